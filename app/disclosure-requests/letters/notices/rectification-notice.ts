import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  frameElements,
  type LetterFrame,
  noticeLetter,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import {
  clause,
  filled,
  type PersonKind,
  regulation,
  you,
} from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

/** A demand under art. 41: a separate matter, not a disclosure request (trap 39). */
export interface RectificationFrame extends LetterFrame {
  demanderName: string;
  demanderKind?: PersonKind;
  receivedOn: Day;
  /** The record about the demander, and what is said to be wrong in it. */
  record: string;
  claimedError: string;
}

export interface RectificationNoticeInput extends RectificationFrame {
  /** What was checked, and what was found. */
  found: string;
  outcome: { corrected: true; on: Day; nowReads: string } | { corrected: false; why: string };
  /** From `noticeRemedyClause`. */
  remedyClause: string;
}

/** 政府信息更正告知书 */
function rectificationNotice(input: RectificationNoticeInput): Letter {
  const to = you(input.demanderKind);
  const { outcome } = input;
  const result = outcome.corrected
    ? `本机关已于${dayText(outcome.on)}予以更正，更正后的记录为：${clause(outcome.nowReads)}。`
    : `${clause(outcome.why)}，本机关决定不予更正。`;
  return noticeLetter(input, {
    title: '政府信息更正告知书',
    addressee: input.demanderName,
    paragraphs: [
      ...saying(
        'received',
        `${dayText(input.receivedOn)}，本机关收到${to}的更正要求。${to}提出，本机关提供的与${to}自身相关的${clause(input.record)}记录不准确：${clause(input.claimedError)}。`,
      ),
      ...saying('facts', `经审核，${clause(input.found)}。`),
      ...saying('result', `根据《政府信息公开条例》第四十一条的规定，${result}`),
      ...paragraphsOf('remedy', input.remedyClause),
    ],
  });
}

export const rectificationNoticeFamily: DocumentFamily<RectificationNoticeInput> = {
  key: 'rectification-notice',
  zh: '更正告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'told',
  requires: [
    ...frameElements,
    { key: 'requesterName', zh: '提出更正要求的人', given: (input) => filled(input.demanderName) },
    {
      key: 'requestQuoted',
      zh: '涉及的记录和不准确之处',
      given: (input) => filled(input.record) && filled(input.claimedError),
    },
    { key: 'receivedOn', zh: '收到更正要求的日期', given: (input) => filled(input.receivedOn) },
    { key: 'found', zh: '审核情况', given: (input) => filled(input.found) },
    {
      key: 'rectification',
      zh: '更正后的记录，或者不予更正的理由',
      given: ({ outcome }) => filled(outcome.corrected ? outcome.nowReads : outcome.why),
    },
    { key: 'remedyClause', zh: '救济途径', given: (input) => filled(input.remedyClause) },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第四十一条', '第五十一条'),
      write: rectificationNotice,
    },
  ],
};
