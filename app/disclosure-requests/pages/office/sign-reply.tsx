import { sealReply } from '#app/disclosure-requests/acts/seal-reply.ts';
import { maySign, signReply } from '#app/disclosure-requests/acts/sign-reply.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { LetterGaps } from '#app/disclosure-requests/parts/letter-gaps.tsx';

export const { get, post, may } = actPage({
  act: 'sign-reply',
  may: maySign,
  button: '签发并取号',
  help: '签发后编文号、定成文日期、用印，不能再改。文号一次取定，不重复使用。',
  initial: (file) => ({ draft: String(file.drafts.at(-1)?.id ?? '') }),
  run: async (scope, input, body) => {
    const signed = await signReply(scope, { ...input, draftId: Number(body.draft) });
    if (signed.ok) await sealReply(scope, input.requestId);
    return signed;
  },
  fields: ({ file, scope, body }) => (
    <>
      <input type="hidden" name="draft" value={body.draft} />
      <LetterGaps file={file} scope={scope} />
      {file.drafts.length > 0 && <LetterView letter={letterOf(file, scope)} heading="h2" />}
    </>
  ),
});
