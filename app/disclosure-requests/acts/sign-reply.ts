import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { writeReply } from '#app/disclosure-requests/acts/write-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { evidenceGaps, evidenceOfDraft } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { mayLeaveOffice } from '#app/disclosure-requests/severance/may-leave-office.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface SignInput extends CaseInput {
  /** The version that the signer read. */
  draftId: number;
}

/**
 * 签发: takes the document number (once, never reused) and fixes the remedy clause of the day. An overdue reply
 * can always be signed; the overdue mark stays.
 */
export async function signReply(scope: Scope, input: SignInput): Promise<Result<{ documentNo: string }>> {
  return changeCase(scope, input, {
    act: 'sign-reply',
    may: (file) => maySign(file, scope) ?? maySignVersion(file, input) ?? maySignWithout(file, scope),
    write: async (inside, file) => {
      const signed = { draftId: input.draftId, signedOn: inside.today, documentNo: null, signerName: null };
      const { documentNo, code } = await writeReply(inside, file, signed);
      return { value: { documentNo }, detail: { draft: input.draftId, code, documentNo } };
    },
  });
}

export function maySign(file: CaseFile, scope: Scope): May {
  const draft = file.drafts.at(-1);
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  if (!draft) return { code: 'no-draft', reason: '还没有答复稿。' };
  if (file.signing === 'paper')
    return {
      code: 'paper-signing',
      reason: '本机关用纸质签发：打印呈批单签字后，由经办人录入、另一人复核。',
    };
  if (stageOfFile(file) !== 'reviewed') return { code: 'not-reviewed', reason: '答复稿审核通过后才能签发。' };
  const severed = mayLeaveOffice(file);
  if (severed) return severed;
  if (scope.actor.kind !== 'officer') return null;
  if (draft.officer_id === scope.actor.officerId) {
    return { code: 'own-draft', reason: '签发人不能是拟稿人：每份答复至少由两人完成。' };
  }
  const review = file.reviews.find((each) => each.draft_id === draft.id);
  return review?.officer_id === scope.actor.officerId
    ? { code: 'own-review', reason: '本机关另设审核人，签发人不能同时是审核人。' }
    : null;
}

function maySignVersion(file: CaseFile, input: SignInput): May {
  if (file.drafts.at(-1)?.id === input.draftId) return null;
  return { code: 'draft-changed', reason: '答复稿已有新版本，请看过新版本再签发。' };
}

/** Evidence that was there at drafting may have changed; the reviews are asked for here. */
export function maySignWithout(file: CaseFile, scope: Scope): May {
  const draft = file.drafts.at(-1);
  if (!draft) return null;
  const { hard, soft } = evidenceGaps(file, evidenceOfDraft(draft), scope.today);
  const [first] = [...hard, ...soft];
  return first
    ? { code: 'evidence-missing', reason: `不能签发，还缺：${first.zh}。`, cite: first.cite }
    : null;
}
