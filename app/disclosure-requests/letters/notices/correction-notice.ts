import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import { filled, numbered, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface CorrectionNoticeInput extends RequesterFrame {
  /** Everything to be corrected, at once: the law allows one notice. */
  defects: CorrectionDefect[];
  /** Working days from service of the notice. */
  periodWorkingDays: number;
  /** How the correction may be handed in: 当面、邮寄、网上 with address. */
  handInBy: string;
}

export interface CorrectionDefect {
  /** What is missing or unclear. */
  item: string;
  /** How to put it right. */
  guidance: string;
}

/** What art. 29 demands of a request, worded for the notice; the officer may write others. */
export const standardDefects: Record<
  'identity' | 'contact' | 'description' | 'form' | 'agent',
  CorrectionDefect
> = {
  identity: {
    item: '申请未写明申请人的姓名或者名称，或者未提供身份证明',
    guidance:
      '请提供申请人的姓名或者名称和身份证明（个人可以提供身份证件复印件，单位可以提供登记证书复印件）',
  },
  contact: {
    item: '申请未写明联系方式',
    guidance: '请提供通信地址、电话、电子邮箱中的任意一种，以便本机关送达答复',
  },
  description: {
    item: '申请公开的政府信息的描述不能指向特定的政府信息',
    guidance: '请提供该政府信息的名称、文号，或者制作机关、形成时间、所涉事项等便于查询的其他特征性描述',
  },
  form: {
    item: '申请未写明政府信息的形式要求',
    guidance: '请写明获取信息的方式、途径，例如纸质复印件邮寄、当面领取或者电子版网上提供',
  },
  agent: {
    item: '代为提出申请，但未提供授权委托书或者代理人的身份证明',
    guidance: '请补充申请人签名或者盖章的授权委托书，以及申请人和代理人的身份证明',
  },
};

/** 政府信息公开申请补正告知书: no remedy clause, as it can not be challenged alone. */
function correctionNotice(input: CorrectionNoticeInput): Letter {
  const to = you(input.requesterKind);
  return noticeLetter(input, {
    title: '政府信息公开申请补正告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'grounds',
        '经审查，上述申请的内容尚不完整或者不明确。根据《政府信息公开条例》第二十九条、第三十条的规定，现将需要补正的事项一次性告知如下：',
      ),
      ...paragraphsOf('items', numbered(input.defects.map(({ item, guidance }) => `${item}。${guidance}`))),
      ...saying(
        'clock',
        `请${to}自收到本告知书之日起${input.periodWorkingDays}个工作日内补正，补正材料可以${input.handInBy}。答复期限自本机关收到补正的申请之日起计算。`,
      ),
      ...saying('consequence', '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。'),
      ...saying('hints', '填写有困难或者对补正事项有疑问的，请与本机关联系，本机关将予以指导和释明。'),
    ],
  });
}

export const correctionNoticeFamily: DocumentFamily<CorrectionNoticeInput> = {
  key: 'correction-notice',
  zh: '补正告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    {
      key: 'defects',
      zh: '需要补正的每一事项',
      given: ({ defects }) => defects.length > 0 && defects.every(({ item }) => filled(item)),
    },
    {
      key: 'guidance',
      zh: '每一事项怎样补正的指导',
      given: ({ defects }) => defects.every(({ guidance }) => filled(guidance)),
    },
    { key: 'period', zh: '合理的补正期限', given: ({ periodWorkingDays }) => periodWorkingDays > 0 },
    { key: 'handInBy', zh: '补正材料的提交方式', given: ({ handInBy }) => filled(handInBy) },
  ],
  fixed: ['consequence'],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第二十九条', '第三十条'),
      write: correctionNotice,
    },
  ],
};
