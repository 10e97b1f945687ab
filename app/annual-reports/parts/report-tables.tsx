import { ReportTable2 } from '#app/annual-reports/parts/table2.tsx';
import { ReportTable3 } from '#app/annual-reports/parts/table3.tsx';
import { ReportTable4 } from '#app/annual-reports/parts/table4.tsx';
import type { EnteredFigure, ReportTables } from '#app/annual-reports/queries.ts';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';

interface ReportTablesProps {
  tables: ReportTables;
  figures?: Map<string, EnteredFigure>;
  hrefOf: (cell: ReportCell) => string;
  /** Of the cells of table 2 that the policy library counts. */
  documentsHref?: (cell: string) => string | undefined;
}

/** Parts two, three and four of the report. */
export function ReportTablesView({ tables, figures, hrefOf, documentsHref }: ReportTablesProps) {
  return (
    <div class="stack">
      <ReportTable3 table={tables.table3} hrefOf={hrefOf} />
      <ReportTable4 table={tables.table4} hrefOf={hrefOf} />
      <ReportTable2 table={tables.table2} figures={figures} documentsHref={documentsHref} />
    </div>
  );
}
