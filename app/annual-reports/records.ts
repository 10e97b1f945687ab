import {
  type CountedCase,
  type CountedRequest,
  casesOf,
  type ReportAsked,
  requestsOf,
} from '#app/annual-reports/ledger-facts.ts';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import type { RolledUpReport } from '#app/annual-reports/rolling-up/rolled-up-report.ts';
import { withTotal } from '#app/annual-reports/tally.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The requests and cases behind the figures; a cell of table 3 has no cases, one of table 4 no requests. */
export interface ReportRecords {
  requests: CountedRequest[];
  cases: CountedCase[];
  /** Of a published report: ids of the library's documents behind the cells of table 2, by `FigureCell.cell`. */
  documents?: Record<string, number[]>;
  /** Of a government: the reports that were added up. It has no requests and cases of its own. */
  reports?: RolledUpReport[];
}

/** Everything that tables 3 and 4 of the year count. */
export async function recordsOf(scope: Scope, asked: ReportAsked): Promise<ReportRecords> {
  return { requests: await requestsOf(scope, asked), cases: await casesOf(scope, asked) };
}

/** The records that one cell counts. */
export function behind({ requests, cases }: ReportRecords, cell: ReportCell): ReportRecords {
  if (cell.table === 3) {
    const { line, column } = cell;
    const counted = requests.filter(
      (each) => withTotal(each.lines).includes(line) && (column === 'total' || each.column === column),
    );
    return { requests: counted, cases: [] };
  }
  const { line, column } = cell;
  const counted = cases.filter(
    (each) => each.block === line && (column === 'total' || each.column === column),
  );
  return { requests: [], cases: counted };
}

/** A page of a hundred records of one kind, counted from 1. */
export function pageOf({ requests, cases }: ReportRecords, asked: number) {
  const pages = Math.max(1, Math.ceil(Math.max(requests.length, cases.length) / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  const [from, to] = [(page - 1) * PER_PAGE, page * PER_PAGE];
  return { records: { requests: requests.slice(from, to), cases: cases.slice(from, to) }, page, pages };
}

const PER_PAGE = 100;
