import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { mayDraft } from '#app/disclosure-requests/acts/may-draft.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { itemsOf } from '#app/disclosure-requests/evidence/draft-items.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { pointsIn } from '#app/disclosure-requests/parts/checklist-fields.tsx';
import { answersIn, DraftWizard, requiredIn } from '#app/disclosure-requests/parts/draft-wizard.tsx';
import { itemsBody, itemsIn } from '#app/disclosure-requests/parts/item-fields.tsx';
import { RepeatFound } from '#app/disclosure-requests/parts/repeat-findings.tsx';
import { repeatDraft, repeatedReply } from '#app/disclosure-requests/repeats/repeat-draft.ts';
import { allowedReplyTypes } from '#law/disclosure/five-questions.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** 拟写答复: the five questions in their order, then what the reply type that follows from them demands. */
export const { get, post, may } = actPage({
  act: 'draft-reply',
  may: mayDraft,
  button: '保存答复稿，送审核',
  ready: (body) => allowedReplyTypes(answersIn(body)).allowed.length > 0,
  initial: draftedBefore,
  run: (scope, input, body) =>
    draftReply(scope, {
      ...input,
      answers: answersIn(body),
      code: body.code as ReplyCode,
      facts: body.facts ?? '',
      grounds: body.grounds ?? '',
      result: body.result ?? '',
      required: requiredIn(body),
      points: pointsIn(body),
      items: itemsIn(body),
    }),
  fields: async ({ file, scope, body }) => {
    const reply = file.drafts.length === 0 ? await repeatedReply(scope, file) : undefined;
    const asRepeat = answersIn(body).ours === 'repeat';
    return (
      <>
        {reply && !asRepeat && <RepeatFound requestId={file.id} reply={reply} />}
        <DraftWizard file={file} body={reply && asRepeat ? { ...repeatDraft(reply), ...body } : body} />
      </>
    );
  },
});

/** A new version starts from the last one, unless the officer answers the questions anew. */
function draftedBefore(file: CaseFile): FormBody {
  const draft = file.drafts.at(-1);
  if (!draft) return {};
  const required = Object.entries(draft.required as Record<string, string>);
  return {
    ...(draft.answers as FormBody),
    code: draft.code,
    facts: draft.facts,
    grounds: draft.grounds,
    result: draft.result,
    ...Object.fromEntries(required.map(([key, value]) => [`required_${key}`, value])),
    ...pointsBefore(file, draft.code),
    ...itemsBody(itemsOf(draft)),
  };
}

function pointsBefore(file: CaseFile, code: string): FormBody {
  const kept = file.checklists.findLast((each) => each.code === code);
  const points = Object.entries((kept?.points ?? {}) as Record<string, string>);
  return Object.fromEntries(points.map(([key, answer]) => [`point_${key}`, answer]));
}
