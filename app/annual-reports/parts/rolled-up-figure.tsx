import { cellQuery } from '#app/annual-reports/report-cell.ts';
import type { RolledUpReport } from '#app/annual-reports/rolling-up/rolled-up-report.ts';
import type { AskedFigure } from '#app/annual-reports/writing/asked-figure.ts';
import { valueOfCell } from '#app/annual-reports/writing/overrides.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';

interface RolledUpFigureProps {
  figure: AskedFigure;
  reports: readonly RolledUpReport[];
  year: number;
  /** Officers reach the files that came from outside too. */
  office: boolean;
}

/** The reports that a government's figure adds up, each with its share; a published one opens its own records. */
export function RolledUpFigure({ figure: { title, at }, reports, year, office }: RolledUpFigureProps) {
  if (at.kind === 'activity') return null;
  const keys = at.kind === 'cells' ? at.cells.map(cellQuery) : [at.cell];
  const shares = reports.map((report) => ({
    report,
    share: sum(keys.map((key) => valueOfCell(report.tables, key))),
  }));
  const total = sum(shares.map(({ share }) => share));
  const [only] = keys;
  const query = keys.length === 1 && only ? (at.kind === 'cells' ? only : `cell=${only}`) : '';
  return (
    <DataTable
      caption={`${title}：${total ?? '读不清'}，由${reports.length}份报告相加`}
      columns={[
        { title: '机关', heads: true, cell: ({ report }) => report.name },
        { title: '数字', align: 'end', nowrap: true, cell: ({ share }) => share ?? '读不清' },
        { title: '报告', cell: ({ report }) => <Source {...{ report, query, year, office }} /> },
      ]}
      rows={shares}
      empty="还没有机关报送。"
    />
  );
}

function Source({
  report: { code, via, number, on },
  query,
  year,
  office,
}: {
  report: RolledUpReport;
  query: string;
  year: number;
  office: boolean;
}) {
  if (via === 'filed')
    return office ? (
      <a href={`/office/reports/${year}/filings/${number}`}>{dayText(on)}报送的文件</a>
    ) : (
      <>{dayText(on)}报送的报告</>
    );
  const edition = `agency=${code}&edition=${number}`;
  return (
    <>
      <a href={`/reports/${year}?${edition}`}>公布的报告</a>
      {query !== '' && (
        <>
          {' '}
          <a href={`/reports/${year}/records?${edition}&${query}`}>这个数字的组成</a>
        </>
      )}
    </>
  );
}

function sum(values: readonly (number | null)[]): number | null {
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value;
  }
  return Number(total.toFixed(6));
}
