import { outsideConsultation } from '#app/disclosure-requests/outside/outside-consultation.ts';
import { outsideCorrectionNotice } from '#app/disclosure-requests/outside/outside-correction-notice.ts';
import { outsideDispatch } from '#app/disclosure-requests/outside/outside-dispatch.ts';
import { outsideExtension } from '#app/disclosure-requests/outside/outside-extension.ts';
import { outsideFeeNotice } from '#app/disclosure-requests/outside/outside-fee-notice.ts';
import type { OutsideKind } from '#app/disclosure-requests/outside/outside-kind.ts';
import { outsideReply } from '#app/disclosure-requests/outside/outside-reply.ts';

/** What may be entered afterwards, by the act that it would have been here. */
export const outsideKinds = {
  'send-correction-notice': outsideCorrectionNotice,
  'extend-reply-limit': outsideExtension,
  'consult-third-party': outsideConsultation,
  'send-fee-notice': outsideFeeNotice,
  'sign-reply': outsideReply,
  'send-reply': outsideDispatch,
} as const satisfies Record<string, OutsideKind>;

export type OutsideAct = keyof typeof outsideKinds;

export function isOutsideAct(act: string): act is OutsideAct {
  return Object.hasOwn(outsideKinds, act);
}

/** @throws for an act that is none of them: the table holds only what this program wrote */
export function outsideKindOf(act: string): OutsideKind {
  if (!isOutsideAct(act)) throw new Error(`${act} is not entered from outside`);
  return outsideKinds[act];
}
