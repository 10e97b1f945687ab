import { compositeRemedyClause } from '#app/disclosure-requests/letters/composite-remedy.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { requesterElements } from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, type Paragraph, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import type { RemedyPlace } from '#app/disclosure-requests/letters/remedy-wording.ts';
import { type ReplyFrame, replyVersions } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { answerParagraphs, type ReplyAnswer } from '#app/disclosure-requests/letters/reply-answer.ts';
import { replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { chineseNumber } from '#app/policy-library/text/chinese-number.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';
import { remedyClass } from '#law/remedies/remedy-class.ts';

export interface CompositeReplyInput extends Omit<ReplyFrame, 'remedyClause'> {
  /** In the order in which they were asked; the letter numbers them from 1. */
  items: CompositeItem[];
  remedy: RemedyPlace;
}

export interface CompositeItem extends ReplyAnswer {
  /** What this item asks for, in the requester's words. */
  quoted: string;
}

/** 答复书（多项申请内容）: each item with its own facts, grounds and result; the remedy clause names the items. */
function compositeReply(input: CompositeReplyInput): Letter {
  const { items, remedy, ...frame } = input;
  const outcomes = items.map(({ code }, at) => ({ no: at + 1, outcome: code }));
  const whole = replyLetter({
    ...frame,
    remedyClause: items.length > 0 ? compositeRemedyClause(outcomes, remedy) : '',
    ...NOTHING,
  });
  const to = you(input.requesterKind);
  const before = whole.paragraphs.filter(({ part }) => part === 'received' || part === 'asked');
  const after = whole.paragraphs.filter(({ part }) => part === 'remedy' || part === 'online');
  const answered = [
    ...paragraphsOf('result', `${to}的申请包括${chineseNumber(items.length)}项内容，现分别答复如下：`),
    ...items.flatMap(itemParagraphs),
  ];
  return { ...whole, paragraphs: [...before, ...answered, ...after] };
}

/** The frame alone: what is answered stands in the items. */
const NOTHING: ReplyAnswer = { code: 'R1', facts: '', grounds: { cites: [], wording: '' }, result: '' };

function itemParagraphs({ quoted, ...answer }: CompositeItem, at: number): Paragraph[] {
  return [
    ...paragraphsOf('asked', `${chineseNumber(at + 1)}、关于“${clause(quoted)}”。`),
    ...answerParagraphs(answer),
  ];
}

/** Facts, provisions, result and what the law demands of its reply type. */
function isWhole({ quoted, facts, grounds, result, code, required = {} }: CompositeItem): boolean {
  const demanded = replyTypeOf(code).requires.every(({ key }) => filled(required[key]));
  return demanded && [quoted, facts, grounds.wording, result].every(filled) && grounds.cites.length > 0;
}

const cites = regulation('第三十六条', '第三十七条');

export const compositeReplyFamily: DocumentFamily<CompositeReplyInput> = {
  key: 'composite-reply',
  zh: '答复书（多项申请内容）',
  group: 'reply',
  to: 'requester',
  remedy: 'told',
  lawKey: 'reply',
  requires: [
    ...requesterElements,
    {
      key: 'items',
      zh: '两项以上内容，每项有事实、依据、结果和该类答复须写明的内容',
      given: ({ items }) => items.length > 1 && items.every(isWhole),
    },
    {
      key: 'remedyClause',
      zh: '复议机关和法院',
      given: ({ remedy }) => filled(remedy.reconsiderationBody) && filled(remedy.court),
    },
  ],
  fixed: ['facts', 'grounds', 'result'],
  circumstances: ({ items, online }, on) => [
    ...(items.every(({ code }) => remedyClass(code, on) === 'FREE') ? [] : (['refused'] as const)),
    ...(online ? (['online'] as const) : []),
  ],
  versions: replyVersions(cites).map((version) => ({ ...version, write: compositeReply })),
};
