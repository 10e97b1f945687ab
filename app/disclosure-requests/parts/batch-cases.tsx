import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { actZh, type CaseAct } from '#app/disclosure-requests/permissions.ts';
import type { OpenOfRequester } from '#app/disclosure-requests/repeats/open-of-requester.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Notice } from '#app/shell/notice.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** What became of one request of the batch; `no` words why it was refused. */
export interface Outcome {
  registerNo: string;
  no: string | null;
}

/** Each box carries the request and the version that the officer saw: 12:3. */
export function chosenOf(value: unknown): CaseInput[] {
  const boxes = Array.isArray(value) ? value : [value];
  return boxes.flatMap((box) => {
    const [, id, version] = /^(\d{1,15}):(\d{1,9})$/.exec(String(box)) ?? [];
    return id && version ? [{ requestId: Number(id), rowVersion: Number(version) }] : [];
  });
}

/** Register numbers by the reason why they were refused; under the empty reason those that were done. */
export type ByReason = Record<string, string[]>;

/** Told once a reason: a cookie holds no more than that. */
export function byReason(outcomes: Outcome[]): ByReason {
  const groups: ByReason = {};
  for (const { registerNo, no } of outcomes) {
    const group = groups[no ?? ''] ?? [];
    group.push(registerNo);
    groups[no ?? ''] = group;
  }
  return groups;
}

/** 办理结果: how many were done, and which were not and why. */
export function Outcomes({ act, results }: { act: CaseAct; results: ByReason }) {
  const { '': fine = [], ...refused } = results;
  const refusals = Object.entries(refused);
  const count = refusals.reduce((sum, [, numbers]) => sum + numbers.length, 0);
  const title = `${actZh[act]}：办好${fine.length}件，未办${count}件`;
  return (
    <Notice tone={count > 0 ? 'warn' : 'done'} title={title} live>
      <ul>
        {fine.length > 0 && <li>已办好：{fine.join('、')}</li>}
        {refusals.map(([reason, numbers]) => (
          <li>
            {numbers.join('、')}　{reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The requests to choose from, each box with the version that the officer saw. */
export function ChosenCases({
  caption,
  rows,
  chosen = [],
}: {
  caption: string;
  rows: OpenOfRequester[];
  /** Requests whose boxes are ticked. */
  chosen?: number[];
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          title: '选',
          cell: (row) => (
            <input
              type="checkbox"
              name="chosen"
              value={`${row.id}:${row.row_version}`}
              checked={chosen.includes(row.id)}
              aria-label={`选${row.register_no}`}
            />
          ),
        },
        {
          title: '登记号',
          cell: (row) => <a href={`/office/requests/${row.id}`}>{row.register_no}</a>,
          heads: true,
          nowrap: true,
        },
        { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
        { title: '收到', cell: (row) => dayText(row.received_on), nowrap: true },
        {
          title: '到期',
          cell: (row) => (row.reply_due_on ? dayText(row.reply_due_on) : '—'),
          nowrap: true,
        },
        { title: '环节', cell: (row) => stageZh[row.stage], nowrap: true },
      ]}
      rows={rows}
      empty="没有在办的申请。"
    />
  );
}
