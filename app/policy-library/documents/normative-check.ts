import { type RawBuilder, sql } from 'kysely';
import { type RecordGap, recordGaps } from '#app/policy-library/documents/record-gaps.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';

/** Who deviates from the one format, and in how many documents. */
export interface NormativeDeviation {
  agencyId: number | null;
  agencyName: string;
  documents: number;
  /** Documents whose validity is not proven. */
  unproven: number;
  gaps: Record<string, number>;
}

/** What the one format of normative documents demands of every issuer. */
export const demandedGaps: readonly {
  gap: RecordGap;
  zh: string;
  short: string;
  test: RawBuilder<boolean>;
}[] = recordGaps.filter(({ normative }) => normative);

/** 规范性检查: the published normative documents of each agency, counted by what they lack. Five queries. */
export async function normativeDeviations(scope: Scope): Promise<NormativeDeviation[]> {
  const [counted, unproven] = await Promise.all([countedByAgency(scope), unprovenByAgency(scope)]);
  return counted.map((row) => ({
    agencyId: row.agency_id,
    agencyName: row.agency_name ?? '目录外机关',
    documents: row.documents,
    unproven: unproven.get(row.agency_id) ?? 0,
    gaps: Object.fromEntries(demandedGaps.map(({ gap }) => [gap, Number(row[gap])])),
  }));
}

async function countedByAgency({ db, city }: Scope) {
  const counts = demandedGaps.map(({ gap, test }) => sql`count(*) filter (where ${test}) as ${sql.id(gap)}`);
  const found = await sql<
    { agency_id: number | null; agency_name: string | null; documents: number } & Record<RecordGap, number>
  >`select d.agency_id, a.name as agency_name, count(*) as documents, ${sql.join(counts)}
    from documents d left join agencies a on a.city = d.city and a.id = d.agency_id
    where d.city = ${city.code} and ${normativeInTheLibrary}
    group by d.agency_id, a.name order by count(*) desc, d.agency_id`.execute(db);
  return found.rows;
}

async function unprovenByAgency(scope: Scope): Promise<Map<number | null, number>> {
  const { db, city, today } = scope;
  const found = await sql<{ id: number; agency_id: number | null }>`
    select d.id, d.agency_id from documents d where d.city = ${city.code} and ${normativeInTheLibrary}`.execute(
    db,
  );
  const validities = await validitiesOn(
    scope,
    found.rows.map(({ id }) => id),
    today,
  );
  const counts = new Map<number | null, number>();
  for (const { id, agency_id } of found.rows) {
    if (validities.get(id)?.force !== 'unproven') continue;
    counts.set(agency_id, (counts.get(agency_id) ?? 0) + 1);
  }
  return counts;
}

const normativeInTheLibrary = sql<boolean>`d.kind = 'normative' and not d.open_for_comments`;
