import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import type { TaskMatter } from '#app/policy-library/validity/library-task.ts';
import { tasksOfDocument } from '#app/policy-library/validity/tasks.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';

export type TaskOutcome = 'in-force' | 'no-term-applies' | 'keep' | 'amend' | 'repeal' | 'lapse-at-term';

export interface TaskAnswer {
  documentId: number;
  matter: string;
  /** Of the task: an answer to a task that is no longer open is refused. */
  key: string;
  outcome: string;
  note: string;
  /** 证明它的文件 */
  basisTitle: string;
}

/** What may be answered to each matter. An answer proves or plans; only an act that names the document ends it. */
export const outcomesOf: Record<TaskMatter, readonly { outcome: TaskOutcome; zh: string; hint: string }[]> = {
  unproven: [
    { outcome: 'in-force', zh: '查证现行有效', hint: '写明查证依据：哪个目录、哪个文件或者制定机关的答复。' },
    { outcome: 'no-term-applies', zh: '查证没有有效期限制', hint: '写明依据：哪条规定不要求它写明有效期。' },
  ],
  term: [
    { outcome: 'lapse-at-term', zh: '到期失效', hint: '不再延续；期满次日自行失效，无需再作决定。' },
    { outcome: 'keep', zh: '拟继续有效', hint: '正在报送决定；决定作出后在“登记效力变动”中办理“继续有效”。' },
    { outcome: 'amend', zh: '拟修改后重新公布', hint: '在“文件制定”中立项。' },
  ],
  'basis-changed': [
    { outcome: 'keep', zh: '不受影响，继续有效', hint: '写明核对结果。' },
    { outcome: 'amend', zh: '需要修改', hint: '在“文件制定”中立项，或者列入清理。' },
    { outcome: 'repeal', zh: '需要废止', hint: '列入清理，由决定废止；在此以前仍然有效。' },
  ],
};

/** 答复效力核查任务. The answer is a fact beside the others: it never sets a state. */
export async function answerValidityTask(scope: Scope, answer: TaskAnswer): Promise<Result<null>> {
  return changeDocument(scope, {
    documentId: answer.documentId,
    permission: 'answer-validity-task',
    may: async (inside) => answerFault(answer) ?? (await notOpen(inside, answer)),
    write: async (inside) => {
      await inside.db
        .insertInto('validity_checks')
        .values({
          city: inside.city.code,
          document_id: answer.documentId,
          matter: answer.matter,
          matter_key: answer.key,
          outcome: answer.outcome,
          note: answer.note.trim(),
          basis_title: answer.basisTitle.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { matter: answer.matter, key: answer.key, outcome: answer.outcome } };
    },
  });
}

function answerFault({ matter, outcome, note, basisTitle }: TaskAnswer): Refusal | null {
  const allowed = outcomesOf[matter as TaskMatter] ?? [];
  if (!allowed.some((row) => row.outcome === outcome)) {
    return { code: 'outcome-missing', reason: '请选择核查结果。' };
  }
  if (note.trim().length < 4) return { code: 'note-missing', reason: '请写明核查情况，至少4个字。' };
  const proves = outcome === 'in-force' || outcome === 'no-term-applies';
  return proves && basisTitle.trim().length < 2
    ? { code: 'basis-missing', reason: '请写明证明它的文件；没有证据的，保留“有效性待核”。' }
    : null;
}

async function notOpen(scope: Scope, { documentId, matter, key }: TaskAnswer): Promise<Refusal | null> {
  const open = await tasksOfDocument(scope, documentId);
  return open.some((task) => task.matter === matter && task.key === key)
    ? null
    : { code: 'not-open', reason: '这项任务已经答复，或者文件的情况已经变化，请看最新的任务。' };
}
