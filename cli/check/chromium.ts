import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Path of a Chromium: CHROMIUM, the one on the PATH, or Debian's, installed now when apt is there and we are root. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return isProgram(named) ? named : null;
  const found = onPath();
  if (found !== null && hasChineseFont()) return found;
  aptInstall();
  return onPath();
}

function onPath(): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin'].filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
  );
  return paths.find(isProgram) ?? null;
}

/** Without one, every Chinese character is an empty box and widths are wrong. Where fontconfig is not there we cannot tell. */
function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
}

function aptInstall(): void {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return;
  console.log('installing chromium and fonts-noto-cjk ...');
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
