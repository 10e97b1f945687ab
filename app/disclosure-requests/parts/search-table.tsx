import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';

/** 检索记录 of a file. */
export function SearchTable({ searches }: { searches: CaseFile['searchLogs'] }) {
  return (
    <DataTable
      caption="检索记录"
      empty="还没有检索记录"
      rows={searches}
      columns={[
        { title: '日期', cell: (each) => dayText(each.searched_on), nowrap: true },
        { title: '在哪里', cell: (each) => each.place, heads: true },
        { title: '检索词', cell: (each) => each.words },
        { title: '时期', cell: (each) => each.period || '不限' },
        { title: '检索人', cell: (each) => each.searched_by },
        { title: '结果', cell: (each) => each.result },
      ]}
    />
  );
}
