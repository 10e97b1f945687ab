import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

/** Words by which ledgers name an outcome; the finer ones first, since 不予公开 alone names eight. */
const names: [RegExp, ReplyCode][] = [
  [/国家秘密/, 'R3.1'],
  [/其他法律|法律.*禁止/, 'R3.2'],
  [/三安全/, 'R3.3'],
  [/第三方|商业秘密|个人隐私/, 'R3.4'],
  [/内部事务/, 'R3.5'],
  [/过程性/, 'R3.6'],
  [/执法案卷/, 'R3.7'],
  [/行政查询|不动产登记|工商登记/, 'R3.8'],
  [/不掌握|不存在|非本机关|不属于本(机关|行政机关)/, 'R4.1'],
  [/另行制作|加工/, 'R4.2'],
  [/仍不明确/, 'R4.3'],
  [/信访|举报|投诉/, 'R5.1'],
  [/重新出具|确认/, 'R5.5'],
  [/大量反复|反复申请/, 'R5.4'],
  [/重复/, 'R5.2'],
  [/公开出版物/, 'R5.3'],
  [/不补正|视为放弃/, 'R6.1'],
  [/缴费|缴纳/, 'R6.2'],
  [/撤回|撤销申请|终止|其他处理|^其他$/, 'R6.3'],
  [/部分公开|区分处理/, 'R2'],
  [/^予以公开|^公开$|已(主动)?公开|主动公开|^全部公开/, 'R1'],
];

/** The reply type that a ledger's words name: its code, its full name, or usual words; null when they name none or several. */
export function outcomeNamed(text: string): ReplyCode | null {
  const plain = text.trim();
  const exact = replyTypes.find(({ code, zh }) => code === plain || zh === plain);
  if (exact) return exact.code;
  return names.find(([words]) => words.test(plain))?.[1] ?? null;
}
