import { type CaseInput, mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import { type DraftContent, draftReply, mayDraftSo } from '#app/disclosure-requests/acts/draft-reply.ts';
import { mayDraft } from '#app/disclosure-requests/acts/may-draft.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { mayReadCase } from '#app/disclosure-requests/permissions.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { mayAnswerTogether, togetherWords } from '#law/disclosure/answered-together.ts';

export interface DraftTogetherInput {
  /** The case from which the officer started. */
  file: CaseFile;
  cases: CaseInput[];
  draft: DraftContent;
  /** Each letter names its own request and says which others were examined with it. */
  told: boolean;
}

export interface DraftedCase {
  registerNo: string;
  /** Null where it was drafted. */
  refusal: Refusal | null;
}

/**
 * 一起拟写: the same reply drafted in several cases of one requester by the act that drafts one, each in its own
 * transaction with its own guards and evidence. Only cases that take the draft are named in the letters of the others.
 */
export async function draftTogether(scope: Scope, input: DraftTogetherInput): Promise<DraftedCase[]> {
  const chosen = await readableFiles(scope, input.cases);
  const open: string[] = [];
  for (const { file } of chosen) if (!(await refusalOf(scope, input, file))) open.push(file.register_no);
  const drafted: DraftedCase[] = [];
  for (const { at, file } of chosen) {
    const apart = mayJoin(scope, input.file, file);
    const result = apart ?? (await draftReply(scope, { ...at, ...ownDraft(input, file, open) }));
    const refusal = 'ok' in result ? (result.ok ? null : result.refusal) : result;
    drafted.push({ registerNo: file.register_no, refusal });
  }
  return drafted;
}

/** Why a case is not drafted together with the one that the officer started from, now. */
export function mayJoin(scope: Scope, first: CaseFile, file: CaseFile): Refusal | null {
  const together = mayAnswerTogether(togetherCase(first), togetherCase(file));
  if (first.id !== file.id && !together.ok)
    return { code: 'not-together', reason: together.reason, cite: together.cite };
  const closed = mayDo('draft-reply', file, scope) ?? mayDraft(file, scope);
  if (closed || handlerOf(first) === handlerOf(file)) return closed;
  return { code: 'other-handler', reason: '承办人不同，由各自的承办人拟写，或者先改为同一承办人。' };
}

async function refusalOf(scope: Scope, input: DraftTogetherInput, file: CaseFile) {
  return (
    mayJoin(scope, input.file, file) ??
    (await mayDraftSo(scope, file, { ...input.draft, points: pointsOf(input, file) }))
  );
}

async function readableFiles(scope: Scope, cases: CaseInput[]) {
  const found: { at: CaseInput; file: CaseFile }[] = [];
  for (const at of cases) {
    const file = await loadCase(scope, at.requestId);
    if (file && mayReadCase(scope.actor, file)) found.push({ at, file });
  }
  return found;
}

/** The common text with what is this case's own: its number, and the checklist that it has already. */
function ownDraft(input: DraftTogetherInput, file: CaseFile, open: string[]): DraftContent {
  const others = open.filter((registerNo) => registerNo !== file.register_no);
  const words = input.told ? togetherWords(file.register_no, others) : '';
  const facts = [input.draft.facts, words].filter(Boolean).join('\n');
  return { ...input.draft, facts, points: pointsOf(input, file) };
}

function pointsOf({ draft }: DraftTogetherInput, file: CaseFile): Record<string, string> {
  const kept = file.checklists.findLast(({ code }) => code === draft.code);
  return { ...draft.points, ...((kept?.points ?? {}) as Record<string, string>) };
}

function togetherCase(file: CaseFile) {
  const requester = file.identity_hash?.toString('hex') ?? null;
  return { registerNo: file.register_no, agencyId: file.agency_id, requester };
}

function handlerOf(file: CaseFile): number | null {
  return file.assignments.at(-1)?.handler_id ?? null;
}
