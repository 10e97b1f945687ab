import { mayReviewWithheld, reviewWithheld } from '#app/disclosure-requests/acts/review-withheld.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { rereviewZh } from '#app/disclosure-requests/withheld/rereview-words.ts';
import { CheckField, RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'review-withheld',
  may: mayReviewWithheld,
  button: '记录评估结果',
  help: '不予公开的信息要定期评估，因情势变化可以公开的应当公开。评估不改变已经作出的答复；可以公开的，请再办“建议主动公开”。',
  initial: () => ({ result: '', reasons: '', third_party_asked: '' }),
  run: (scope, input, body) =>
    reviewWithheld(scope, {
      ...input,
      result: body.result ?? '',
      reasons: body.reasons ?? '',
      thirdPartyAsked: body.third_party_asked === 'yes',
    }),
  fields: ({ body }) => (
    <>
      <RadioGroup
        name="result"
        label="评估结果"
        required
        value={body.result}
        choices={Object.entries(rereviewZh).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="reasons"
        label="情势有没有变化，为什么"
        required
        hint="例如：尚在保密期限内；案件已经办结；已经解密（写明依据和日期）；第三方已经同意。"
        rows={4}
        maxlength={1000}
        value={body.reasons}
      />
      <CheckField
        name="third_party_asked"
        label="涉及第三方的，已经再次书面征求第三方意见"
        checked={body.third_party_asked === 'yes'}
      />
    </>
  ),
});
