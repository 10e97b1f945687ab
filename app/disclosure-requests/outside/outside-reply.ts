import { nextVersion } from '#app/disclosure-requests/acts/draft-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import { signedLetterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import type { OutsideFact, OutsideKind } from '#app/disclosure-requests/outside/outside-kind.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';
import { remedyClass } from '#law/remedies/remedy-class.ts';

/** 答复书 signed on paper with a number of its own; the letter shown is what was entered, and says so. */
export const outsideReply: OutsideKind = {
  zh: '签发纸质答复书',
  dayZh: '签发之日',
  fields: [
    { key: 'document_no', label: '文号', hint: '照原件录入。' },
    {
      key: 'code',
      label: '答复类型',
      choices: Object.fromEntries(replyTypes.map(({ code, zh }) => [code, zh])),
    },
    { key: 'signer', label: '签发人' },
    { key: 'grounds', label: '答复书写明的依据和理由', as: 'lines' },
    { key: 'result', label: '答复结果', as: 'lines' },
    {
      key: 'remedy',
      label: '答复书写明的救济途径',
      hint: '照原件录入；原件没有写的，填“未写明”。',
      as: 'lines',
    },
  ],
  may: (file, { input }) => {
    if (file.replies.length > 0) return { code: 'already-signed', reason: '本件已有答复书。' };
    return replyTypes.some(({ code }) => code === input.code)
      ? null
      : { code: 'code-missing', reason: '请选择答复类型。' };
  },
  write: async (scope, file, fact) => {
    const draft = await writeDraft(scope, file, fact);
    const documentNo = fact.input.document_no?.trim() ?? '';
    const code = fact.input.code as ReplyCode;
    const remedyClause = fact.input.remedy ?? '';
    const written = { ...file, drafts: [...file.drafts, draft] };
    const letter = signedLetterOf(written, scope, { documentNo, signedOn: fact.happenedOn, remedyClause });
    const says = paragraphsOf('hints', '（本件在系统外签发，以上按录入内容显示，以案卷所存原件为准。）');
    await scope.db
      .insertInto('replies')
      .values({
        city: scope.city.code,
        request_id: file.id,
        run: file.run,
        draft_id: draft.id,
        code,
        document_no: documentNo,
        reply_name_id: file.reply_name_id,
        remedy_class: remedyClass(code, fact.happenedOn),
        remedy_clause: remedyClause,
        letter: JSON.stringify({ ...letter, paragraphs: [...letter.paragraphs, ...says] }),
        signer_name: fact.input.signer ?? '',
        outside_id: fact.recordId,
        officer_id: officerIdOf(scope),
        signed_on: fact.happenedOn,
        recorded_at: scope.now,
      })
      .execute();
  },
};

/** The text of the paper letter as a version of the draft, so that the letter and the report are made as of any other. */
async function writeDraft(
  scope: Scope,
  file: CaseFile,
  { happenedOn, input }: OutsideFact,
): Promise<CaseFile['drafts'][number]> {
  const row = {
    version: await nextVersion(scope, file.id),
    code: input.code ?? '',
    facts: '',
    grounds: input.grounds ?? '',
    result: input.result ?? '',
    officer_id: officerIdOf(scope),
    happened_on: happenedOn,
  };
  const { id } = await scope.db
    .insertInto('reply_drafts')
    .values({
      city: scope.city.code,
      request_id: file.id,
      run: file.run,
      ...row,
      answers: JSON.stringify({}),
      required: JSON.stringify({}),
      items: JSON.stringify([]),
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...row, id, answers: {}, required: {}, items: [], recorded_at: scope.now.toISOString() };
}
