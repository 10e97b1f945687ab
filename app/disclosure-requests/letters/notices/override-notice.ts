import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { noticeLetter, saying } from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import {
  type ThirdPartyFrame,
  thirdPartyElements,
} from '#app/disclosure-requests/letters/notices/third-party-frame.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface OverrideNoticeInput extends ThirdPartyFrame {
  consultedOn: Day;
  /** What the third party answered; null where it kept silent. */
  opinion: { on: Day; text: string } | null;
  /** 决定公开的政府信息内容 */
  disclosedContent: string;
  /** Which public interest, and why keeping the record back may harm it gravely. */
  publicInterest: string;
  /** From `noticeRemedyClause`: the third party may challenge the decision. */
  remedyClause: string;
}

/** 政府信息依申请公开告知书（第三方）: disclosure for the public interest against or without the third party's will. */
function overrideNotice(input: OverrideNoticeInput): Letter {
  const to = you(input.thirdPartyKind ?? 'organisation');
  const answered = input.opinion
    ? `${dayText(input.opinion.on)}，本机关收到${to}的意见：${clause(input.opinion.text)}。`
    : `${to}逾期未提出意见。`;
  return noticeLetter(input, {
    title: '政府信息依申请公开告知书',
    addressee: input.thirdPartyName,
    paragraphs: [
      ...saying(
        'received',
        `就${clause(input.recordTitle)}是否公开，本机关于${dayText(input.consultedOn)}书面征求${to}的意见。${answered}`,
      ),
      ...saying(
        'facts',
        `经审查，本机关认为：${clause(input.publicInterest)}，不公开可能对公共利益造成重大影响。`,
      ),
      ...saying(
        'result',
        `根据《政府信息公开条例》第十五条、第三十二条的规定，本机关决定对下列内容予以公开，现将决定公开的政府信息内容和理由书面告知${to}：${clause(input.disclosedContent)}。`,
      ),
      ...paragraphsOf('remedy', input.remedyClause),
    ],
  });
}

const interpretation: Cite = { instrument: '法释〔2025〕8号', article: '第一条' };

export const overrideNoticeFamily: DocumentFamily<OverrideNoticeInput> = {
  key: 'override-notice',
  zh: '依申请公开告知书（第三方）',
  group: 'procedural',
  to: 'third-party',
  remedy: 'told',
  requires: [
    ...thirdPartyElements,
    { key: 'disclosedContent', zh: '决定公开的内容', given: (input) => filled(input.disclosedContent) },
    { key: 'overrideReasons', zh: '公开的公共利益理由', given: (input) => filled(input.publicInterest) },
    { key: 'remedyClause', zh: '救济途径', given: (input) => filled(input.remedyClause) },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      validTo: '2025-05-31',
      cites: regulation('第十五条', '第三十二条', '第五十一条'),
      write: overrideNotice,
    },
    {
      version: '2025',
      validFrom: '2025-06-01',
      cites: [...regulation('第十五条', '第三十二条', '第五十一条'), interpretation],
      write: overrideNotice,
    },
  ],
};
