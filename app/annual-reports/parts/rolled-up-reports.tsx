import type { RolledUpReport } from '#app/annual-reports/rolling-up/rolled-up-report.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';

/** 下级报告: which report of each agency was added up, for auditors; a file with its hash. */
export function RolledUpReports({ reports, year }: { reports: readonly RolledUpReport[]; year: number }) {
  return (
    <DataTable
      caption="汇总的下级报告"
      columns={[
        { title: '机关', heads: true, cell: ({ name }) => name },
        {
          title: '报告',
          cell: ({ via, code, number }) =>
            via === 'published' ? (
              <a href={`/reports/${year}?agency=${code}&edition=${number}`}>公布的第{number}版</a>
            ) : (
              <a href={`/office/reports/${year}/filings/${number}`}>报送的文件</a>
            ),
        },
        { title: '日期', nowrap: true, cell: ({ on }) => dayText(on) },
        { title: 'SHA-256', cell: ({ sha256 }) => (sha256 ? <code>{sha256}</code> : '—') },
      ]}
      rows={[...reports]}
    />
  );
}
