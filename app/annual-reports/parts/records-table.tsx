import type { CountedCase, CountedRequest } from '#app/annual-reports/ledger-facts.ts';
import type { RecordName } from '#app/annual-reports/record-names.ts';
import type { ReportRecords } from '#app/annual-reports/records.ts';
import { cellText, type ReportCell } from '#app/annual-reports/report-cell.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';
import { table4Blocks, table4Columns } from '#law/report/forms.ts';
import { table3Columns } from '#law/report/lines.ts';

interface RecordsTableProps {
  cell: ReportCell;
  /** Where the figure adds up several cells. */
  title?: string;
  /** One page of them. */
  records: ReportRecords;
  /** How many the cell counts. */
  total: number;
  /** Number and title of a record by id with its address, for those who may open it. */
  named?: ReadonlyMap<number, RecordName>;
}

/** The records behind a cell: day received, column, outcome, day replied; who asked and for what is not here. */
export function RecordsTable({ cell, title, records, total, named }: RecordsTableProps) {
  if (cell.table === 4) return <CasesTable {...{ cell, title, records, total, named }} />;
  const rows = records.requests;
  return (
    <DataTable<CountedRequest>
      caption={`${title ?? cellText(cell)}：${total}件`}
      columns={[
        ...namedColumns<CountedRequest>(named, '登记号', '所需信息'),
        { title: '收到', cell: (row) => dayText(row.receivedOn), heads: !named, nowrap: true },
        { title: '申请人类别', cell: (row) => columnZh(row), nowrap: true },
        {
          title: '办理结果',
          cell: (row) => (row.outcome ? replyTypeOf(row.outcome.code).zh : '结转下年度继续办理'),
        },
        { title: '答复', cell: (row) => (row.outcome ? dayText(row.outcome.on) : '—'), nowrap: true },
      ]}
      rows={rows}
      empty="这一格是0，没有申请。"
    />
  );
}

function CasesTable({ cell, title, records, total, named }: RecordsTableProps) {
  const rows = records.cases;
  return (
    <DataTable<CountedCase>
      caption={`${title ?? cellText(cell)}：${total}件`}
      columns={[
        ...namedColumns<CountedCase>(named, '案件', '复议机关或者法院'),
        { title: '知悉', cell: (row) => dayText(row.notifiedOn), heads: !named, nowrap: true },
        { title: '种类', cell: (row) => table4Blocks.find(({ block }) => block === row.block)?.zh },
        {
          title: '结果',
          cell: (row) => table4Columns.find(({ column }) => column === row.column)?.zh,
          nowrap: true,
        },
        { title: '审结', cell: (row) => (row.concludedOn ? dayText(row.concludedOn) : '—'), nowrap: true },
      ]}
      rows={rows}
      empty="这一格是0，没有案件。"
    />
  );
}

function namedColumns<Row extends { id: number }>(
  named: RecordsTableProps['named'],
  title: string,
  text: string,
) {
  if (!named) return [];
  return [
    {
      title,
      heads: true,
      nowrap: true,
      cell: ({ id }: Row) => {
        const name = named.get(id);
        return name ? <a href={name.href}>{name.title}</a> : '—';
      },
    },
    { title: text, cell: ({ id }: Row) => named.get(id)?.text ?? '' },
  ];
}

function columnZh({ column }: CountedRequest) {
  return table3Columns.find((each) => each.column === column)?.zh;
}
