import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Stage } from '#app/disclosure-requests/case-file/stage.ts';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';

/** The act that each stage waits for; a closed case waits for none. */
export const nextAct: Record<Exclude<Stage, 'closed'>, PageAct> = {
  received: 'register-request',
  registered: 'assign-request',
  'waiting-correction': 'record-correction',
  'waiting-payment': 'record-payment',
  assigned: 'draft-reply',
  consulting: 'record-opinion',
  drafted: 'review-reply',
  reviewed: 'sign-reply',
  signed: 'send-reply',
  sent: 'record-service',
  served: 'close-case',
  ended: 'close-case',
};

/** The same for one file: on paper, a signature is entered by one person and confirmed by another. */
export function nextActOf(
  stage: Exclude<Stage, 'closed'>,
  file: Pick<CaseFile, 'signing' | 'paperSignatures'>,
): PageAct {
  if (stage !== 'reviewed' || file.signing !== 'paper') return nextAct[stage];
  const waiting = file.paperSignatures.some(({ confirmed }) => confirmed === null);
  return waiting ? 'confirm-paper-signature' : 'enter-paper-signature';
}
