import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout, whatever folder the command was given in. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes `node_modules` what `package-lock.json` says, when it is not. Imports nothing from node_modules, which
 * may not be there yet. Ends the process when npm fails.
 */
export function installPackages() {
  const stampFile = join(root, 'node_modules', '.qingchuang-lock');
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Installing packages (npm ci), this takes about half a minute ...');
  const [command, ...args] = npmCommand();
  // --include=dev: NODE_ENV=production would leave out what the check needs.
  const { status, error } = spawnSync(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    env: { ...process.env, HOME: process.env.HOME || homeFolder() },
    // Standard output stays free for what the command itself prints.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}

/** The npm that runs us, or the one that came with this Node, or whichever is found. */
function npmCommand() {
  const besideNode = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, besideNode].find(
    (file) => file?.endsWith('npm-cli.js') && existsSync(file),
  );
  return script ? [process.execPath, script] : ['npm'];
}

/** npm keeps its cache in the home folder and fails where HOME is empty. */
function homeFolder() {
  try {
    return userInfo().homedir;
  } catch {
    return tmpdir();
  }
}
