import type { ReportRecords } from '#app/annual-reports/records.ts';
import type { Scope } from '#app/shell/scope.ts';

export interface RecordName {
  href: string;
  title: string;
  text: string;
}

/** Number, title and address of each record, for officers of the agency itself. */
export async function namesOf(
  scope: Scope,
  { requests, cases }: ReportRecords,
): Promise<Map<number, RecordName>> {
  if (cases.length > 0)
    return namesOfCases(
      scope,
      cases.map(({ id }) => id),
    );
  if (requests.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no', 'info_title'])
    .where('city', '=', scope.city.code)
    .where(
      'id',
      'in',
      requests.map(({ id }) => id),
    )
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { href: `/office/requests/${row.id}`, title: row.register_no, text: row.info_title || '（未写名称）' },
    ]),
  );
}

async function namesOfCases(scope: Scope, ids: number[]): Promise<Map<number, RecordName>> {
  const rows = await scope.db
    .selectFrom('remedy_cases')
    .select(['id', 'body'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { href: `/office/remedies/${row.id}`, title: `第${row.id}号`, text: row.body },
    ]),
  );
}
