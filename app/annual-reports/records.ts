import {
  type CountedCase,
  type CountedRequest,
  casesOf,
  type ReportAsked,
  requestsOf,
} from '#app/annual-reports/ledger-facts.ts';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import { withTotal } from '#app/annual-reports/tally.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The requests and cases behind the figures; a cell of table 3 has no cases, one of table 4 no requests. */
export interface ReportRecords {
  requests: CountedRequest[];
  cases: CountedCase[];
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
