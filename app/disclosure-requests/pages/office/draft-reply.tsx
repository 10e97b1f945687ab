import { draftReply, mayDraft } from '#app/disclosure-requests/acts/draft-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
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
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

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
    }),
  fields: ({ file, body }) => <Wizard file={file} body={body} />,
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
        <ContinueButton file={file} main={allowed.length === 0} />
      </p>
      {!nextQuestion && allowed.length === 0 && <CorrectFirst file={file} />}
      {code && <DraftFields code={code} allowed={allowed} body={body} />}
    </>
  );
}

/** Asks the next question: the same form by GET, so that nothing is written yet. */
function ContinueButton({ file, main }: { file: CaseFile; main: boolean }) {
  return (
    <button
      type="submit"
      class={`button button-${main ? 'main' : 'plain'}`}
      formmethod="get"
      formaction={`/office/requests/${file.id}/draft-reply`}
    >
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

function DraftFields({ code, allowed, body }: { code: ReplyCode; allowed: ReplyCode[]; body: FormBody }) {
  const type = replyTypeOf(code);
  return (
    <>
      <RadioGroup
        name="code"
        label="答复类型"
        hint={`依据：${type.cites.map(citeText).join('、')}`}
        value={code}
        choices={allowed.map((each) => ({ value: each, label: replyTypeOf(each).zh }))}
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
      <TextArea name="result" label="答复结果" value={body.result} rows={3} />
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
