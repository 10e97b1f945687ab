import { safeName } from '#integrations/files/safe-name.ts';

/** 合同.pdf becomes 合同（区分处理）.pdf: the requester sees that something was withheld. */
export function releasedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return safeName(`${name.slice(0, dot)}（区分处理）${name.slice(dot)}`);
}
