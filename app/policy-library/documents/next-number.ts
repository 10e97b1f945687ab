import type { Scope } from '#app/shell/scope.ts';
import { takeNumber } from '#db/number-series.ts';
import { writeDocumentNumber } from '#law/publication/document-number.ts';
import { isOrganisationCode, makeIndexNumber } from '#law/publication/index-number.ts';

/**
 * The next number of a mark that no document of the city bears, inside the act's transaction: those who number wait for
 * each other at the series. Without a year the numbers run on for good, as those of orders do.
 */
export async function nextDocumentNumber(
  inside: Scope,
  { mark, year }: { mark: string; year: number | null },
): Promise<string> {
  return nextFree(inside, {
    column: 'document_no',
    series: { name: `document:${mark}`, year: year ?? 0 },
    write: (serial) => writeDocumentNumber({ mark, year, serial }),
  });
}

/** The next 统一登记号 of a mark and year, in the same way. */
export async function nextRegisterNumber(
  inside: Scope,
  { mark, year }: { mark: string; year: number },
): Promise<string> {
  return nextFree(inside, {
    column: 'register_no',
    series: { name: `library-register:${mark}`, year },
    write: (serial) => writeDocumentNumber({ mark, year, serial }),
  });
}

/** The next index number of an agency and year by rule; null where the agency's code is not filed. */
export async function nextIndexNumber(
  inside: Scope,
  { agencyId, year }: { agencyId: number | null; year: number },
): Promise<string | null> {
  const code = agencyId === null ? undefined : await organisationCodeOf(inside, agencyId);
  if (code === undefined || !isOrganisationCode(code)) return null;
  return nextFree(inside, {
    column: 'index_no',
    series: { name: `index:${code}`, year },
    write: (serial) => makeIndexNumber({ code, year, serial }),
  });
}

async function organisationCodeOf({ db, city }: Scope, agencyId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('agencies')
    .select('organisation_code')
    .where('city', '=', city.code)
    .where('id', '=', agencyId)
    .executeTakeFirst();
  return row?.organisation_code;
}

type NumberColumn = 'document_no' | 'register_no' | 'index_no';

interface Numbering {
  column: NumberColumn;
  series: { name: string; year: number };
  write: (serial: number) => string;
}

/** Numbers that came with documents of earlier days are passed over. */
async function nextFree(scope: Scope, { column, series, write }: Numbering): Promise<string> {
  for (;;) {
    const number = write(await takeNumber(scope, series.name, series.year));
    if (!(await isBorne(scope, column, number))) return number;
  }
}

/** Whether a document of the city bears the number. */
export async function isBorne({ db, city }: Scope, column: NumberColumn, number: string): Promise<boolean> {
  const found = await db
    .selectFrom('documents')
    .select('id')
    .where('city', '=', city.code)
    .where(column, '=', number)
    .executeTakeFirst();
  return found !== undefined;
}
