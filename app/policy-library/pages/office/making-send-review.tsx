import { maySendToReview, sendMakingToReview } from '#app/policy-library/acts/send-making-to-review.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { TextField } from '#app/shell/fields.tsx';
import { citeText } from '#law/cite.ts';
import { reviewWindow } from '#law/publication/legal-review-gate.ts';

export const { get, post } = makingActPage({
  act: 'send-making-to-review',
  may: maySendToReview,
  button: '送审',
  help: '送审的是最新一稿，连同起草说明、制定依据、征求意见及采纳情况、评估论证和公平竞争审查结论。',
  run: (scope, input, body) =>
    sendMakingToReview(scope, { ...input, urgentBecause: body.one('urgent_because') }),
  fields: ({ making, scope, body }) => {
    const { dueOn, earliestOn, cite } = reviewWindow(factsOf(making, scope), scope.today);
    return (
      <>
        <p>
          今天送审：
          {dueOn
            ? withChineseDays(`${dueOn}前出具意见，${earliestOn}起可以提交审议。`)
            : '没有法定审核时限。'}
          <span class="cite">{citeText(cite)}</span>
        </p>
        <TextField
          name="urgent_because"
          label="紧急情况"
          optional
          hint="为了预防、应对和处置突发事件，或者执行上级机关的紧急命令和决定，不受一般审核时限限制的，写明理由。"
          value={body.one('urgent_because')}
          maxlength={500}
        />
      </>
    );
  },
});
