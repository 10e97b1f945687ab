import type { ColumnMap, LedgerField } from '#app/disclosure-requests/ledger-import/headings.ts';
import { outcomeNamed } from '#app/disclosure-requests/ledger-import/outcome-names.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import type { RequesterColumn } from '#law/report/lines.ts';

/** One request of an old ledger. */
export interface LedgerRow {
  rowNo: number;
  registerNo: string;
  receivedOn: Day;
  channel: ReceiptChannel;
  requesterName: string;
  column: RequesterColumn;
  identityNumber: string;
  infoTitle: string;
  /** Null: still open when the ledger was closed. */
  outcome: { code: ReplyCode; documentNo: string; sentOn: Day; servedOn: Day | null } | null;
}

export type ReadRow = { ok: true; row: LedgerRow } | { ok: false; rowNo: number; reason: string };

/** A row of the sheet as a request, or why it is none; nothing is guessed. */
export function readLedgerRow(
  { rowNo, cells }: { rowNo: number; cells: string[] },
  columns: ColumnMap,
  today: Day,
): ReadRow {
  const text = (field: LedgerField) =>
    columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim();
  const no = (reason: string): ReadRow => ({ ok: false, rowNo, reason });
  if (!text('registerNo')) return no('没有登记号');
  if (!text('infoTitle')) return no('没有申请内容');
  const receivedOn = dayIn(text('receivedOn'));
  if (!receivedOn) return no(`收到日期“${text('receivedOn')}”不是日期`);
  if (receivedOn > today) return no(`收到日期${receivedOn}晚于今天`);
  const outcome = outcomeIn(text, receivedOn, today);
  if (typeof outcome === 'string') return no(outcome);
  const column = columnNamed(text('column'), text('requesterName'));
  if (!column) return no(`申请人类型“${text('column')}”不能识别`);
  return {
    ok: true,
    row: {
      rowNo,
      registerNo: text('registerNo'),
      receivedOn,
      channel: channelNamed(text('channel')),
      requesterName: text('requesterName'),
      column,
      identityNumber: text('identityNumber').toUpperCase(),
      infoTitle: text('infoTitle'),
      outcome,
    },
  };
}

/** The outcome, null while open, or what is wrong with it. */
function outcomeIn(text: (field: LedgerField) => string, receivedOn: Day, today: Day) {
  if (!text('code') && !text('sentOn')) return null;
  const code = outcomeNamed(text('code'));
  if (!code) return `答复类型“${text('code')}”不能识别，请写全，例如“不予公开：属于四类过程性信息”`;
  const sentOn = dayIn(text('sentOn'));
  if (!sentOn) return `答复日期“${text('sentOn')}”不是日期`;
  if (sentOn < receivedOn || sentOn > today) return `答复日期${sentOn}早于收到日期或者晚于今天`;
  const servedOn = text('servedOn') ? dayIn(text('servedOn')) : null;
  if (text('servedOn') && !servedOn) return `送达日期“${text('servedOn')}”不是日期`;
  if (servedOn && servedOn < sentOn) return `送达日期${servedOn}早于答复日期`;
  return { code, documentNo: text('documentNo'), sentOn, servedOn };
}

/** 2023-5-6, 2023/05/06, 2023.5.6, 2023年5月6日, 20230506, or the serial number of a spreadsheet. */
export function dayIn(text: string): Day | null {
  const plain = text.trim();
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts) {
    const day = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
    return isDay(day) ? day : null;
  }
  if (!/^\d{5}$/.test(plain)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Number(plain) * 86_400_000).toISOString().slice(0, 10);
}

const channels: [RegExp, ReceiptChannel][] = [
  [/当面|现场|窗口/, 'counter'],
  [/口头/, 'oral'],
  [/平信|普通邮/, 'ordinary-mail'],
  [/邮寄|信函|挂号|快递|EMS|来信/i, 'post'],
  [/传真/, 'fax'],
  [/电子邮件|邮箱|email/i, 'email'],
  [/网|平台|在线/, 'online'],
];

function channelNamed(text: string): ReceiptChannel {
  return channels.find(([words]) => words.test(text))?.[1] ?? 'post';
}

const columns: [RegExp, RequesterColumn][] = [
  [/自然人|公民|个人/, 'naturalPerson'],
  [/商业|企业|公司/, 'commercial'],
  [/科研/, 'research'],
  [/公益|社会团体|基金会/, 'publicWelfare'],
  [/法律服务|律师/, 'legalService'],
  [/其他|法人/, 'other'],
];

/** An empty type is read from the name, as far as the name tells. */
function columnNamed(text: string, name: string): RequesterColumn | null {
  if (text) return columns.find(([words]) => words.test(text))?.[1] ?? null;
  if (/律师事务所/.test(name)) return 'legalService';
  if (/公司|厂$|合作社/.test(name)) return 'commercial';
  return /大学|学院|研究/.test(name) ? 'research' : 'naturalPerson';
}
