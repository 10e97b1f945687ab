import { abandonmentNoticeFamily } from '#app/disclosure-requests/letters/notices/abandonment-notice.ts';
import { agencyConsultationFamily } from '#app/disclosure-requests/letters/notices/agency-consultation.ts';
import { assistanceLetterFamily } from '#app/disclosure-requests/letters/notices/assistance-letter.ts';
import { coMakerConsultationFamily } from '#app/disclosure-requests/letters/notices/co-maker-consultation.ts';
import { consultationNoticeFamily } from '#app/disclosure-requests/letters/notices/consultation-notice.ts';
import {
  correctionNoticeFamily,
  standardDefects,
} from '#app/disclosure-requests/letters/notices/correction-notice.ts';
import { deferralNoticeFamily } from '#app/disclosure-requests/letters/notices/deferral-notice.ts';
import { extensionNoticeFamily } from '#app/disclosure-requests/letters/notices/extension-notice.ts';
import { feeNoticeFamily } from '#app/disclosure-requests/letters/notices/fee-notice.ts';
import { opinionConfirmationFamily } from '#app/disclosure-requests/letters/notices/opinion-confirmation.ts';
import { overrideNoticeFamily } from '#app/disclosure-requests/letters/notices/override-notice.ts';
import { publicationNoticeFamily } from '#app/disclosure-requests/letters/notices/publication-notice.ts';
import { reasonsNoticeFamily } from '#app/disclosure-requests/letters/notices/reasons-notice.ts';
import { receiptDayNoticeFamily } from '#app/disclosure-requests/letters/notices/receipt-day-notice.ts';
import { rectificationNoticeFamily } from '#app/disclosure-requests/letters/notices/rectification-notice.ts';
import { rectificationTransferFamily } from '#app/disclosure-requests/letters/notices/rectification-transfer.ts';
import { splitNoticeFamily } from '#app/disclosure-requests/letters/notices/split-notice.ts';
import { thirdPartyConsultationFamily } from '#app/disclosure-requests/letters/notices/third-party-consultation.ts';
import { withdrawalNoticeFamily } from '#app/disclosure-requests/letters/notices/withdrawal-notice.ts';
import { receiptFamily } from '#app/disclosure-requests/letters/receipt-letter.ts';
import { type Sample, sampleOf } from '#app/disclosure-requests/letters/sample.ts';
import {
  sampleFrame,
  sampleHeading,
  sampleNoticeRemedy,
  sampleRequest,
  sampleRequester,
} from '#app/disclosure-requests/letters/sample-frame.ts';

const record = '《示例一号河道整治工程施工合同》（合同编号：示例001）';
const thirdParty = { ...sampleFrame, thirdPartyName: '示例丙工程有限公司', recordTitle: record };
const demander = {
  ...sampleFrame,
  demanderName: sampleRequester,
  receivedOn: '2026-03-30',
  record: '《示例住房保障对象登记表》',
  claimedError: '家庭人口数登记为2人，实际为3人',
};
const notice = (documentNo: string) => ({ documentNo, servedOn: '2026-03-20', limitOn: '2026-04-03' });

/** Complete inputs of the procedural letters. */
export const noticeSamples: Sample[] = [
  sampleOf(receiptFamily, {
    agencyName: sampleHeading.agencyName,
    registerNo: sampleHeading.registerNo,
    requesterName: sampleRequester,
    receivedOn: '2026-03-30',
    receivedBecause: '通过互联网渠道提交，以双方确认之日为收到申请之日',
    requestQuoted: sampleHeading.requestQuoted,
    replyDueOn: '2026-04-28',
    issuedOn: '2026-03-30',
    contact: sampleFrame.contact,
    demo: true,
  }),
  sampleOf(receiptDayNoticeFamily, {
    ...sampleRequest,
    toldBefore: '2026-04-01',
    because: '以邮寄方式提交的，以行政机关签收之日为收到申请之日',
    why: '本机关收发室于2026年3月30日签收该邮件，4月1日才转到承办机构',
    dueOn: '2026-04-28',
  }),
  sampleOf(correctionNoticeFamily, {
    ...sampleRequest,
    requestQuoted: '示例河道的全部材料',
    defects: [standardDefects.description, standardDefects.form, standardDefects.agent],
    periodWorkingDays: 10,
    handInBy: '当面提交、邮寄至示例市示例路1号，或者通过网上账户提交',
  }),
  sampleOf(reasonsNoticeFamily, {
    ...sampleRequest,
    counted: { from: '2026-01-05', to: '2026-03-30', requests: 86 },
    beyondReason: '其中62件的内容涉及同一工程的不同附件，平均每个工作日超过一件',
    periodWorkingDays: 10,
    handInBy: '当面提交、邮寄或者通过网上账户提交',
  }),
  sampleOf(extensionNoticeFamily, {
    ...sampleRequest,
    dueOn: '2026-04-28',
    days: 20,
    extendedTo: '2026-05-28',
    approvedOn: '2026-04-23',
    reason: '申请公开的合同附件数量较多，需要逐件审查并作区分处理',
  }),
  sampleOf(thirdPartyConsultationFamily, {
    ...thirdParty,
    concernedContent: '合同附件三中的报价构成',
    interest: 'trade-secret' as const,
  }),
  sampleOf(opinionConfirmationFamily, {
    ...thirdParty,
    consultationNo: '示政公开函〔2026〕6号',
    givenOn: '2026-04-20',
    givenBy: '电话',
    opinion: '合同正文和附件一、附件二可以公开，附件三的报价构成属于商业秘密，不同意公开',
    answerBy: '2026-04-28',
  }),
  sampleOf(consultationNoticeFamily, {
    ...sampleRequest,
    consulted: 'third-party' as const,
    sentOn: '2026-04-08',
  }),
  sampleOf(overrideNoticeFamily, {
    ...thirdParty,
    consultedOn: '2026-04-08',
    opinion: { on: '2026-04-20', text: '附件三的报价构成属于商业秘密，不同意公开' },
    disclosedContent: '合同附件三中混凝土用量和单价',
    publicInterest: '该工程防洪墙出现质量问题，用料情况关系沿岸居民的生命财产安全',
    remedyClause: sampleNoticeRemedy,
  }),
  sampleOf(coMakerConsultationFamily, {
    ...sampleFrame,
    coMakerName: '示例市水务局',
    recordTitle: '《示例一号河道整治实施方案》（示政办发〔2024〕18号）',
    intended: '拟予以公开',
  }),
  sampleOf(agencyConsultationFamily, {
    ...sampleFrame,
    consultedName: '示例市水务局',
    recordTitle: '《示例一号河道整治工程初步设计的批复》',
    question:
      '一、该批复的定稿日期和正式文本；二、该批复是否已由贵单位主动公开；三、公开是否存在法定的禁止情形。',
    answerBy: '2026-04-30',
  }),
  sampleOf(assistanceLetterFamily, {
    ...sampleFrame,
    assistingName: '示例市水务局',
    ownUnit: false,
    subject: '示例一号河道整治工程的初步设计批复和施工、监理合同',
    tasks: [
      '检索并提供2024年以来的初步设计批复文件',
      '说明监理合同附件的存放情况',
      '对拟公开的内容提出保密审查意见',
    ],
    answerBy: '2026-04-10',
  }),
  sampleOf(feeNoticeFamily, {
    ...sampleRequest,
    scale: { by: 'item' as const, month: '2026年3月', requests: 42, earlierFen: 200_000 },
    paymentCode: '3204 0026 0000 0001',
    payHow: '凭缴款码在非税收入缴款平台、代收银行网点或者本机关窗口缴纳',
  }),
  sampleOf(deferralNoticeFamily, {
    ...sampleRequest,
    reasonsNoticeNo: '示政公开函〔2026〕5号',
    reasonsOn: '2026-04-15',
    why: '申请涉及86件合同共约4000页，需要逐页审查',
    dueOn: '2026-04-28',
    deferredTo: '2026-07-31',
  }),
  sampleOf(withdrawalNoticeFamily, {
    ...sampleRequest,
    withdrawnOn: '2026-04-22',
    withdrawnBy: '书面',
    identityChecked: true,
  }),
  sampleOf(abandonmentNoticeFamily, {
    ...sampleRequest,
    because: 'no-correction' as const,
    notice: notice('示政公开函〔2026〕3号'),
    remedyClause: sampleNoticeRemedy,
  }),
  sampleOf(rectificationNoticeFamily, {
    ...demander,
    found: '原登记时你的家庭成员中有一人尚未办理户口登记，现已办理，你提供的户口簿能够证明',
    outcome: { corrected: true as const, on: '2026-04-22', nowReads: '家庭人口数3人' },
    remedyClause: sampleNoticeRemedy,
  }),
  sampleOf(rectificationTransferFamily, {
    ...demander,
    competentAgency: '示例区住房保障局',
    competentContact: '示例市示例区示例路3号，电话0519-00000001',
    transferredOn: '2026-04-22',
  }),
  sampleOf(publicationNoticeFamily, {
    ...sampleRequest,
    recordTitle: '《示例一号河道整治工程初步设计的批复》',
    because: 'many-requests' as const,
    decision: { publish: true as const, on: '2026-04-22', where: '本机关网站“重大建设项目”栏目' },
  }),
  sampleOf(splitNoticeFamily, {
    ...sampleRequest,
    why: '申请的三项内容互不相干，由不同处室保存',
    parts: [
      { registerNo: '示公申〔2026〕45号', quoted: '初步设计批复文件', dueOn: '2026-04-28' },
      { registerNo: '示公申〔2026〕46号', quoted: '施工合同的全部附件', dueOn: '2026-04-28' },
      { registerNo: '示公申〔2026〕47号', quoted: '监理合同的全部附件', dueOn: '2026-04-28' },
    ],
  }),
];
