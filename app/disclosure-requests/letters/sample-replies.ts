import { alreadyPublicReply } from '#app/disclosure-requests/letters/replies/already-public-reply.ts';
import { compositeReplyFamily } from '#app/disclosure-requests/letters/replies/composite-reply.ts';
import { deliberativeReply } from '#app/disclosure-requests/letters/replies/deliberative-reply.ts';
import { enforcementFileReply } from '#app/disclosure-requests/letters/replies/enforcement-file-reply.ts';
import { excessiveReply } from '#app/disclosure-requests/letters/replies/excessive-reply.ts';
import { forbiddenByLawReply } from '#app/disclosure-requests/letters/replies/forbidden-by-law-reply.ts';
import { internalAffairsReply } from '#app/disclosure-requests/letters/replies/internal-affairs-reply.ts';
import { needsCreatingReply } from '#app/disclosure-requests/letters/replies/needs-creating-reply.ts';
import { notExistingReply } from '#app/disclosure-requests/letters/replies/not-existing-reply.ts';
import { notOursReply } from '#app/disclosure-requests/letters/replies/not-ours-reply.ts';
import { otherOutcomeReply } from '#app/disclosure-requests/letters/replies/other-outcome-reply.ts';
import { partReply } from '#app/disclosure-requests/letters/replies/part-reply.ts';
import { petitionReply } from '#app/disclosure-requests/letters/replies/petition-reply.ts';
import { providedReply } from '#app/disclosure-requests/letters/replies/provided-reply.ts';
import { publicationReply } from '#app/disclosure-requests/letters/replies/publication-reply.ts';
import { registryEnquiryReply } from '#app/disclosure-requests/letters/replies/registry-enquiry-reply.ts';
import { reissueReply } from '#app/disclosure-requests/letters/replies/reissue-reply.ts';
import { repeatReply } from '#app/disclosure-requests/letters/replies/repeat-reply.ts';
import { securityReply } from '#app/disclosure-requests/letters/replies/security-reply.ts';
import { stateSecretReply } from '#app/disclosure-requests/letters/replies/state-secret-reply.ts';
import { stillUnclearReply } from '#app/disclosure-requests/letters/replies/still-unclear-reply.ts';
import { thirdPartyReply } from '#app/disclosure-requests/letters/replies/third-party-reply.ts';
import { timeToldReply } from '#app/disclosure-requests/letters/replies/time-told-reply.ts';
import { type Sample, sampleOf } from '#app/disclosure-requests/letters/sample.ts';
import { samplePlace, sampleReplyFrame } from '#app/disclosure-requests/letters/sample-frame.ts';

const record = '《示例一号河道整治工程施工合同》（合同编号：示例001）';
const article = (name: string) => ({ instrument: '政府信息公开条例', article: name });
const reasons = '该信息公开后将对相关管理活动产生不利影响，具体情况见本机关审查记录';

/** Complete inputs of the replies. */
export const replySamples: Sample[] = [
  sampleOf(alreadyPublicReply, {
    ...sampleReplyFrame('R1'),
    recordTitle: '《示例一号河道整治工程初步设计的批复》',
    way: '登录本机关网站（https://www.example.invalid/projects/1）查阅、下载',
    online: { channel: 'https://fy.example.invalid/apply' },
  }),
  sampleOf(providedReply, {
    ...sampleReplyFrame('R1'),
    recordTitle: '《示例一号河道整治工程初步设计的批复》',
    form: '以纸质复印件邮寄',
    attachments: [{ title: '关于示例一号河道整治工程初步设计的批复', pages: 6 }],
  }),
  sampleOf(timeToldReply, {
    ...sampleReplyFrame('R1'),
    recordTitle: '《示例市2025年度水资源公报》',
    way: '本机关网站“统计信息”栏目',
    availableOn: '2026-06-30',
  }),
  sampleOf(partReply, {
    ...sampleReplyFrame('R2'),
    recordTitle: record,
    given: '合同正文和附件一、附件二',
    form: '以纸质复印件邮寄',
    withheld: [
      {
        content: '附件三中的报价构成',
        cite: article('第十五条'),
        reason: '该部分属于第三方的商业秘密，公开会对第三方合法权益造成损害，第三方不同意公开',
      },
      { content: '附件四中的会议讨论记录', cite: article('第十六条第二款'), reason: '该部分属于讨论记录' },
    ],
    attachments: [{ title: '示例一号河道整治工程施工合同（附件三、附件四已作区分处理）', pages: 42 }],
    consultedSpans: [{ of: '第三方', from: '2026-04-08', to: '2026-04-20' }],
  }),
  sampleOf(stateSecretReply, {
    ...sampleReplyFrame('R3.1'),
    reasons: '该信息由有权机关依照法定程序确定密级，目前尚在保密期限内',
  }),
  sampleOf(forbiddenByLawReply, {
    ...sampleReplyFrame('R3.2'),
    law: '《中华人民共和国统计法》第十一条',
    reasons: '申请公开的是能够识别单个统计调查对象身份的资料，法律禁止对外提供',
  }),
  sampleOf(securityReply, {
    ...sampleReplyFrame('R3.3'),
    which: '公共安全' as const,
    reasons: '该信息详细记载供水设施的安全防护布置，公开后可能被用于实施破坏',
  }),
  sampleOf(thirdPartyReply, {
    ...sampleReplyFrame('R3.4'),
    interest: '商业秘密' as const,
    outcome: 'objected' as const,
    reasons: '报价构成反映企业的成本控制方法，未为公众所知悉，公开会损害其竞争地位',
  }),
  sampleOf(internalAffairsReply, { ...sampleReplyFrame('R3.5'), which: '人事管理' as const, reasons }),
  sampleOf(deliberativeReply, { ...sampleReplyFrame('R3.6'), which: '讨论记录' as const, reasons }),
  sampleOf(enforcementFileReply, { ...sampleReplyFrame('R3.7'), content: '调查笔录和当事人信息', reasons }),
  sampleOf(registryEnquiryReply, {
    ...sampleReplyFrame('R3.8'),
    registry: '不动产登记资料',
    law: '《不动产登记暂行条例》第二十七条',
    where: '示例市不动产登记中心（示例市示例路5号，电话0519-00000002）',
  }),
  sampleOf(notExistingReply, {
    ...sampleReplyFrame('R4.1'),
    searches: [
      { on: '2026-04-02', place: '公文管理系统', words: '一号河道、初步设计', period: '2023年至2026年' },
      { on: '2026-04-03', place: '档案室', words: '河道整治', period: '2020年至2026年' },
    ],
    explanation: '该工程尚未进入初步设计阶段，没有形成批复文件',
  }),
  sampleOf(notOursReply, {
    ...sampleReplyFrame('R4.1'),
    reasons: '该信息由示例市水务局在履行行政管理职能过程中制作，本机关没有制作，也没有首先获取',
    responsible: { name: '示例市水务局', contact: '示例市示例路6号，电话0519-00000003' },
  }),
  sampleOf(needsCreatingReply, {
    ...sampleReplyFrame('R4.2'),
    reasons: '本机关只保存各工程的单项决算，没有按照年度和河段汇总的统计表，需要对120份决算重新归类、计算',
    existing: '各工程的单项决算报告',
  }),
  sampleOf(stillUnclearReply, {
    ...sampleReplyFrame('R4.3'),
    correctionNoticeNo: '示政公开函〔2026〕3号',
    correctionReceivedOn: '2026-04-10',
    unclear: '“全部相关材料”没有指明材料的名称、形成时间或者涉及的具体事项',
  }),
  sampleOf(petitionReply, {
    ...sampleReplyFrame('R5.1'),
    which: '投诉' as const,
    why: '申请要求对施工扰民问题进行查处并答复处理结果，没有指向特定的政府信息',
    channel: '拨打12345政务服务便民热线，或者向示例市城市管理局投诉',
  }),
  sampleOf(repeatReply, {
    ...sampleReplyFrame('R5.2'),
    earlier: { documentNo: '示政公开复〔2025〕77号', signedOn: '2025-11-03' },
  }),
  sampleOf(publicationReply, {
    ...sampleReplyFrame('R5.3'),
    publication: '《示例市人民政府公报》2025年第6期',
    channel: '示例市图书馆、示例市档案馆查阅，或者登录本机关网站“政府公报”栏目',
  }),
  sampleOf(excessiveReply, {
    ...sampleReplyFrame('R5.4'),
    counted: { from: '2026-01-05', to: '2026-03-30', requests: 86 },
    reasonsNotice: { documentNo: '示政公开函〔2026〕5号', servedOn: '2026-04-03' },
    said: '希望尽可能多地了解情况',
    whyUnreasonable: '申请的内容大部分与此前已经答复的信息相同或者相近，不能说明分别提出的必要性',
  }),
  sampleOf(reissueReply, {
    ...sampleReplyFrame('R5.5'),
    obtained: '2026年2月3日，本机关已向你邮寄该批复的复印件，你于2月6日签收',
    asksFor: '重新出具' as const,
  }),
  sampleOf(otherOutcomeReply, {
    ...sampleReplyFrame('R6.3'),
    facts: '本申请与你同日提出的示公申〔2026〕44号申请的内容完全相同，为同一信封内的复写件',
    result: '本申请并入示公申〔2026〕44号申请办理，不再另行答复',
  }),
  sampleOf(compositeReplyFamily, {
    ...sampleReplyFrame('R1'),
    attachments: [{ title: '关于示例一号河道整治工程初步设计的批复', pages: 6 }],
    remedy: samplePlace,
    items: [
      {
        quoted: '初步设计批复文件',
        code: 'R1' as const,
        facts: '该信息由本机关制作，可以公开。',
        grounds: { cites: [article('第三十六条第二项')], wording: '本机关决定予以公开。' },
        result: '批复文件见附件。',
        required: { way: '批复文件见附件' },
      },
      {
        quoted: '施工合同附件三',
        code: 'R3.4' as const,
        facts: '经书面征求意见，第三方不同意公开，并说明了理由。',
        grounds: {
          cites: [article('第十五条'), article('第三十六条第三项')],
          wording: '本机关决定不予公开。',
        },
        result: '施工合同附件三不予公开。理由：报价构成属于第三方的商业秘密。',
        required: { consulted: '经书面征求意见，第三方不同意公开', reasons: '报价构成属于第三方的商业秘密' },
      },
      {
        quoted: '监理合同的全部附件',
        code: 'R4.1' as const,
        facts: '经检索，本机关于2026年4月2日在公文管理系统和档案室中检索，未检索到监理合同的附件。',
        grounds: { cites: [article('第三十六条第四项')], wording: '告知你该政府信息不存在。' },
        result: '监理合同的附件不存在。',
        required: { search: '本机关于2026年4月2日在公文管理系统和档案室中检索', which: '附件不存在' },
      },
    ],
  }),
];
