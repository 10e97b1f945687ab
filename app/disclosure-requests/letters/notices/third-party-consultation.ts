import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { noticeLetter, saying } from '#app/disclosure-requests/letters/frame.ts';
import type { Letter, ReplySlip } from '#app/disclosure-requests/letters/letter.ts';
import {
  type ThirdPartyFrame,
  thirdPartyElements,
} from '#app/disclosure-requests/letters/notices/third-party-frame.ts';
import { DATE_BLANK } from '#app/disclosure-requests/letters/sheet.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface ThirdPartyConsultationInput extends ThirdPartyFrame {
  /** Which content concerns the third party, and how: 报价构成, 家庭住址… */
  concernedContent: string;
  interest: 'trade-secret' | 'personal-privacy' | 'other-rights';
}

const interests = { 'trade-secret': '商业秘密', 'personal-privacy': '个人隐私', 'other-rights': '合法权益' };

/** 政府信息公开征求意见书（第三方） with its slip. */
function thirdPartyConsultation(input: ThirdPartyConsultationInput): Letter {
  const to = you(input.thirdPartyKind ?? 'organisation');
  return noticeLetter(input, {
    title: '政府信息公开征求意见书',
    addressee: input.thirdPartyName,
    paragraphs: [
      ...saying(
        'received',
        `本机关收到一件政府信息公开申请，申请公开的信息中包括${clause(input.recordTitle)}。经审查，其中${clause(input.concernedContent)}可能涉及${to}的${interests[input.interest]}。`,
      ),
      ...saying(
        'grounds',
        `根据《政府信息公开条例》第十五条、第三十二条的规定，现就是否同意公开书面征求${to}的意见。请${to}自收到本征求意见书之日起15个工作日内提出意见。不同意公开的，请说明理由，并附能够证明理由的材料；只是不同意公开其中一部分的，请写明具体部分。`,
      ),
      ...saying(
        'consequence',
        `${to}逾期未提出意见的，由本机关依照《政府信息公开条例》的规定决定是否公开。${to}不同意公开且有合理理由的，不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知${to}。`,
      ),
      ...saying(
        'hints',
        '意见请填写在所附回执上，签名或者盖章后当面提交、邮寄或者以本机关公布的其他方式送达。',
      ),
    ],
    attachments: ['政府信息公开征求意见回执'],
    slip: consultationSlip(input),
  });
}

function consultationSlip({ agencyName, documentNo, recordTitle }: ThirdPartyConsultationInput): ReplySlip {
  const answers = documentNo
    ? `贵机关《政府信息公开征求意见书》（${documentNo}）`
    : '贵机关《政府信息公开征求意见书》';
  return {
    title: '政府信息公开征求意见回执',
    lead: `${agencyName}：\n${answers}收悉，现答复如下：`,
    rows: [
      { name: '收到日期', value: DATE_BLANK },
      { name: '涉及的信息', value: recordTitle },
      { name: '意　　见', value: '□同意公开　□不同意公开　□同意公开其中一部分（请写明）' },
      { name: '不同意公开的理由', value: '', tall: 6 },
      { name: '所附材料', value: '', tall: 1 },
      { name: '联系人和电话', value: '' },
    ],
    closing: ['签名或者盖章：　　　　　　　', DATE_BLANK],
  };
}

export const thirdPartyConsultationFamily: DocumentFamily<ThirdPartyConsultationInput> = {
  key: 'third-party-consultation',
  zh: '征求意见书（第三方）',
  group: 'procedural',
  to: 'third-party',
  remedy: 'none',
  requires: [
    ...thirdPartyElements,
    {
      key: 'concernedContent',
      zh: '涉及第三方权益的内容',
      given: ({ concernedContent }) => filled(concernedContent),
    },
  ],
  fixed: ['opinionPeriod', 'thirdPartySilence', 'replySlip'],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第十五条', '第三十二条'),
      write: thirdPartyConsultation,
    },
  ],
};
