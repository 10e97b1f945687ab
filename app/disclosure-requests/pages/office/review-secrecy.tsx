import { mayReviewSecrecy, reviewSecrecy } from '#app/disclosure-requests/acts/review-secrecy.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'review-secrecy',
  may: mayReviewSecrecy,
  button: '提交保密审查意见',
  help: '看提供的内容是否涉及国家秘密、他人的商业秘密和个人隐私，汇总起来是否敏感。拿不准的，报有关主管部门或者保密行政管理部门确定。涉密内容不得录入本系统。',
  initial: (file) => ({ draft: String(file.drafts.at(-1)?.id ?? ''), passed: 'yes', opinion: '' }),
  run: (scope, input, body) =>
    reviewSecrecy(scope, {
      ...input,
      draftId: Number(body.draft),
      passed: body.passed === 'yes',
      opinion: body.opinion ?? '',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <input type="hidden" name="draft" value={body.draft} />
      {file.drafts.length > 0 && <LetterView letter={letterOf(file, scope)} heading="h2" />}
      <RadioGroup
        name="passed"
        label="审查结论"
        value={body.passed}
        inline
        choices={[
          { value: 'yes', label: '可以公开' },
          { value: 'no', label: '不能公开，退回' },
        ]}
      />
      <TextArea name="opinion" label="审查意见" hint="退回时必填。" value={body.opinion} rows={4} />
    </>
  ),
});
