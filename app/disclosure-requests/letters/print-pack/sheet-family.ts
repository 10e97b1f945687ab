import type { DocumentFamily, RequiredElement } from '#app/disclosure-requests/letters/family.ts';
import type { Sheet } from '#app/disclosure-requests/letters/sheet.ts';
import type { Cite, Day } from '#law/cite.ts';

interface SheetTemplate<Input> {
  key: string;
  zh: string;
  cites: Cite[];
  requires: RequiredElement<Input>[];
  /** Absent: since the Regulation of 2019. */
  validFrom?: Day;
  write(input: Input): Sheet;
}

/** 内部用表: a sheet for the file, in one version so far. */
export function sheetFamily<Input>(template: SheetTemplate<Input>): DocumentFamily<Input, Sheet> {
  const { cites, write, validFrom = '2019-05-15', ...family } = template;
  return {
    ...family,
    group: 'internal',
    to: 'office',
    remedy: 'free',
    versions: [{ version: validFrom.slice(0, 4), validFrom, cites, write }],
  };
}
