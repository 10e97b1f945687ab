import type { Scope } from '#app/shell/scope.ts';
import { takeNumber } from '#db/number-series.ts';
import { writeDocumentNumber } from '#law/publication/document-number.ts';
import { makeIndexNumber } from '#law/publication/index-number.ts';

/**
 * The next number of a mark and year that no document of the city bears, inside the act's transaction: those who number
 * wait for each other at the series.
 */
export async function nextDocumentNumber(
  inside: Scope,
  { mark, year }: { mark: string; year: number },
): Promise<string> {
  return nextFree(inside, {
    column: 'document_no',
    series: { name: `document:${mark}`, year },
    write: (serial) => writeDocumentNumber({ mark, year, serial }),
  });
}

/** The next index number of an agency's code and year, in the same way. */
export async function nextIndexNumber(
  inside: Scope,
  { code, year }: { code: string; year: number },
): Promise<string> {
  return nextFree(inside, {
    column: 'index_no',
    series: { name: `index:${code}`, year },
    write: (serial) => makeIndexNumber({ code, year, serial }),
  });
}

interface Numbering {
  column: 'document_no' | 'index_no';
  series: { name: string; year: number };
  write: (serial: number) => string;
}

/** Numbers that came with documents of earlier days are passed over. */
async function nextFree(scope: Scope, { column, series, write }: Numbering): Promise<string> {
  for (;;) {
    const number = write(await takeNumber(scope, series.name, series.year));
    const taken = await scope.db
      .selectFrom('documents')
      .select('id')
      .where('city', '=', scope.city.code)
      .where(column, '=', number)
      .executeTakeFirst();
    if (!taken) return number;
  }
}
