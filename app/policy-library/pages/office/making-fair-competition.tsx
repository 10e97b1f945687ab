import {
  mayReviewFairCompetition,
  reviewFairCompetition,
} from '#app/policy-library/acts/review-fair-competition.ts';
import { fairCompetitionZh } from '#app/policy-library/making/steps.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'review-fair-competition',
  may: mayReviewFairCompetition,
  button: '记录审查结论',
  run: (scope, input, body) =>
    reviewFairCompetition(scope, { ...input, outcome: body.one('outcome'), opinion: body.one('opinion') }),
  fields: ({ body }) => (
    <>
      <RadioGroup
        name="outcome"
        label="审查结论"
        required
        value={body.one('outcome')}
        choices={Object.entries(fairCompetitionZh).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="opinion"
        label="审查意见"
        required
        hint="适用例外规定的，写明属于哪一项、实施期限或者终止条件。"
        value={body.one('opinion')}
        rows={5}
        maxlength={3000}
      />
    </>
  ),
});
