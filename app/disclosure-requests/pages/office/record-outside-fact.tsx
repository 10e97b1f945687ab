import { mayRecordOutside, recordOutsideFact } from '#app/disclosure-requests/acts/record-outside-fact.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { OutsideField } from '#app/disclosure-requests/outside/outside-kind.ts';
import { isOutsideAct, outsideKindOf, outsideKinds } from '#app/disclosure-requests/outside/outside-kinds.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { refused } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** First what happened, then its own fields: the same form, asked on by GET. */
export const { get, post, may } = actPage({
  act: 'record-outside-fact',
  may: mayRecordOutside,
  button: '提交复核',
  files: true,
  ready: (body) => isOutsideAct(body.kind ?? ''),
  help: '系统外已经发生的事照实补录，另一人复核后生效。逾期、重复的也要录：它只产生法律给它的效力，期限提示会写明。',
  initial: () => ({ kind: '', happened_on: '', evidence: '' }),
  run: async (scope, input, body) => {
    const act = body.kind ?? '';
    if (!isOutsideAct(act)) return refused('kind-missing', '请选择补录什么事项。');
    const fields = outsideKindOf(act).fields.map(({ key }) => [key, body[`field_${key}`] ?? '']);
    return recordOutsideFact(scope, {
      ...input,
      act,
      happenedOn: body.happened_on ?? '',
      input: Object.fromEntries(fields),
      evidence: body.evidence ?? '',
    });
  },
  fields: ({ file, scope, body }) => (
    <>
      <RadioGroup
        name="kind"
        label="补录什么"
        value={body.kind}
        choices={Object.entries(outsideKinds).map(([value, { zh }]) => ({ value, label: zh }))}
      />
      <p>
        <ContinueButton file={file} main={!isOutsideAct(body.kind ?? '')} />
      </p>
      {isOutsideAct(body.kind ?? '') && <FactFields kind={body.kind ?? ''} body={body} today={scope.today} />}
    </>
  ),
});

/** Asks for the fields of the kind; nothing is written yet. */
function ContinueButton({ file, main }: { file: CaseFile; main: boolean }) {
  return (
    <button
      type="submit"
      class={`button button-${main ? 'main' : 'plain'}`}
      formmethod="get"
      formaction={`/office/requests/${file.id}/record-outside-fact`}
    >
      继续
    </button>
  );
}

function FactFields({ kind, body, today }: { kind: string; body: FormBody; today: Day }) {
  const { dayZh, fields } = outsideKindOf(kind);
  return (
    <>
      <DateField name="happened_on" label={dayZh} value={body.happened_on} max={today} />
      {fields.map((field) => (
        <FactField field={field} value={body[`field_${field.key}`]} today={today} />
      ))}
      <TextArea
        name="evidence"
        label="凭证"
        hint="原件、存根、邮件收寄凭证等是什么，存放在哪里。"
        value={body.evidence}
        rows={2}
      />
      <EvidenceFiles label="凭证扫描件（选填）" />
    </>
  );
}

function FactField({ field, value, today }: { field: OutsideField; value: string | undefined; today: Day }) {
  const { key, label, hint, optional, choices } = field;
  const props = { name: `field_${key}`, label, hint, optional, value };
  if (choices) {
    const options = Object.entries(choices).map(([each, zh]) => ({ value: each, label: zh }));
    return <SelectField {...props} placeholder="请选择" options={options} />;
  }
  if (field.as === 'day') return <DateField {...props} max={today} />;
  if (field.as === 'lines') return <TextArea {...props} rows={3} />;
  return field.as === 'number' ? (
    <TextField {...props} inputmode="numeric" size="short" />
  ) : (
    <TextField {...props} size="medium" />
  );
}
