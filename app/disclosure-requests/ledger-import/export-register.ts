import { sql } from 'kysely';
import { maskNumber } from '#app/disclosure-requests/identity/mask-identity.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';
import type { Day } from '#law/cite.ts';
import { type ReceiptChannel, receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

export interface RegisterAsked {
  agencyId: number;
  /** Received from and to, both included; null for no bound. */
  from: Day | null;
  to: Day | null;
}

interface RegisterRow {
  id: number;
  register_no: string;
  received_on: Day;
  channel: ReceiptChannel;
  requester_name: string;
  requester_column: RequesterColumn;
  identity_sealed: Buffer | null;
  info_title: string;
  info_description: string;
  unit: string | null;
  code: ReplyCode | null;
  document_no: string | null;
  sent_on: Day | null;
  served_on: Day | null;
}

/** 登记簿 as a workbook, in the headings that the import reads back; numbers of identity are masked. */
export async function registerWorkbook(
  scope: Scope,
  asked: RegisterAsked,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; rows: number }> {
  const rows = await registerRows(scope, asked);
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('登记簿', { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.addRow([`政府信息公开申请登记簿（截至${scope.today}${scope.city.demo ? '，示例数据' : ''}）`]);
  sheet.addRow(columns.map(([title]) => title)).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map(([, , cell]) => cell(row)));
  for (const [at, [, width]] of columns.entries()) sheet.getColumn(at + 1).width = width;
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), rows: rows.length };
}

const columns: [title: string, width: number, cell: (row: RegisterRow) => string][] = [
  ['登记号', 22, (row) => row.register_no],
  ['收到日期', 12, (row) => row.received_on],
  ['申请方式', 12, (row) => receiptChannelZh[row.channel]],
  ['申请人', 16, (row) => row.requester_name],
  ['申请人类型', 14, (row) => table3Columns.find(({ column }) => column === row.requester_column)?.zh ?? ''],
  ['遮盖的证件号', 22, maskedNumber],
  ['申请内容', 48, (row) => row.info_title || row.info_description],
  ['承办单位', 18, (row) => row.unit ?? ''],
  ['答复类型', 32, (row) => (row.code ? replyTypeOf(row.code).zh : '')],
  ['答复文号', 24, (row) => row.document_no ?? ''],
  ['答复日期', 12, (row) => row.sent_on ?? ''],
  ['送达日期', 12, (row) => row.served_on ?? ''],
];

function maskedNumber({ id, identity_sealed }: RegisterRow): string {
  if (!identity_sealed) return '';
  return maskNumber(
    openSealed(identity_sealed, { table: 'disclosure_requests', column: 'identity_sealed', row: id }),
  );
}

async function registerRows(scope: Scope, { agencyId, from, to }: RegisterAsked): Promise<RegisterRow[]> {
  const found = await sql<RegisterRow>`
    select r.id, r.register_no, r.received_on, r.channel, r.requester_name, r.requester_column, r.identity_sealed,
      r.info_title, r.info_description,
      (select u.name from assignments s join units u on u.city = s.city and u.id = s.unit_id
        where s.city = r.city and s.request_id = r.id order by s.id desc limit 1) as unit,
      coalesce(p.code, e.code, i.code) as code, coalesce(p.document_no, nullif(i.document_no, '')) as document_no,
      coalesce(d.sent_on, e.ended_on, i.sent_on) as sent_on, coalesce(v.served_on, i.served_on) as served_on
    from disclosure_requests r
      left join dispatches d on d.city = r.city and d.request_id = r.id and d.run = 1
      left join replies p on p.city = d.city and p.id = d.reply_id
      left join services v on v.city = d.city and v.reply_id = d.reply_id
      left join endings e on e.city = r.city and e.request_id = r.id
      left join imported_outcomes i on i.city = r.city and i.request_id = r.id
    where r.city = ${scope.city.code} and r.agency_id = ${agencyId}
      and (${from}::date is null or r.received_on >= ${from}::date)
      and (${to}::date is null or r.received_on <= ${to}::date)
    order by r.received_on, r.id`.execute(scope.db);
  return found.rows;
}
