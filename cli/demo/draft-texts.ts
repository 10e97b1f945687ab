import type { DraftInput } from '#app/disclosure-requests/acts/draft-reply.ts';
import type { CasePlan } from '#cli/demo/plan.ts';
import { evidencePoints } from '#law/disclosure/evidence-points.ts';
import {
  allowedReplyTypes,
  type FiveAnswers,
  fiveQuestions,
  optionsOf,
} from '#law/disclosure/five-questions.ts';
import { type ReplyCode, type ReplyType, replyTypeOf } from '#law/disclosure/reply-types.ts';

type Texts = Omit<DraftInput, 'requestId' | 'rowVersion'>;

/** An invented draft for a reply type, with everything that the law demands of it. */
export function draftTexts({ code, subject }: CasePlan): Texts {
  const type = replyTypeOf(code);
  return {
    code,
    answers: answersTo(code),
    facts: `经检索本机关档案和办公系统（示例），就“${subject}”查明有关情况。`,
    grounds: `本机关认为，${type.zh}（示例说明）。`,
    result: resultOf[type.kind](subject),
    required: {
      ...Object.fromEntries(type.requires.map(({ key, zh }) => [key, `${zh}的情况见示例说明。`])),
      ...named[code],
    },
    points: Object.fromEntries(evidencePoints(code).map(({ key }) => [key, '已核对（示例）'])),
  };
}

/** Contents that are checked for more than being there. */
const named: Partial<Record<ReplyCode, Record<string, string>>> = {
  'R5.2': { earlier: '本机关曾以示政公开复〔2023〕1号答复（示例）。' },
};

const resultOf: Record<ReplyType['kind'], (subject: string) => string> = {
  granted: (subject) => `现向你公开“${subject}”，随本答复提供。`,
  'granted-in-part': (subject) => `现向你公开“${subject}”中可以公开的部分，其余内容依法不予公开。`,
  refused: (subject) => `你申请的“${subject}”依法不予公开。`,
  unable: (subject) => `你申请的“${subject}”本机关无法提供。`,
  'not-processed': (subject) => `你关于“${subject}”的申请，本机关不予处理。`,
  other: (subject) => `你关于“${subject}”的申请，本机关不再处理。`,
};

/** A way through the five questions that ends with this reply type. */
function answersTo(code: ReplyCode): FiveAnswers {
  const found = search({}, 0);
  if (!found) throw new Error(`no answers lead to ${code}`);
  return found;

  function search(answers: FiveAnswers, depth: number): FiveAnswers | null {
    if (allowedReplyTypes(answers).allowed.includes(code)) return answers;
    const question = fiveQuestions[depth];
    if (!question) return null;
    for (const { value, leadsTo } of optionsOf(question, answers)) {
      if (leadsTo && !leadsTo.includes(code)) continue;
      const result = search({ ...answers, [question.key]: value }, depth + 1);
      if (result) return result;
    }
    return null;
  }
}
