import { answerValidityTask } from '#app/policy-library/acts/answer-validity-task.ts';
import { recordDocumentAct } from '#app/policy-library/acts/record-document-act.ts';
import { tasksOfDocument } from '#app/policy-library/validity/tasks.ts';
import { type Result, refused, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** What the owner of a document decides when its term runs out. */
export type TermDecision =
  | { outcome: 'lapse'; note: string }
  | {
      outcome: 'continue';
      /** 继续有效的决定, in the library or by its title. */
      basisId: number | null;
      basisTitle: string;
      /** First day on which the decision has effect. */
      effectiveOn: Day;
      /** The new last day. */
      untilOn: Day;
      /** The new 登记号. */
      registerNo: string;
    };

/** 期满确认: lapse at the end of the term, or a decision to continue under a new number and term. Silence lets it lapse. */
export async function confirmTerm(
  scope: Scope,
  { documentId, decision }: { documentId: number; decision: TermDecision },
): Promise<Result<unknown>> {
  if (decision.outcome === 'continue') {
    const act = { ...decision, documentId, kind: 'continued', provision: '', clauses: [], note: '' };
    return recordDocumentAct(scope, act);
  }
  const task = (await tasksOfDocument(scope, documentId)).find(({ matter }) => matter === 'term');
  if (!task) return refused('not-open', '这个文件现在没有期满提醒。');
  const { key, matter } = task;
  return answerValidityTask(scope, {
    documentId,
    matter,
    key,
    outcome: 'lapse-at-term',
    note: decision.note,
    basisTitle: '',
  });
}
