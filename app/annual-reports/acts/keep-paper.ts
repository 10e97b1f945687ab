import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';

/** A paper that was checked and stored before the transaction. */
export interface StoredPaper {
  fileKey: string;
  name: string;
  mime: string;
  /** Bytes before sealing. */
  size: number;
  /** Of the bytes before sealing. */
  sha256: string;
}

/** Records a working paper and answers its id; null where none was handed in. */
export async function keepPaper(
  inside: Scope,
  { agencyId, year }: ReportAsked,
  paper: StoredPaper | null,
): Promise<number | null> {
  if (!paper) return null;
  const { id } = await inside.db
    .insertInto('report_papers')
    .values({
      city: inside.city.code,
      agency_id: agencyId,
      year,
      file_key: paper.fileKey,
      name: paper.name,
      mime: paper.mime,
      size: paper.size,
      sha256: paper.sha256,
      officer_id: officerIdOf(inside),
      recorded_at: inside.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
