import type { documentNames } from '#app/policy-library/queries.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';

interface RecordedDocumentsProps {
  rows: Awaited<ReturnType<typeof documentNames>>;
  title: string;
  total: number;
  /** Where a document's page stands. */
  base: string;
}

/** The documents behind a cell of table 2. */
export function RecordedDocuments({ rows, title, total, base }: RecordedDocumentsProps) {
  return (
    <DataTable
      caption={`${title}：${total}件`}
      columns={[
        { title: '文件名称', cell: (row) => <a href={`${base}/${row.id}`}>{row.title}</a>, heads: true },
        { title: '发文字号', cell: (row) => row.document_no ?? '—', nowrap: true },
        { title: '公布', cell: (row) => (row.published_on ? dayText(row.published_on) : '—'), nowrap: true },
      ]}
      rows={rows}
      empty="这一格是0，没有文件。"
    />
  );
}
