import { countsOf, type TreeRow } from '#app/annual-reports/rolling-up/roll-up-tree.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';
import type { ReporterKind } from '#law/report/roll-up.ts';

interface RowsProps {
  caption: string;
  rows: TreeRow[];
  year: number;
  /** Whether the officer files what comes from outside. */
  mayFile: boolean;
}

/** The agencies of a roll-up: what each handed in, what is wrong with it, and when it was due. */
export function RollUpRows({ caption, rows, year, mayFile }: RowsProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { title: '机关', heads: true, cell: ({ member }) => member.name },
        { title: '类别', nowrap: true, cell: ({ member }) => kindZh[member.kind] },
        { title: '报送', cell: (row) => <HandedInHow row={row} year={year} /> },
        { title: '期限', cell: (row) => <Due row={row} /> },
        { title: '核对', cell: (row) => <Checked row={row} /> },
        { title: '新收', align: 'end', nowrap: true, cell: (row) => figure(row, 'newlyReceived') },
        { title: '办结', align: 'end', nowrap: true, cell: (row) => figure(row, 'total') },
        {
          title: '录入',
          nowrap: true,
          cell: ({ member, report }) =>
            mayFile && report?.via !== 'published' ? (
              <a href={`/office/reports/${year}/file?agency=${member.id}`}>
                {report ? '重报' : '报送文件'}
                <span class="visually-hidden">：{member.name}</span>
              </a>
            ) : (
              '—'
            ),
        },
      ]}
      rows={rows}
      empty="这里没有应报的机关。"
    />
  );
}

const kindZh: Record<ReporterKind, string> = {
  government: '下级政府汇总',
  'government-office': '本政府机关',
  department: '政府部门',
  'district-government': '本政府机关',
  'district-department': '政府部门',
  township: '乡镇、街道',
  dispatched: '派出机关、开发区',
  vertical: '垂直管理部门',
};

function HandedInHow({ row: { member, report, below }, year }: { row: TreeRow; year: number }) {
  return (
    <>
      {report === null && <Tag tone="wait">未报</Tag>}
      {report?.via === 'published' && (
        <a href={`/reports/${year}?agency=${member.code}`}>
          平台公布{report.number > 1 && `第${report.number}版`}
        </a>
      )}
      {report?.via === 'filed' && <a href={`/office/reports/${year}/filings/${report.id}`}>报送文件</a>}
      {report && (
        <div class="note">
          <DayWords on={report.on} />
        </div>
      )}
      {below && below.rows.length > 0 && (
        <div class="note">
          所属{below.rows.length}个机关，已报{countsOf(below).handed}个
        </div>
      )}
    </>
  );
}

const states = {
  'in-time': { tone: 'live', zh: '按期' },
  late: { tone: 'late', zh: '迟报' },
  overdue: { tone: 'late', zh: '逾期' },
  open: { tone: 'plain', zh: '未到期' },
} as const;

function Due({ row: { state, deadline, remindedOn } }: { row: TreeRow }) {
  const { tone, zh } = states[state];
  return (
    <>
      <Tag tone={tone}>{zh}</Tag>{' '}
      <span class="note">
        <DayWords on={deadline.targetOn} then="前" />
      </span>
      {remindedOn && (
        <div class="note">
          <DayWords on={remindedOn} then="催报" />
        </div>
      )}
    </>
  );
}

/** A day and what follows it, not broken. */
function DayWords({ on, then }: { on: Day; then?: string }) {
  return (
    <span class="whole-day">
      <time datetime={on}>{dayText(on)}</time>
      {then}
    </span>
  );
}

function Checked({ row: { member, report, findings } }: { row: TreeRow }) {
  if (!report) return <>—</>;
  if (findings.length === 0) return <Tag tone="live">无误</Tag>;
  return (
    <ul class="findings">
      {findings.map(({ severity, rule, message }) => (
        <li>
          <Tag tone={severity === 'error' ? 'late' : 'wait'}>{rule}</Tag>{' '}
          {message.replace(`${member.name}：`, '')}
        </li>
      ))}
    </ul>
  );
}

function figure({ report }: TreeRow, line: 'newlyReceived' | 'total'): number | string {
  return report?.tables.table3[line]?.at(-1) ?? '—';
}
