import {
  answerOnTheSpot,
  mayAnswerOnTheSpot,
  spotCodes,
} from '#app/disclosure-requests/acts/answer-on-the-spot.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

export const { get, post, may } = actPage({
  act: 'answer-on-the-spot',
  may: mayAnswerOnTheSpot,
  button: '登记当场答复',
  files: true,
  help: '能够当场答复的应当当场答复，由申请人在答复记录上签名。不予公开、部分公开须书面答复，不能当场口头答复。',
  initial: (_file, scope) => ({ code: 'R1', answer: '', answered_on: scope.today, signed_record: '' }),
  run: (scope, input, body) =>
    answerOnTheSpot(scope, {
      ...input,
      code: body.code as ReplyCode,
      answer: body.answer ?? '',
      answeredOn: body.answered_on ?? '',
      signedRecord: body.signed_record ?? '',
    }),
  fields: ({ scope, body }) => (
    <>
      <RadioGroup
        name="code"
        label="答复类型"
        value={body.code}
        choices={spotCodes.map((code) => ({ value: code, label: replyTypeOf(code).zh }))}
      />
      <TextArea
        name="answer"
        label="当场提供或者告知的内容"
        hint="提供了什么材料、几页，或者告知了哪里可以获取。"
        value={body.answer}
        rows={4}
      />
      <DateField name="answered_on" label="当场答复之日" value={body.answered_on} max={scope.today} />
      <TextField
        name="signed_record"
        label="签名的记录"
        hint="谁签的名、原件存放在哪里。"
        value={body.signed_record}
      />
      <EvidenceFiles label="签名的当场答复记录" />
    </>
  ),
});
