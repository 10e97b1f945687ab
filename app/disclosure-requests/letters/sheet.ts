import type { TemplateRef } from '#app/disclosure-requests/letters/template-ref.ts';
import type { TypstSource } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** A form to be filled or signed by hand, or a paper without red head (court papers), in reading order. */
export interface Sheet {
  kind: 'sheet';
  title: string;
  /** 登记号、编号, right above the first block; empty for none. */
  number: string;
  blocks: SheetBlock[];
  /** Small print below. */
  note: string;
  draft: boolean;
  demo: boolean;
  template?: TemplateRef;
}

export type SheetBlock =
  | { kind: 'form'; columns: number[]; rows: SheetCell[][] }
  | { kind: 'list'; columns: number[]; head: string[]; rows: string[][] }
  | { kind: 'heading' | 'paragraph' | 'line'; text: string }
  /** 此致 …… */
  | { kind: 'addressed'; to: string }
  | { kind: 'signature'; lines: string[] };

export interface SheetCell {
  text: string;
  /** Columns that it spans. */
  columns?: number;
  rows?: number;
  /** A name of a field: centred. */
  label?: boolean;
  /** Empty lines left for handwriting. */
  tall?: number;
  /** Printed at the foot of the cell, at the right: 签名：　　　年　月　日 */
  sign?: string;
}

/** The PDF of a sheet; it is dated by `on`, so that the same sheet is the same file. */
export function sheetSource(sheet: Sheet, on: Day): TypstSource {
  return {
    template: new URL('./sheet.typ', import.meta.url),
    title: sheet.title,
    createdOn: on,
    data: sheet,
  };
}

/** A sheet of a form: not a draft, and without number or note unless given. */
export function sheetOf(sheet: Partial<Sheet> & Pick<Sheet, 'title' | 'blocks' | 'demo'>): Sheet {
  return { kind: 'sheet', number: '', note: '', draft: false, ...sheet };
}

/** A row of fields in a form of `width` columns: names and values in turn; the last value takes what is left. */
export function fieldRow(width: number, pairs: [name: string, value: string][]): SheetCell[] {
  const left = width - pairs.length * 2;
  return pairs.flatMap(([name, value], index) => [
    { text: name, label: true },
    { text: value, columns: 1 + (index === pairs.length - 1 ? left : 0) },
  ]);
}

/** A box with a name at the left, room for an opinion and a line for name and day. */
export function opinionRow(
  width: number,
  name: string,
  opinion: { text?: string; tall?: number },
): SheetCell[] {
  return [
    { text: name, label: true },
    { text: opinion.text ?? '', columns: width - 1, tall: opinion.tall ?? 3, sign: SIGN_HERE },
  ];
}

export const SIGN_HERE = '签名：　　　　　　　　年　　月　　日';
export const DATE_BLANK = '　　　　年　　月　　日';

/** ■甲　□乙; nothing ticked where no option is chosen: then it is done by hand. */
export function ticks(options: string[], chosen: string | null): string {
  return options.map((option) => `${option === chosen ? '■' : '□'}${option}`).join('　');
}
