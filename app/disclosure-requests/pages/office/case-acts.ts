import { type May, mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { nextActOf } from '#app/disclosure-requests/case-file/next-act.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { actPages } from '#app/disclosure-requests/pages/office/act-pages.ts';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import type { Scope } from '#app/shell/scope.ts';

export interface ShownAct {
  act: PageAct;
  /** Why it cannot be done now; null when it can. */
  refusal: May;
  /** The act that the stage waits for. */
  next: boolean;
}

/**
 * The acts to show on a case: the one that its stage waits for, and the usual ones with the reason why they are
 * refused; beside them, in a list of their own, whatever else the case takes now.
 */
export function shownActs(file: CaseFile, scope: Scope): { first: ShownAct[]; more: PageAct[] } {
  const stage = stageOfFile(file);
  const next = stage === 'closed' ? null : nextActOf(stage, file);
  const answering = stage !== 'closed' && file.dispatches.length === 0 && file.endings.length === 0;
  const usual: PageAct[] = answering
    ? ['send-correction-notice', 'consult-third-party', 'extend-reply-limit']
    : [];
  const first = [...new Set([...usual, ...(next ? [next] : [])])];
  const others = (Object.keys(actPages) as PageAct[]).filter((act) => !first.includes(act));
  return {
    first: first.map((act) => ({ act, refusal: refusalOf(act, file, scope), next: act === next })),
    more: others.filter((act) => refusalOf(act, file, scope) === null),
  };
}

function refusalOf(act: PageAct, file: CaseFile, scope: Scope): May {
  const page = actPages[act];
  if (!page) return { code: 'no-page', reason: '这一步在别处办理。' };
  return mayDo(act, file, scope) ?? page.may(file, scope);
}
