import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, to be filled. */
export interface SmallDisk {
  folder: string;
  /** Leaves this many bytes free, or fewer. */
  fill(leaving?: number): void;
  /** Takes away what `fill` wrote. */
  free(): void;
  /** Bytes that are left. */
  left(): number;
  drop(): void;
}

/** Null where this user may not mount one. */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'qingchuang-small-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  const left = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    left,
    fill: (leaving = 0) => writeFileSync(filler, Buffer.alloc(Math.max(0, left() - leaving))),
    free: () => rmSync(filler, { force: true }),
    drop: () => {
      // Lazily: libsql closes its files when it is collected.
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
