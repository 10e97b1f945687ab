import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { allowedReplyTypes, type FiveAnswers } from '#law/disclosure/five-questions.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

export interface DraftInput extends CaseInput {
  /** Answers to 补不补、该不该、有没有、给不给、当不当. */
  answers: FiveAnswers;
  code: ReplyCode;
  /** 查明的事实，含检索情况 */
  facts: string;
  /** 法律依据与理由 */
  grounds: string;
  /** 答复结果 */
  result: string;
  /** Contents the law demands of this reply type, by their key in `replyTypes`. */
  required: Record<string, string>;
}

/** 拟写答复: a new version of the draft; earlier versions stay. */
export async function draftReply(scope: Scope, input: DraftInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'draft-reply',
    may: (file) => mayDraft(file) ?? mayChoose(input) ?? mayLeaveOut(input),
    write: async (inside, file) => {
      const version = await nextVersion(inside, file.id);
      await inside.db
        .insertInto('reply_drafts')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run: file.run,
          version,
          code: input.code,
          answers: JSON.stringify(input.answers),
          facts: input.facts,
          grounds: input.grounds,
          result: input.result,
          required: JSON.stringify(input.required),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { version, code: input.code } };
    },
  });
}

/** Versions count through all runs of the request. */
async function nextVersion(scope: Scope, requestId: number): Promise<number> {
  const { last } = await scope.db
    .selectFrom('reply_drafts')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('city', '=', scope.city.code)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export function mayDraft(file: CaseFile): May {
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发，不能再改。' };
  if (file.assignments.length === 0) return { code: 'not-assigned', reason: '先分办，再拟写答复。' };
  if (stageOfFile(file) === 'waiting-correction') {
    return { code: 'waiting-correction', reason: '等待申请人补正，收到补正或者补正期满后再拟写。' };
  }
  if (stageOfFile(file) === 'consulting') {
    return {
      code: 'consulting',
      reason: '正在征求意见，记录意见或者期满未答复后再拟写。',
      cite: { instrument: '政府信息公开条例', article: '第三十二条' },
    };
  }
  return null;
}

/** Only the reply types that the answers leave open may be chosen. */
function mayChoose(input: DraftInput): May {
  const { allowed, notAllowed } = allowedReplyTypes(input.answers);
  if (allowed.includes(input.code)) return null;
  const why = notAllowed.find((each) => each.code === input.code);
  return {
    code: 'reply-type-not-open',
    reason: why?.reason ?? '按前面五问的回答，不能选择这一答复类型。',
    cite: why?.cite,
  };
}

/** What the law demands in the letter may not be missing. */
function mayLeaveOut(input: DraftInput): May {
  const type = replyTypeOf(input.code);
  const missing = type.requires.find((each) => !input.required[each.key]?.trim());
  if (missing) {
    return {
      code: 'required-missing',
      reason: `“${type.zh}”的答复须写明：${missing.zh}。`,
      cite: type.cites[0],
    };
  }
  if (!input.grounds.trim()) {
    return { code: 'grounds-missing', reason: '答复须写明法律依据和理由。', cite: type.cites[0] };
  }
  return input.result.trim()
    ? null
    : { code: 'result-missing', reason: '答复须写明处理结果。', cite: type.cites[0] };
}
