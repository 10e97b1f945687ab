import { approvalSheetFamily } from '#app/disclosure-requests/letters/print-pack/approval-sheet.ts';
import { assignmentSheetFamily } from '#app/disclosure-requests/letters/print-pack/assignment-sheet.ts';
import { fileContentsFamily } from '#app/disclosure-requests/letters/print-pack/file-contents.ts';
import { fileNoteFamily } from '#app/disclosure-requests/letters/print-pack/file-note.ts';
import { handoverSheetFamily } from '#app/disclosure-requests/letters/print-pack/handover-sheet.ts';
import { legalReviewSheetFamily } from '#app/disclosure-requests/letters/print-pack/legal-review-sheet.ts';
import { envelopeFamily, postalLabelFamily } from '#app/disclosure-requests/letters/print-pack/mailing.ts';
import { receiptByHandFamily } from '#app/disclosure-requests/letters/print-pack/receipt-by-hand.ts';
import { registrationFormFamily } from '#app/disclosure-requests/letters/print-pack/registration-form.ts';
import { requestFormFamily } from '#app/disclosure-requests/letters/print-pack/request-form.ts';
import { searchRecordFamily } from '#app/disclosure-requests/letters/print-pack/search-record.ts';
import { secrecyReviewSheetFamily } from '#app/disclosure-requests/letters/print-pack/secrecy-review-sheet.ts';
import { serviceReturnFamily } from '#app/disclosure-requests/letters/print-pack/service-return.ts';
import { spotAnswerRecordFamily } from '#app/disclosure-requests/letters/print-pack/spot-answer-record.ts';
import { talkRecordFamily } from '#app/disclosure-requests/letters/print-pack/talk-record.ts';
import { type Sample, sampleOf } from '#app/disclosure-requests/letters/sample.ts';
import { sampleDay, sampleHeading, sampleRequester } from '#app/disclosure-requests/letters/sample-frame.ts';

const outcome = '部分公开';
const file = { agencyName: sampleHeading.agencyName, registerNo: sampleHeading.registerNo, demo: true };
const fileTitle = '关于示例一号河道整治工程批复和合同的政府信息公开申请';
const due = '2026-04-28';
const address = (name: string, phone: string) => ({
  postcode: '213000',
  address: '江苏省示例市示例区示例路1号示例大厦3楼',
  name,
  phone,
});
const mailing = {
  to: address(sampleRequester, '13000000000'),
  from: address('示例市人民政府办公室', '0519-00000000'),
  by: 'ems' as const,
  mark: '示公申〔2026〕45号',
  format: 'DL' as const,
  demo: true,
};

/** Complete inputs of the forms, envelope and label. */
export const sheetSamples: Sample[] = [
  sampleOf(requestFormFamily, {
    agencyName: sampleHeading.agencyName,
    filledIn: null,
    oral: null,
    demo: true,
  }),
  sampleOf(registrationFormFamily, {
    ...sampleHeading,
    channel: '互联网（本机关网站）',
    receivedBecause: '通过互联网渠道提交，以双方确认之日为收到申请之日',
    requesterName: sampleRequester,
    requesterColumn: '自然人',
    identityMasked: '居民身份证，末四位0000',
    contactMasked: '手机末四位0000',
    agentName: null,
    formWanted: '纸质复印件，邮寄',
    dueOn: due,
    registeredBy: '示例己',
    registeredOn: '2026-03-30',
  }),
  sampleOf(assignmentSheetFamily, {
    ...sampleHeading,
    unit: '城建示例处',
    handler: '示例庚',
    helpingUnits: ['档案室', '政策法规处'],
    task: '检索有关批复和合同，提出是否公开的意见；涉及第三方权益的，说明涉及的内容和理由。',
    answerBy: '2026-04-09',
    dueOn: due,
    assignedBy: '示例己',
    assignedOn: '2026-03-31',
  }),
  sampleOf(approvalSheetFamily, {
    ...sampleHeading,
    documentName: '政府信息公开申请答复书',
    outcome,
    facts: '申请公开的批复和合同由本机关保存，其中施工合同附件三涉及第三方商业秘密，第三方不同意公开。',
    grounds: '《政府信息公开条例》第十五条、第三十六条第二项、第三项、第三十七条',
    handler: '示例庚',
    draftedOn: '2026-04-21',
    dueOn: due,
    reviews: [
      { name: '保密审查', text: '可以公开，附件三除外。示例辛，2026年4月22日' },
      { name: '法制审核', text: '依据正确，救济途径正确。示例丁，2026年4月22日' },
    ],
    signed: null,
    signers: ['公开工作机构负责人', '分管负责人', '主要负责人'],
  }),
  sampleOf(secrecyReviewSheetFamily, {
    ...sampleHeading,
    records: [
      '《示例一号河道整治工程初步设计的批复》',
      '《示例一号河道整治工程施工合同》正文和附件一、附件二',
    ],
    drafter: '示例庚',
    reviewer: '示例辛',
    conclusion: '' as const,
  }),
  sampleOf(legalReviewSheetFamily, {
    ...sampleHeading,
    documentName: '政府信息公开申请答复书',
    outcome,
    grounds: '《政府信息公开条例》第十五条、第三十六条第二项、第三项、第三十七条',
    remedyClause:
      '不予公开的部分先申请行政复议（示例市人民政府）；其他内容可以复议，也可以诉讼（示例市示例区人民法院）',
    drafter: '示例庚',
    reviewer: '示例丁',
  }),
  sampleOf(searchRecordFamily, {
    ...sampleHeading,
    leads: '申请人称该批复2024年在市水务局网站公示过',
    searches: [
      {
        on: '2026-04-02',
        place: '公文管理系统',
        words: '一号河道、初步设计',
        period: '2023年至2026年',
        person: '示例庚',
        result: '检索到施工合同1份',
      },
      {
        on: '2026-04-03',
        place: '档案室',
        words: '河道整治',
        period: '2020年至2026年',
        person: '示例壬',
        result: '无',
      },
      {
        on: '2026-04-03',
        place: '城建示例处文件柜',
        words: '逐件翻阅',
        period: '2024年',
        person: '示例庚',
        result: '无',
      },
    ],
    conclusion: '检索到施工合同；未检索到初步设计批复和监理合同附件。',
  }),
  sampleOf(talkRecordFamily, {
    ...sampleHeading,
    talkedOn: '2026-04-01',
    way: '电话' as const,
    officers: ['示例己', '示例庚'],
    withWhom: sampleRequester,
    substance: '向申请人说明合同附件数量较多，询问其最需要的内容。申请人表示主要关心混凝土用量和单价。',
    agreed: '',
  }),
  sampleOf(spotAnswerRecordFamily, {
    ...sampleHeading,
    requestQuoted: '2025年示例市人民政府公报第6期的查阅地点',
    requesterName: sampleRequester,
    answer: '当场告知查阅地点为示例市档案馆、示例市图书馆，并提供公报复印件2页。',
    officer: '示例己',
  }),
  sampleOf(handoverSheetFamily, {
    agencyName: sampleHeading.agencyName,
    from: '收发室',
    to: '政府信息公开工作示例处',
    handedOverOn: '2026-03-31',
    items: [
      {
        signedForOn: '2026-03-30',
        way: '邮政特快专递',
        trackingNo: 'EX000000000CN',
        envelope: '政府信息公开申请（寄件人：示例甲）',
        pages: null,
      },
      {
        signedForOn: '2026-03-31',
        way: '当面提交',
        trackingNo: '',
        envelope: '政府信息公开申请表',
        pages: 2,
      },
    ],
    demo: true,
  }),
  sampleOf(fileContentsFamily, {
    ...file,
    fileTitle,
    papers: [
      { by: sampleRequester, documentNo: '', title: '政府信息公开申请表', on: '2026-03-30', pages: 2 },
      { by: '示例市政府办公室', documentNo: '', title: '接收回执', on: '2026-03-30', pages: 1 },
      {
        by: '示例市政府办公室',
        documentNo: '示政公开函〔2026〕6号',
        title: '征求意见书（第三方）及送达回证',
        on: '2026-04-08',
        pages: 3,
      },
      { by: '示例丙工程有限公司', documentNo: '', title: '征求意见回执', on: '2026-04-20', pages: 1 },
      {
        by: '示例市政府办公室',
        documentNo: '示政公开复〔2026〕108号',
        title: '政府信息公开申请答复书',
        on: sampleDay,
        pages: 3,
      },
    ],
  }),
  sampleOf(fileNoteFamily, { ...file, fileTitle, papers: 5, pages: 10, remarks: '', retention: '10年' }),
  sampleOf(serviceReturnFamily, {
    agencyName: sampleHeading.agencyName,
    registerNo: sampleHeading.registerNo,
    addressee: sampleRequester,
    documents: [{ title: '政府信息公开申请答复书', documentNo: '示政公开复〔2026〕108号', copies: 1 }],
    place: '示例市示例区示例路1号',
    way: '直接送达' as const,
    demo: true,
  }),
  sampleOf(receiptByHandFamily, {
    agencyName: sampleHeading.agencyName,
    registerNo: sampleHeading.registerNo,
    collector: sampleRequester,
    capacity: '申请人' as const,
    papers: [
      { title: '政府信息公开申请答复书', documentNo: '示政公开复〔2026〕108号', pages: 3 },
      { title: '关于示例一号河道整治工程初步设计的批复', documentNo: '', pages: 6 },
    ],
    demo: true,
  }),
  sampleOf(envelopeFamily, mailing),
  sampleOf(postalLabelFamily, mailing),
];
