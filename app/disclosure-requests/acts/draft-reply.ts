import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { writeChecklist } from '#app/disclosure-requests/acts/fill-checklist.ts';
import { mayDraft, mayDraftAs } from '#app/disclosure-requests/acts/may-draft.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type DraftItem, mayItemize } from '#app/disclosure-requests/evidence/draft-items.ts';
import { mayCallRepeat } from '#app/disclosure-requests/evidence/earlier-reply.ts';
import { comesLater, evidenceGaps } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { allowedReplyTypes, type FiveAnswers } from '#law/disclosure/five-questions.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** What a draft says, apart from the case that it is for. */
export type DraftContent = Omit<DraftInput, keyof CaseInput>;

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
  /** Answers of the checklist by point, kept with the file. */
  points?: Record<string, string>;
  /** Two or more where the request asks several things with different outcomes; `code` is then the report's line. */
  items?: DraftItem[];
}

/** 拟写答复: a new version of the draft; earlier versions stay. */
export async function draftReply(scope: Scope, input: DraftInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'draft-reply',
    may: (file, inside) => mayDraftSo(inside, file, input),
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
          items: JSON.stringify(input.items ?? []),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      if (Object.values(input.points ?? {}).some((answer) => answer.trim() !== ''))
        await writeChecklist(inside, file, { code: input.code, points: input.points ?? {} });
      return { value: null, detail: { version, code: input.code, items: input.items?.length ?? 0 } };
    },
  });
}

/** Whether the file takes this very draft: the stage, the type that the answers leave open, and what proves it. */
export async function mayDraftSo(scope: Scope, file: CaseFile, input: DraftContent): Promise<May> {
  return (
    mayDraft(file, scope) ??
    mayDraftAs(file, input.code) ??
    mayChoose(input) ??
    mayItemize(input) ??
    mayLeaveOut(file, input, scope.today) ??
    (await mayCallRepeat(scope, file, [input, ...(input.items ?? [])]))
  );
}

/** Versions count through all runs of the request. */
export async function nextVersion(scope: Scope, requestId: number): Promise<number> {
  const { last } = await scope.db
    .selectFrom('reply_drafts')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('city', '=', scope.city.code)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Only the reply types that the answers leave open may be chosen; of several items at least one of them. */
function mayChoose(input: DraftContent): May {
  const { allowed, notAllowed } = allowedReplyTypes(input.answers);
  const codes = input.items?.length ? input.items.map(({ code }) => code) : [input.code];
  if (codes.some((code) => allowed.includes(code))) return null;
  const why = notAllowed.find((each) => each.code === input.code);
  return {
    code: 'reply-type-not-open',
    reason: why?.reason ?? '按前面五问的回答，不能选择这一答复类型。',
    cite: why?.cite,
  };
}

/**
 * What the law demands in the letter may not be missing; other evidence only where the head of the office let it
 * pass. Reviews come after the draft and are asked for at signature.
 */
function mayLeaveOut(file: CaseFile, input: DraftContent, today: Day): May {
  const { hard, soft } = evidenceGaps(file, { ...input, points: input.points ?? {} }, today);
  const type = replyTypeOf(input.code);
  const [first] = hard;
  if (first)
    return { code: 'required-missing', reason: `“${type.zh}”的答复须${first.zh}。`, cite: first.cite };
  if (!input.result.trim())
    return { code: 'result-missing', reason: '答复须写明处理结果。', cite: type.cites[0] };
  const [now] = soft.filter((item) => !comesLater(item));
  if (!now) return null;
  return {
    code: 'evidence-missing',
    reason: `还缺证据：${now.zh}。请补齐；确需先行的，由公开工作机构负责人在“暂缺材料放行”写明理由。`,
    cite: now.cite,
  };
}
