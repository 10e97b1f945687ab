import { sql } from 'kysely';
import { type Stage, stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { type AgencyQuestion, matching } from '#app/disclosure-requests/case-search/matching-cases.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type ReceiptChannel, receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

/** Rows of one sheet at most: more is the work of the register's own export, by year. */
const MOST_ROWS = 20_000;

interface SheetRow {
  register_no: string;
  received_on: Day;
  channel: ReceiptChannel;
  requester_name: string;
  requester_column: RequesterColumn;
  info_title: string;
  stage: Stage;
  handler: string | null;
  reply_due_on: Day | null;
  outcome: ReplyCode | null;
  document_no: string | null;
  sent_on: Day | null;
}

/** The cases found as lines of a sheet, headings first; names of requesters keep their first character. */
export async function foundSheet(scope: Scope, question: AgencyQuestion): Promise<string[][]> {
  const found = await sql<SheetRow>`
    select r.register_no, r.received_on, r.channel, r.requester_name, r.requester_column, r.info_title, r.stage,
      h.name as handler, r.reply_due_on, r.outcome, p.document_no, d.sent_on
    from (select * from disclosure_requests r where ${matching(scope, question)}
        order by r.received_on desc, r.id desc limit ${MOST_ROWS}) r
      left join officers h on h.city = r.city and h.id = r.handler_id
      left join lateral (select d.reply_id, d.sent_on from dispatches d
        where d.city = r.city and d.request_id = r.id order by d.run desc limit 1) d on true
      left join replies p on p.city = r.city and p.id = d.reply_id
    order by r.received_on desc, r.id desc`.execute(scope.db);
  return [columns.map(([title]) => title), ...found.rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

const columns: [title: string, cell: (row: SheetRow) => string][] = [
  ['登记号', (row) => row.register_no],
  ['收到日期', (row) => row.received_on],
  ['申请方式', (row) => receiptChannelZh[row.channel]],
  ['申请人', (row) => maskedName(row.requester_name)],
  ['申请人类型', (row) => table3Columns.find(({ column }) => column === row.requester_column)?.zh ?? ''],
  ['所需信息', (row) => row.info_title],
  ['环节', (row) => stageZh[row.stage]],
  ['承办人', (row) => row.handler ?? ''],
  ['到期日期', (row) => row.reply_due_on ?? ''],
  ['结果', (row) => (row.outcome ? replyTypeOf(row.outcome).zh : '')],
  ['答复文号', (row) => row.document_no ?? ''],
  ['答复日期', (row) => row.sent_on ?? ''],
];

function maskedName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}
