import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import { filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface AbandonmentNoticeInput extends RequesterFrame {
  /** R6.1 or R6.2. */
  because: 'no-correction' | 'no-payment';
  /** 补正告知书或者收费通知书 */
  notice: { documentNo: string; servedOn: Day; limitOn: Day };
  /** From `noticeRemedyClause`. */
  remedyClause: string;
}

const causes = {
  'no-correction': {
    notice: '《政府信息公开申请补正告知书》',
    omitted: '补正，也未说明正当理由',
    rule: '《政府信息公开条例》第三十条',
  },
  'no-payment': {
    notice: '《政府信息公开信息处理费收费通知书》',
    omitted: '缴纳信息处理费',
    rule: '《政府信息公开信息处理费管理办法》第六条',
  },
};

/** 政府信息公开申请不再处理告知书 */
function abandonmentNotice(input: AbandonmentNoticeInput): Letter {
  const to = you(input.requesterKind);
  const { notice, omitted, rule } = causes[input.because];
  const { documentNo, servedOn, limitOn } = input.notice;
  return noticeLetter(input, {
    title: '政府信息公开申请不再处理告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `${dayText(servedOn)}，本机关向${to}送达${notice}（${documentNo}），期限至${dayText(limitOn)}。${to}逾期未${omitted}。`,
      ),
      ...saying('result', `根据${rule}的规定，视为${to}放弃申请，本机关不再处理该政府信息公开申请。`),
      ...saying('hints', `${to}仍需要该信息的，可以再次提出政府信息公开申请。`),
      ...paragraphsOf('remedy', input.remedyClause),
    ],
  });
}

const feeRules: Cite = { instrument: '政府信息公开信息处理费管理办法', article: '第六条' };
const reconsideration = (instrument: string): Cite[] => [{ instrument, article: '第二十条' }];

export const abandonmentNoticeFamily: DocumentFamily<AbandonmentNoticeInput> = {
  key: 'abandonment-notice',
  zh: '不再处理告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'told',
  requires: [
    ...requesterElements,
    {
      key: 'earlierNotice',
      zh: '此前通知的文号和期限',
      given: ({ notice }) => filled(notice.documentNo) && filled(notice.limitOn),
    },
    { key: 'servedOn', zh: '此前通知的送达日期', given: ({ notice }) => filled(notice.servedOn) },
    {
      key: 'expired',
      zh: '期限已经届满',
      given: ({ notice, signedOn }) => signedOn === null || notice.limitOn < signedOn,
    },
    { key: 'remedyClause', zh: '救济途径', given: (input) => filled(input.remedyClause) },
  ],
  fixed: ['grounds', 'result'],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      validTo: '2023-12-31',
      cites: [...regulation('第三十条'), feeRules, { instrument: '行政复议法（1999）', article: '第九条' }],
      write: abandonmentNotice,
    },
    {
      version: '2024',
      validFrom: '2024-01-01',
      cites: [...regulation('第三十条'), feeRules, ...reconsideration('行政复议法')],
      write: abandonmentNotice,
    },
  ],
};
