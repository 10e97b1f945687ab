import { mayReview, reviewReply } from '#app/disclosure-requests/acts/review-reply.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { LetterGaps } from '#app/disclosure-requests/parts/letter-gaps.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'review-reply',
  may: mayReview,
  button: '提交审核意见',
  help: '看四点：程序是否合法，依据是否准确，是否含有不应公开的内容，救济途径是否写对。',
  initial: (file) => ({ draft: String(file.drafts.at(-1)?.id ?? ''), passed: 'yes', opinion: '' }),
  run: (scope, input, body) =>
    reviewReply(scope, {
      ...input,
      draftId: Number(body.draft),
      passed: body.passed === 'yes',
      opinion: body.opinion ?? '',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <input type="hidden" name="draft" value={body.draft} />
      <LetterGaps file={file} scope={scope} />
      {file.drafts.length > 0 && <LetterView letter={letterOf(file, scope)} heading="h2" />}
      <RadioGroup
        name="passed"
        label="审核结论"
        value={body.passed}
        inline
        choices={[
          { value: 'yes', label: '通过' },
          { value: 'no', label: '退回修改' },
        ]}
      />
      <TextArea name="opinion" label="审核意见" hint="退回时必填。" value={body.opinion} rows={4} />
    </>
  ),
});
