import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { Day } from '#law/cite.ts';

/** One report that a roll-up adds up, as it was when it was added. */
export interface RolledUpReport {
  agencyId: number;
  code: string;
  name: string;
  via: 'published' | 'filed';
  /** The edition of a published report; the id of a filing. */
  number: number;
  on: Day;
  /** Of the file that came from outside; null for a report published here. */
  sha256: string | null;
  tables: ReportTables;
}
