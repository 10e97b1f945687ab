import { type PlacedBox, WHOLE } from '#app/disclosure-requests/severance/box.ts';

/** What a form or an address of the severance page says; whatever is missing or made up becomes empty. */
export interface Asked {
  step: string;
  done: string;
  rowVersion: number;
  /** The page shown. */
  page: number;
  /** Words to look for. */
  words: string;
  /** Look at the new file instead of the source. */
  ofResult: boolean;
  /** Show the marks black. */
  preview: boolean;
  /** `page,left,top,width,height`, several joined by `;`: drawn or found places. */
  boxes: string[];
  /** A place typed in, in percent of the page. */
  typed: { left: string; top: string; width: string; height: string };
  ground: string;
  reason: string;
  markId: number;
  resultId: number;
  leavesOthers: boolean;
}

export function askedOf(raw: Record<string, unknown>): Asked {
  const all = (name: string): string[] =>
    [raw[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
  const one = (name: string) => all(name).at(-1) ?? '';
  const id = (name: string) => (/^\d{1,15}$/.test(one(name)) ? Number(one(name)) : 0);
  return {
    step: one('step'),
    done: one('done'),
    rowVersion: id('row_version'),
    page: Math.max(1, id('page')),
    words: one('words').slice(0, 100).trim(),
    ofResult: one('of') === 'result',
    preview: one('preview') === 'yes',
    boxes: all('box'),
    typed: { left: one('left'), top: one('top'), width: one('width'), height: one('height') },
    ground: one('ground'),
    reason: one('reason').slice(0, 500),
    markId: id('mark'),
    resultId: id('result'),
    leavesOthers: one('leaves') === 'yes',
  };
}

/** All places of the form: drawn, ticked, and typed. A place that is no place stays in, so that the act refuses it. */
export function boxesIn({ boxes, typed, page }: Asked): PlacedBox[] {
  const listed = boxes.flatMap((text) => text.split(';').map(boxOf));
  const isTyped = Object.values(typed).some((value) => value.trim() !== '');
  return isTyped ? [...listed, typedBox(typed, page)] : listed;
}

export function boxText({ page, left, top, width, height }: PlacedBox): string {
  return [page, left, top, width, height].join(',');
}

function boxOf(text: string): PlacedBox {
  const [page = Number.NaN, left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] =
    /^\d{1,5}(,\d{1,5}){4}$/.test(text) ? text.split(',').map(Number) : [];
  return { page, left, top, width, height };
}

function typedBox(typed: Asked['typed'], page: number): PlacedBox {
  const parts = (value: string) =>
    /^\d{1,3}(\.\d+)?\s*%?$/.test(value.trim())
      ? Math.round((Number.parseFloat(value) * WHOLE) / 100)
      : Number.NaN;
  return {
    page,
    left: parts(typed.left),
    top: parts(typed.top),
    width: parts(typed.width),
    height: parts(typed.height),
  };
}
