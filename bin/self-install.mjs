// What both commands need before anything else. Imports nothing from node_modules: it may not be there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the packages and builds the style sheet and islands, where that has not been done for these sources. */
export function selfInstall() {
  refuseOldNode();
  if (!packagesInstalled()) installPackages();
  const sources = hashOfSources();
  const stamp = join(root, 'build', 'assets.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  run('building style sheet and islands', process.execPath, ['node_modules/vite/bin/vite.js', 'build']);
  writeFileSync(stamp, sources);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: Qingchuang needs Node 20.19 or newer`);
}

/**
 * npm writes node_modules/.package-lock.json as its last step, so an install cut short, one without development
 * packages and one of an older lock file all show by it. Optional packages differ by platform.
 */
function packagesInstalled() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const installed = JSON.parse(readFileSync(written, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { optional, devOptional, integrity }]) =>
      path === '' || optional || devOptional || installed[path]?.integrity === integrity,
  );
}

function installPackages() {
  // npm tells its scripts where it lies; else the one beside this Node or the one on the PATH.
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const npm = process.env.npm_execpath || (existsSync(beside) ? beside : null);
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  if (npm) run('installing packages', process.execPath, [npm, ...args]);
  else run('installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of ['vite.config.ts', 'package-lock.json', 'app/shell/styles', 'islands'].flatMap(
    filesUnder,
  )) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesUnder(`${path}/${name}`));
}

function run(what, program, args) {
  console.error(`${what} ...`);
  // Standard output belongs to the command's own lines.
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: usableEnv(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail(`${what} failed${error ? `: ${error.message}` : ''}`);
}

/** A container or service may start us with an empty HOME or no PATH; npm needs both. */
function usableEnv() {
  const { HOME, PATH, ...env } = process.env;
  if (process.platform === 'win32') return process.env;
  const usualPath = `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`;
  return { ...env, HOME: HOME || userInfo().homedir, PATH: PATH || usualPath };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
