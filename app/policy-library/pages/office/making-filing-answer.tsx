import { mayRecordFilingAnswer, recordFilingAnswer } from '#app/policy-library/acts/record-filing-answer.ts';
import { filingOutcomeZh } from '#app/policy-library/making/steps.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'record-filing-answer',
  may: mayRecordFilingAnswer,
  button: '登记',
  run: (scope, input, body) =>
    recordFilingAnswer(scope, {
      ...input,
      outcome: body.one('outcome'),
      filingNo: body.one('filing_no'),
      opinion: body.one('opinion'),
    }),
  fields: ({ body }) => (
    <>
      <RadioGroup
        name="outcome"
        label="备案结果"
        required
        value={body.one('outcome')}
        choices={Object.entries(filingOutcomeZh).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="filing_no"
        label="备案号"
        optional
        value={body.one('filing_no')}
        maxlength={60}
        size="medium"
      />
      <TextArea
        name="opinion"
        label="备案机关的意见"
        hint="要求改正时必填。"
        value={body.one('opinion')}
        rows={4}
        maxlength={3000}
      />
    </>
  ),
});
