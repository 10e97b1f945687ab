import { mayAssign } from '#app/disclosure-requests/acts/assign-request.ts';
import { mayAttach } from '#app/disclosure-requests/acts/attach-records.ts';
import { type May, mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import { mayClose } from '#app/disclosure-requests/acts/close-case.ts';
import { mayConsult } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { mayDraft } from '#app/disclosure-requests/acts/draft-reply.ts';
import { mayExtendLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { mayRecordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { mayRecordOpinion } from '#app/disclosure-requests/acts/record-opinion.ts';
import { mayRecordService } from '#app/disclosure-requests/acts/record-service.ts';
import { mayRegister } from '#app/disclosure-requests/acts/register-request.ts';
import { mayReview } from '#app/disclosure-requests/acts/review-reply.ts';
import { mayNotify } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { maySend } from '#app/disclosure-requests/acts/send-reply.ts';
import { maySign } from '#app/disclosure-requests/acts/sign-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { nextAct, type PageAct } from '#app/disclosure-requests/case-file/next-act.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import type { Scope } from '#app/shell/scope.ts';

const mays: Record<PageAct, (file: CaseFile, scope: Scope) => May> = {
  'register-request': mayRegister,
  'assign-request': mayAssign,
  'send-correction-notice': mayNotify,
  'record-correction': mayRecordCorrection,
  'consult-third-party': mayConsult,
  'record-opinion': mayRecordOpinion,
  'extend-reply-limit': mayExtendLimit,
  'draft-reply': mayDraft,
  'attach-records': mayAttach,
  'review-reply': mayReview,
  'sign-reply': maySign,
  'send-reply': maySend,
  'record-service': mayRecordService,
  'close-case': mayClose,
};

export interface ShownAct {
  act: PageAct;
  /** Why it cannot be done now; null when it can. */
  refusal: May;
  /** The act that the stage waits for. */
  next: boolean;
}

/**
 * The acts to show on a case: the one that its stage waits for, those that the law keeps open beside it, and the
 * usual ones with the reason why they are refused.
 */
export function shownActs(file: CaseFile, scope: Scope): ShownAct[] {
  const stage = stageOfFile(file);
  if (stage === 'closed') return [];
  const next = nextAct[stage];
  const beside: PageAct[] = ['send-correction-notice', 'consult-third-party', 'extend-reply-limit'];
  const answering = file.dispatches.length === 0;
  const acts = [
    ...(answering ? beside : []),
    ...(stage === 'assigned' ? (['assign-request', 'attach-records'] as const) : []),
    next,
  ];
  return [...new Set(acts)].map((act) => ({
    act,
    refusal: mayDo(act, file, scope) ?? mays[act](file, scope),
    next: act === next,
  }));
}
