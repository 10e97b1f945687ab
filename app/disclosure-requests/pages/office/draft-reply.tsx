import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { mayDraft } from '#app/disclosure-requests/acts/may-draft.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { itemsOf } from '#app/disclosure-requests/evidence/draft-items.ts';
import { notHeldOf } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { ChecklistFields, pointsIn } from '#app/disclosure-requests/parts/checklist-fields.tsx';
import { ItemFields, itemCount, itemsBody, itemsIn } from '#app/disclosure-requests/parts/item-fields.tsx';
import { RepeatFound } from '#app/disclosure-requests/parts/repeat-findings.tsx';
import { RightAgencyFields } from '#app/disclosure-requests/parts/right-agency-fields.tsx';
import { SearchTable } from '#app/disclosure-requests/parts/search-table.tsx';
import { repeatDraft, repeatedReply } from '#app/disclosure-requests/repeats/repeat-draft.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { citeText } from '#law/cite.ts';
import {
  allowedReplyTypes,
  type FiveAnswers,
  fiveQuestions,
  optionsOf,
} from '#law/disclosure/five-questions.ts';
import { type ReplyCode, replyTypeOf, replyTypes } from '#law/disclosure/reply-types.ts';

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
        <Wizard file={file} body={reply && asRepeat ? { ...repeatDraft(reply), ...body } : body} />
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

function Wizard({ file, body }: { file: CaseFile; body: FormBody }) {
  const answers = answersIn(body);
  const { allowed, nextQuestion } = allowedReplyTypes(answers);
  const asked = fiveQuestions.slice(0, fiveQuestions.findIndex(({ key }) => key === nextQuestion) + 1);
  const shown = nextQuestion ? asked : fiveQuestions.filter(({ key }) => answers[key]);
  const code = allowed.find((each) => each === body.code) ?? allowed[0];
  return (
    <>
      <p class="note">
        五问依次回答：{fiveQuestions.map(({ zh }) => zh).join(' → ')}。改了前面的回答，点“继续”重新判断。
      </p>
      {shown.map((question) => (
        <RadioGroup
          name={question.key}
          label={`${question.zh}：${question.text}`}
          hint={`${question.help}（${citeText(question.cite)}）`}
          value={answers[question.key]}
          choices={optionsOf(question, answers).map(({ value, zh }) => ({ value, label: zh }))}
        />
      ))}
      <p>
        <ContinueButton main={allowed.length === 0} />
      </p>
      {!nextQuestion && allowed.length === 0 && <CorrectFirst file={file} />}
      {code && <DraftFields code={code} allowed={allowed} file={file} body={body} />}
    </>
  );
}

/** Asks the next question: the form comes back with what was written, and nothing is saved yet. */
function ContinueButton({ main }: { main: boolean }) {
  return (
    <button type="submit" class={`button button-${main ? 'main' : 'plain'}`} name="go_on" value="yes">
      继续
    </button>
  );
}

function CorrectFirst({ file }: { file: CaseFile }) {
  return (
    <Notice tone="warn" title="先通知补正">
      <a href={`/office/requests/${file.id}/send-correction-notice`}>去发补正通知</a>
    </Notice>
  );
}

interface DraftFieldsProps {
  code: ReplyCode;
  allowed: ReplyCode[];
  file: CaseFile;
  body: FormBody;
}

function DraftFields({ code, allowed, file, body }: DraftFieldsProps) {
  const type = replyTypeOf(code);
  const notHeld = notHeldOf(answersIn(body));
  const items = itemCount(body);
  return (
    <>
      <RadioGroup
        name="code"
        label="答复类型"
        hint={`依据：${type.cites.map(citeText).join('、')}`}
        value={code}
        choices={(items > 0 ? replyTypes.map((each) => each.code) : allowed).map((each) => ({
          value: each,
          label: replyTypeOf(each).zh,
        }))}
      />
      <TextArea name="facts" label="查明的事实" hint="含检索情况。" value={body.facts} rows={4} />
      <TextArea name="grounds" label="依据和理由" value={body.grounds} rows={4} />
      {type.requires.map((required) => (
        <TextArea
          name={`required_${required.key}`}
          label={required.zh}
          hint={required.hint}
          value={body[`required_${required.key}`]}
          rows={2}
        />
      ))}
      {code === 'R4.1' && notHeld === 'not-ours' && <RightAgencyFields body={body} />}
      <TextArea name="result" label="答复结果" value={body.result} rows={3} />
      <ItemFields body={body} />
      {(code === 'R4.1' || code === 'R4.2') && notHeld === 'none' && (
        <SearchTable searches={file.searchLogs} />
      )}
      <ChecklistFields code={code} notHeld={notHeld} body={body} />
    </>
  );
}

function answersIn(body: FormBody): FiveAnswers {
  return Object.fromEntries(fiveQuestions.flatMap(({ key }) => (body[key] ? [[key, body[key]]] : [])));
}

function requiredIn(body: FormBody): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      key.startsWith('required_') ? [[key.slice('required_'.length), value]] : [],
    ),
  );
}

function pointsBefore(file: CaseFile, code: string): FormBody {
  const kept = file.checklists.findLast((each) => each.code === code);
  const points = Object.entries((kept?.points ?? {}) as Record<string, string>);
  return Object.fromEntries(points.map(([key, answer]) => [`point_${key}`, answer]));
}
