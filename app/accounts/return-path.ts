/** A path inside the office to go back to, whatever was asked: never another host, never the way in itself. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/office(?:[/?][!-[\]-~]*)?$/.test(asked)) return '/office';
  return asked.startsWith('/office/sign') || asked.startsWith('/office/two-factor') ? '/office' : asked;
}

/** The address of a page of the way in that knows where to go afterwards. */
export function withReturn(path: string, back: string): string {
  return back === '/office' ? path : `${path}?back=${encodeURIComponent(back)}`;
}
