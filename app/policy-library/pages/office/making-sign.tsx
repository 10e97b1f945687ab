import { maySignMaking, signMaking } from '#app/policy-library/acts/sign-making.ts';
import { draftBlocks } from '#app/policy-library/making/queries.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { DraftText } from '#app/policy-library/parts/making-text.tsx';
import { TextField } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'sign-making',
  may: maySignMaking,
  button: '签发',
  help: '签发的是集体审议通过的文本。规章由市长签署命令公布。',
  run: (scope, input, body) =>
    signMaking(scope, { ...input, draftId: Number(body.one('draft')), signatory: body.one('signatory') }),
  fields: async ({ making, scope, body }) => {
    const draft = making.drafts.at(-1);
    return (
      <>
        <input type="hidden" name="draft" value={String(draft?.id ?? '')} />
        {draft && (
          <details>
            <summary>
              签发文本：第{draft.number}稿（{draft.stage}）
            </summary>
            <DraftText blocks={await draftBlocks(scope, draft.id)} />
          </details>
        )}
        <TextField
          name="signatory"
          label="签发人"
          required
          hint="姓名、职务。"
          value={body.one('signatory')}
          maxlength={60}
          size="medium"
        />
      </>
    );
  },
});
