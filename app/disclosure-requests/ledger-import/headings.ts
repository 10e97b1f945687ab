/** What a row of a ledger may tell, by field; the headings that offices use for it. */
export const headings = {
  registerNo: ['登记号', '登记编号', '受理编号', '编号', '申请编号'],
  receivedOn: ['收到日期', '收到之日', '收到申请日期', '受理日期', '申请日期', '收件日期'],
  channel: ['申请方式', '收到方式', '提交方式', '渠道', '申请渠道'],
  requesterName: ['申请人', '申请人姓名', '申请人名称', '申请人姓名或名称'],
  column: ['申请人类型', '申请人类别', '申请人情况', '申请人性质'],
  identityNumber: ['身份证号', '证件号码', '身份证明号码', '统一社会信用代码'],
  infoTitle: ['所需信息', '申请内容', '申请事项', '申请公开内容', '所需政府信息', '信息名称'],
  code: ['答复类型', '办理结果', '处理结果', '答复结果', '答复情形'],
  documentNo: ['答复文号', '文号', '发文字号', '告知书文号'],
  sentOn: ['答复日期', '发出日期', '答复之日', '办结日期', '交邮日期'],
  servedOn: ['送达日期', '签收日期', '送达之日'],
} as const;

export type LedgerField = keyof typeof headings;

/** Which column of the sheet holds which field; counted from 0. */
export type ColumnMap = Partial<Record<LedgerField, number>>;

/** Fields without which a row is no request. */
export const neededFields: readonly LedgerField[] = ['registerNo', 'receivedOn', 'infoTitle'];

/** Finds the columns by their headings; `own` gives the office's own heading of a field, and goes first. */
export function mapColumns(head: string[], own: Partial<Record<LedgerField, string>> = {}): ColumnMap {
  const plain = head.map((text) => text.replace(/[\s（(].*$/u, '').replace(/\s/g, ''));
  const map: ColumnMap = {};
  for (const field of Object.keys(headings) as LedgerField[]) {
    const names: readonly string[] = own[field] ? [own[field]] : headings[field];
    const at = own[field]
      ? head.findIndex((text) => text.trim() === own[field])
      : plain.findIndex((text) => names.includes(text));
    if (at >= 0) map[field] = at;
  }
  return map;
}
