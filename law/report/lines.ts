import type { Cite } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** 申请人情况: the column that a request is counted in, by the applicant (not his agent). */
export type RequesterColumn =
  | 'naturalPerson' // 自然人
  | 'commercial' // 商业企业
  | 'research' // 科研机构
  | 'publicWelfare' // 社会公益组织
  | 'legalService' // 法律服务机构
  | 'other'; // 其他

/** 办理结果: a row of table 3 that holds requests by their outcome. */
export type ResultLine =
  | 'granted' // 予以公开
  | 'grantedInPart' // 部分公开
  | 'refusedStateSecret' // 属于国家秘密
  | 'refusedOtherLaw' // 其他法律行政法规禁止公开
  | 'refusedSecurity' // 危及“三安全一稳定”
  | 'refusedThirdParty' // 保护第三方合法权益
  | 'refusedInternalAffairs' // 属于三类内部事务信息
  | 'refusedDeliberative' // 属于四类过程性信息
  | 'refusedEnforcementFile' // 属于行政执法案卷
  | 'refusedRegistryEnquiry' // 属于行政查询事项
  | 'notHeld' // 本机关不掌握相关政府信息
  | 'needsCreating' // 没有现成信息需要另行制作
  | 'stillUnclear' // 补正后申请内容仍不明确
  | 'petition' // 信访举报投诉类申请
  | 'repeat' // 重复申请
  | 'publication' // 要求提供公开出版物
  | 'excessive' // 无正当理由大量反复申请
  | 'reissue' // 要求行政机关确认或重新出具已获取信息
  | 'noCorrection' // 逾期不补正
  | 'noPayment' // 逾期未缴费
  | 'otherOutcome' // 其他
  | 'otherProcessing'; // 其他处理 as one row (form of 2019)

/** A row of table 3. */
export type Table3Line =
  | 'newlyReceived' // 本年新收
  | 'carriedIn' // 上年结转
  | ResultLine
  | 'total' // （七）总计
  | 'carriedOut'; // 结转下年度继续办理

/** Seven cells in the order of `requesterColumns`, then 总计; null where the figure is not known. */
export type Table3Row = (number | null)[];

/** Table 3 by row; rows that the form does not have are absent. */
export type Table3 = Partial<Record<Table3Line, Table3Row>>;

export interface ColumnOfTable3 {
  column: RequesterColumn | 'total';
  zh: string;
  /** The heading above, where there is one. */
  group: string | null;
}

const organisations = '法人或其他组织';

/** The seven columns of table 3, left to right. */
export const table3Columns: readonly ColumnOfTable3[] = [
  { column: 'naturalPerson', zh: '自然人', group: null },
  { column: 'commercial', zh: '商业企业', group: organisations },
  { column: 'research', zh: '科研机构', group: organisations },
  { column: 'publicWelfare', zh: '社会公益组织', group: organisations },
  { column: 'legalService', zh: '法律服务机构', group: organisations },
  { column: 'other', zh: '其他', group: organisations },
  { column: 'total', zh: '总计', group: null },
];

/** The note printed above table 3, as in both forms. */
export const table3Note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export interface LineOfTable3 {
  line: Table3Line;
  /** The label exactly as in the form, numbering included. */
  zh: string;
  /** The numbered heading that the row stands under, e.g. （三）不予公开. */
  group: string | null;
  /** The provision that makes the outcome; for sums and carry-overs the form itself. */
  cite: Cite;
}

/** Heading over all outcomes. */
export const resultsHeading = '三、本年度办理结果';
const refused = '（三）不予公开';
const unable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const otherwise = '（六）其他处理';

const form: Cite = { instrument: '政府信息公开工作年度报告格式', article: '附件第三部分' };
const article = (text: string): Cite => ({ instrument: '政府信息公开条例', article: text });

const linesBeforeOther: readonly LineOfTable3[] = [
  { line: 'newlyReceived', zh: '一、本年新收政府信息公开申请数量', group: null, cite: article('第五十条') },
  { line: 'carriedIn', zh: '二、上年结转政府信息公开申请数量', group: null, cite: form },
  { line: 'granted', zh: '（一）予以公开', group: null, cite: article('第三十六条') },
  {
    line: 'grantedInPart',
    zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    group: null,
    cite: article('第三十七条'),
  },
  { line: 'refusedStateSecret', zh: '1.属于国家秘密', group: refused, cite: article('第十四条') },
  { line: 'refusedOtherLaw', zh: '2.其他法律行政法规禁止公开', group: refused, cite: article('第十四条') },
  { line: 'refusedSecurity', zh: '3.危及“三安全一稳定”', group: refused, cite: article('第十四条') },
  { line: 'refusedThirdParty', zh: '4.保护第三方合法权益', group: refused, cite: article('第十五条') },
  {
    line: 'refusedInternalAffairs',
    zh: '5.属于三类内部事务信息',
    group: refused,
    cite: article('第十六条第一款'),
  },
  {
    line: 'refusedDeliberative',
    zh: '6.属于四类过程性信息',
    group: refused,
    cite: article('第十六条第二款'),
  },
  {
    line: 'refusedEnforcementFile',
    zh: '7.属于行政执法案卷',
    group: refused,
    cite: article('第十六条第二款'),
  },
  {
    line: 'refusedRegistryEnquiry',
    zh: '8.属于行政查询事项',
    group: refused,
    cite: article('第三十六条第七项'),
  },
  {
    line: 'notHeld',
    zh: '1.本机关不掌握相关政府信息',
    group: unable,
    cite: article('第三十六条第四项、第五项'),
  },
  { line: 'needsCreating', zh: '2.没有现成信息需要另行制作', group: unable, cite: article('第三十八条') },
  { line: 'stillUnclear', zh: '3.补正后申请内容仍不明确', group: unable, cite: article('第三十条') },
  { line: 'petition', zh: '1.信访举报投诉类申请', group: notProcessed, cite: article('第三十九条第一款') },
  { line: 'repeat', zh: '2.重复申请', group: notProcessed, cite: article('第三十六条第六项') },
  { line: 'publication', zh: '3.要求提供公开出版物', group: notProcessed, cite: article('第三十九条第二款') },
  { line: 'excessive', zh: '4.无正当理由大量反复申请', group: notProcessed, cite: article('第三十五条') },
  {
    line: 'reissue',
    zh: '5.要求行政机关确认或重新出具已获取信息',
    group: notProcessed,
    cite: article('第三十八条'),
  },
];

const linesOfOther: readonly LineOfTable3[] = [
  {
    line: 'noCorrection',
    zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    group: otherwise,
    cite: article('第三十条'),
  },
  {
    line: 'noPayment',
    zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    group: otherwise,
    cite: article('第四十二条'),
  },
  { line: 'otherOutcome', zh: '3.其他', group: otherwise, cite: form },
];

const linesAfterOther: readonly LineOfTable3[] = [
  { line: 'total', zh: '（七）总计', group: null, cite: form },
  { line: 'carriedOut', zh: '四、结转下年度继续办理', group: null, cite: form },
];

/** The 25 rows of table 3 in the form of 2021. */
export const linesOf2021: readonly LineOfTable3[] = [
  ...linesBeforeOther,
  ...linesOfOther,
  ...linesAfterOther,
];

/** The 23 rows of table 3 in the form of 2019: 其他处理 is one row. */
export const linesOf2019: readonly LineOfTable3[] = [
  ...linesBeforeOther,
  { line: 'otherProcessing', zh: otherwise, group: null, cite: form },
  ...linesAfterOther,
];

/** The rows that are summed into （七）总计; a table holds those of its form only. */
export const resultLines: readonly ResultLine[] = [
  ...linesBeforeOther.slice(2),
  ...linesOfOther,
  { line: 'otherProcessing' },
].map((row) => row.line as ResultLine);

/** Reply code -> the row that the reply is counted in (form of 2021). */
const lineOfReply: Record<ReplyCode, ResultLine> = {
  R1: 'granted',
  R2: 'grantedInPart',
  'R3.1': 'refusedStateSecret',
  'R3.2': 'refusedOtherLaw',
  'R3.3': 'refusedSecurity',
  'R3.4': 'refusedThirdParty',
  'R3.5': 'refusedInternalAffairs',
  'R3.6': 'refusedDeliberative',
  'R3.7': 'refusedEnforcementFile',
  'R3.8': 'refusedRegistryEnquiry',
  'R4.1': 'notHeld',
  'R4.2': 'needsCreating',
  'R4.3': 'stillUnclear',
  'R5.1': 'petition',
  'R5.2': 'repeat',
  'R5.3': 'publication',
  'R5.4': 'excessive',
  'R5.5': 'reissue',
  'R6.1': 'noCorrection',
  'R6.2': 'noPayment',
  'R6.3': 'otherOutcome',
};

/**
 * Decides in which row of table 3 (form of 2021) a reply of this kind is counted.
 *
 * @law 政府信息公开条例 第五十条 — the report states how requests were handled, one row an outcome
 * @law 政府信息公开工作年度报告格式 附件第三部分 — the rows
 */
export function reportLineOf(code: ReplyCode): ResultLine {
  return lineOfReply[code];
}
