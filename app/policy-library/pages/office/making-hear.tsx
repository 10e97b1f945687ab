import { hearEnterprises, mayHearEnterprises } from '#app/policy-library/acts/hear-enterprises.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'hear-enterprises',
  may: mayHearEnterprises,
  button: '记录',
  help: '选有代表性的企业和行业协会商会；各种所有制、不同规模的都要听到。',
  run: (scope, input, body) =>
    hearEnterprises(scope, { ...input, heard: body.one('heard'), digest: body.one('digest') }),
  fields: ({ body }) => (
    <>
      <TextArea
        name="heard"
        label="听取了谁的意见，用什么方式"
        required
        value={body.one('heard')}
        rows={3}
        maxlength={1000}
      />
      <TextArea
        name="digest"
        label="主要意见和采纳情况"
        required
        value={body.one('digest')}
        rows={5}
        maxlength={3000}
      />
    </>
  ),
});
