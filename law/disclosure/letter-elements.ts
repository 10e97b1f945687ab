import type { Cite } from '#law/cite.ts';

/** One thing that a letter has to say. */
export interface LetterElement {
  key: string;
  zh: string;
  cite: Cite;
}

const regulation = (article: string): Cite => ({ instrument: '政府信息公开条例', article });
const fees = (article: string): Cite => ({ instrument: '政府信息公开信息处理费管理办法', article });
const norm: Cite = { instrument: '江苏省政府信息公开申请办理答复规范', article: '文书格式' };
const layout: Cite = { instrument: 'GB/T9704-2012', article: '公文格式要素' };
const guidance: Cite = {
  instrument: '关于审理政府信息公开行政复议案件若干问题的指导意见',
  article: '第三条',
};

const element = (key: string, zh: string, cite: Cite): LetterElement => ({ key, zh, cite });

/** Every element that a family may require or forbid, once each. */
export const letterElements = {
  agencyName: element('agencyName', '发文机关', layout),
  documentNo: element('documentNo', '发文字号', layout),
  signedName: element('signedName', '署名', layout),
  signedOn: element('signedOn', '成文日期', layout),
  seal: element('seal', '印章', layout),
  contact: element('contact', '联系方式', norm),
  requesterName: element('requesterName', '申请人姓名或者名称', norm),
  thirdPartyName: element('thirdPartyName', '第三方姓名或者名称', regulation('第三十二条')),
  toAgency: element('toAgency', '收文机关', norm),
  registerNo: element('registerNo', '登记号', regulation('第四十五条')),
  queryCode: element('queryCode', '查询码', norm),
  receivedOn: element('receivedOn', '收到申请的日期', regulation('第三十一条')),
  receivedBecause: element('receivedBecause', '收到之日的依据', regulation('第三十一条')),
  requestQuoted: element('requestQuoted', '申请公开的内容', norm),
  replyLimit: element('replyLimit', '答复期限', regulation('第三十三条第二款')),
  defects: element('defects', '需要补正的各项内容（一次列全）', regulation('第三十条')),
  guidance: element('guidance', '怎样补正的指导和释明', regulation('第三十条')),
  period: element('period', '合理的补正期限', regulation('第三十条')),
  consequence: element('consequence', '逾期不补正的后果', regulation('第三十条')),
  excess: element('excess', '申请数量、频次的事实', regulation('第三十五条')),
  askedReasons: element('askedReasons', '要求说明的理由和说明的期限', regulation('第三十五条')),
  deferredDay: element('deferredDay', '延迟答复的日期', regulation('第三十五条')),
  deferralReasons: element('deferralReasons', '无法在期限内答复的原因', regulation('第三十五条')),
  newLimit: element('newLimit', '延长后的答复期限（写明日期）', regulation('第三十三条第二款')),
  approval: element('approval', '经政府信息公开工作机构负责人同意', regulation('第三十三条第二款')),
  infoConcerned: element('infoConcerned', '涉及的政府信息', regulation('第三十二条')),
  opinionPeriod: element('opinionPeriod', '自收到之日起十五个工作日内提出意见', regulation('第三十二条')),
  thirdPartySilence: element(
    'thirdPartySilence',
    '逾期未提出意见的，由行政机关依照条例决定',
    regulation('第三十二条'),
  ),
  replySlip: element('replySlip', '同意或者不同意及理由的回执', regulation('第三十二条')),
  confirmed: element('confirmed', '所确认的意见', norm),
  notCounted: element('notCounted', '征求意见所需时间不计入期限', regulation('第三十三条第三款')),
  disclosedContent: element('disclosedContent', '决定公开的政府信息内容', regulation('第三十二条')),
  overrideReasons: element(
    'overrideReasons',
    '公开的理由（不公开可能对公共利益造成的重大影响）',
    regulation('第三十二条'),
  ),
  coMakerPeriod: element('coMakerPeriod', '自收到之日起十五个工作日内提出意见', regulation('第三十四条')),
  coMakerSilence: element('coMakerSilence', '逾期未提出意见的视为同意公开', regulation('第三十四条')),
  question: element('question', '需要对方回复的事项', norm),
  answerBy: element('answerBy', '回复的日期', norm),
  feeBasis: element('feeBasis', '收费依据', fees('第六条')),
  feeScale: element('feeScale', '收费标准', fees('第六条')),
  feeAmount: element('feeAmount', '收费数额和计算过程', fees('第六条')),
  payWay: element('payWay', '缴纳方式', fees('第六条')),
  payPeriod: element('payPeriod', '收到通知次日起二十个工作日内缴纳', fees('第六条')),
  payConsequence: element('payConsequence', '逾期未缴纳的视为放弃申请，不再处理', fees('第六条')),
  withdrawal: element('withdrawal', '终止的事实和日期', norm),
  earlierNotice: element('earlierNotice', '此前通知的文号、送达日期和期限', regulation('第三十条')),
  parts: element('parts', '各件的登记号和内容', norm),
  splitReason: element('splitReason', '分件办理的原因', norm),
  rectification: element('rectification', '申请更正的记录和处理结果', regulation('第四十一条')),
  published: element('published', '公开的信息、日期和栏目', regulation('第四十四条')),
  facts: element('facts', '查明的事实', norm),
  grounds: element('grounds', '法律依据和理由', regulation('第三十六条')),
  result: element('result', '答复结果', regulation('第三十六条')),
  wayGiven: element('wayGiven', '提供的形式、方式和附件', regulation('第四十条')),
  remedyClause: element('remedyClause', '救济途径和期限', regulation('第五十一条')),
  reconsiderationFirst: element('reconsiderationFirst', '不予公开的，先申请行政复议', {
    instrument: '行政复议法',
    article: '第二十三条第二款',
  }),
  onlineChannel: element('onlineChannel', '网上送达的，提交行政复议申请书的互联网渠道', {
    instrument: '行政复议法',
    article: '第二十二条第二款',
  }),
  noRemedyOfItsOwn: element('remedyClause', '救济途径（程序性告知不单独告知救济）', guidance),
  identityOfRequester: element(
    'requesterName',
    '申请人姓名、名称或者能认出申请人的描述',
    regulation('第三十二条'),
  ),
} as const satisfies Record<string, LetterElement>;
