import { answerValidityTask, outcomesOf } from '#app/policy-library/acts/answer-validity-task.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import type { TaskMatter } from '#app/policy-library/validity/library-task.ts';
import { tasksOfDocument } from '#app/policy-library/validity/tasks.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { citeText } from '#law/cite.ts';

/** 答复效力核查任务: what was found; an answer proves or plans, only an act ends a document. */
export const { get, post } = documentForm({
  path: 'task',
  title: '答复效力核查',
  permission: 'answer-validity-task',
  button: '答复',
  fields: async ({ c, document, body }) => {
    const tasks = await tasksOfDocument(c.var.scope, document.id);
    const task = tasks.find(({ matter, key }) => matter === body.one('matter') && key === body.one('key'));
    if (!task) return <Notice title="这项任务已经答复，或者文件的情况已经变化。" />;
    const { matter, key, because, cite } = task;
    return (
      <>
        <input type="hidden" name="matter" value={matter} />
        <input type="hidden" name="key" value={key} />
        <p>
          {withChineseDays(because)}
          {cite && <span class="cite">{citeText(cite)}</span>}
        </p>
        <RadioGroup
          name="outcome"
          label="核查结果"
          required
          value={body.one('outcome')}
          choices={outcomesOf[matter as TaskMatter].map(({ outcome, zh, hint }) => ({
            value: outcome,
            label: zh,
            hint,
          }))}
        />
        <TextArea name="note" label="核查情况" required rows={3} maxlength={1000} value={body.one('note')} />
        {matter === 'unproven' && (
          <TextField
            name="basis_title"
            label="证明它的文件"
            required
            maxlength={200}
            value={body.one('basis_title')}
          />
        )}
        {matter === 'term' && (
          <p>
            <LinkButton href={`/office/policies/${document.id}/acts/new?kind=continued`}>
              已经作出继续有效的决定，去登记
            </LinkButton>
          </p>
        )}
      </>
    );
  },
  run: (c, document, body) =>
    answerValidityTask(c.var.scope, {
      documentId: document.id,
      matter: body.one('matter'),
      key: body.one('key'),
      outcome: body.one('outcome'),
      note: body.one('note'),
      basisTitle: body.one('basis_title'),
    }),
});
