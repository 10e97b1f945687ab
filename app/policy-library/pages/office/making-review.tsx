import { mayReviewMaking, reviewMaking } from '#app/policy-library/acts/review-making.ts';
import { stepNamed } from '#app/policy-library/making/load-making.ts';
import { reviewOutcomeZh } from '#app/policy-library/making/steps.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'review-making',
  may: mayReviewMaking,
  button: '出具审核意见',
  help: '看六点：制定主体是否合法，是否超越职权，内容是否符合上位法，是否违法设立权力、减损权利，是否违反禁止性规定，是否违反制定程序。',
  run: (scope, input, body) =>
    reviewMaking(scope, {
      ...input,
      draftId: Number(body.one('draft')),
      outcome: body.one('outcome'),
      opinion: body.one('opinion'),
    }),
  fields: ({ making, body }) => {
    const sent = stepNamed(making, 'review-sent')?.content.draftId;
    const draft = making.drafts.find(({ id }) => id === sent);
    return (
      <>
        <input type="hidden" name="draft" value={String(sent ?? '')} />
        {draft && (
          <p>
            送审的是
            <a href={`/office/makings/${making.id}/drafts/${draft.number}`}>
              第{draft.number}稿（{draft.stage}）
            </a>
          </p>
        )}
        <RadioGroup
          name="outcome"
          label="结论"
          required
          value={body.one('outcome')}
          choices={Object.entries(reviewOutcomeZh).map(([value, label]) => ({ value, label }))}
        />
        <TextArea name="opinion" label="审核意见" value={body.one('opinion')} rows={7} maxlength={10_000} />
      </>
    );
  },
});
