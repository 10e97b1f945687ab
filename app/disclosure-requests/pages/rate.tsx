import { LONGEST_COMMENT, mayRate, rateReply, scoreZh } from '#app/disclosure-requests/acts/rate-reply.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

/** 满意度评价 */
export const { get, post } = ownPage({
  path: '/requests/rating',
  title: '评价这次答复',
  lede: '自愿评价，不影响您的任何权利；对答复不服的，请按答复书写明的途径申请复议或者起诉。',
  button: '提交评价',
  may: mayRate,
  run: (scope, { requestId }, body) =>
    rateReply(scope, { requestId, score: Number(body.score), comment: body.comment ?? '' }),
  fields: ({ body }) => (
    <>
      <RadioGroup
        name="score"
        label="您对办理过程和答复"
        required
        value={body.score}
        choices={Object.entries(scoreZh)
          .reverse()
          .map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="comment"
        label="意见和建议"
        optional
        rows={3}
        maxlength={LONGEST_COMMENT}
        value={body.comment}
      />
    </>
  ),
});
