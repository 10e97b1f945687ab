import { defenceStatementFamily } from '#app/disclosure-requests/letters/court-papers/defence-statement.ts';
import { evidenceListFamily } from '#app/disclosure-requests/letters/court-papers/evidence-list.ts';
import { powerOfAttorneyFamily } from '#app/disclosure-requests/letters/court-papers/power-of-attorney.ts';
import { reconsiderationAnswerFamily } from '#app/disclosure-requests/letters/court-papers/reconsideration-answer.ts';
import { representativeCertificateFamily } from '#app/disclosure-requests/letters/court-papers/representative-certificate.ts';
import { type Sample, sampleOf } from '#app/disclosure-requests/letters/sample.ts';
import { sampleAgency, sampleDay, sampleRequester } from '#app/disclosure-requests/letters/sample-frame.ts';

const dispute = {
  agency: sampleAgency,
  agents: ['示例丁，示例市人民政府办公室政策法规处副处长', '示例戊，江苏示例律师事务所律师'],
  opponent: sampleRequester,
  act: { title: '政府信息公开申请答复书', documentNo: '示政公开复〔2026〕108号', signedOn: sampleDay },
  copyReceivedOn: '2026-05-20',
  course: [
    { on: '2026-03-30', what: '通过网上渠道收到申请人提出的政府信息公开申请，登记号示公申〔2026〕45号' },
    { on: '2026-04-08', what: '就施工合同附件三书面征求第三方意见，并告知申请人' },
    { on: '2026-04-20', what: '收到第三方不同意公开的意见和理由' },
    { on: sampleDay, what: '作出答复并于当日以邮政特快专递寄出' },
    { on: '2026-04-27', what: '申请人签收答复' },
  ],
  facts:
    '申请公开的施工合同附件三记载第三方的报价构成，未为公众所知悉，具有商业价值，第三方采取了保密措施（证据3至证据5）。',
  grounds: '《政府信息公开条例》第十五条、第三十二条、第三十六条第三项、第三十七条',
  procedure: '被申请人在法定期限内征求第三方意见、告知申请人并作出答复，征求意见所需时间依法不计算在期限内',
  rebuttal:
    '申请人主张报价构成不属于商业秘密，没有提供依据；被申请人已对合同其他内容作区分处理并予以公开，充分保障了申请人的知情权。',
  signedOn: '2026-06-01',
  evidenceCount: 5,
  demo: true,
};

/** Complete inputs of the papers of remedies. */
export const courtPaperSamples: Sample[] = [
  sampleOf(reconsiderationAnswerFamily, {
    ...dispute,
    caseNo: '〔2026〕示行复第12号',
    body: '示例市人民政府',
    simplified: false,
  }),
  sampleOf(defenceStatementFamily, {
    ...dispute,
    caseNo: '（2026）苏0400行初12号',
    court: '示例市示例区人民法院',
    upheldBy: '示例市人民政府',
  }),
  sampleOf(evidenceListFamily, {
    agencyName: sampleAgency.name,
    dispute: '示例甲不服政府信息公开答复一案（〔2026〕示行复第12号）',
    evidence: [
      {
        title: '政府信息公开申请表',
        proves: '申请的内容和收到申请的日期',
        kind: '电子数据' as const,
        original: false,
        pages: 2,
      },
      {
        title: '征求意见书、送达回证',
        proves: '依法书面征求第三方意见',
        kind: '书证' as const,
        original: true,
        pages: 3,
      },
      {
        title: '征求意见回执',
        proves: '第三方不同意公开及其理由',
        kind: '书证' as const,
        original: true,
        pages: 1,
      },
    ],
    norms: ['《政府信息公开条例》（国务院令第711号）'],
    submittedOn: '2026-06-01',
    demo: true,
  }),
  sampleOf(powerOfAttorneyFamily, {
    agency: sampleAgency,
    agents: [
      { name: '示例丁', unit: '示例市人民政府办公室', post: '政策法规处副处长', phone: '0519-00000004' },
    ],
    dispute: '示例甲不服政府信息公开答复一案',
    stage: '行政复议' as const,
    powers: { special: false as const },
    signedOn: '2026-06-01',
    demo: true,
  }),
  sampleOf(representativeCertificateFamily, {
    agency: sampleAgency,
    creditCode: '11320400000000000X',
    signedOn: '2026-06-01',
    demo: true,
  }),
];
