import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { notHeldOf } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { ChecklistFields } from '#app/disclosure-requests/parts/checklist-fields.tsx';
import { ItemFields, itemCount } from '#app/disclosure-requests/parts/item-fields.tsx';
import { RightAgencyFields } from '#app/disclosure-requests/parts/right-agency-fields.tsx';
import { SearchTable } from '#app/disclosure-requests/parts/search-table.tsx';
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

type FormBody = Record<string, string>;

interface DraftWizardProps {
  file: CaseFile;
  body: FormBody;
  /** One text for several cases: items and searches are each case's own. */
  several?: boolean;
}

/** The five questions in their order, then the fields of the reply type that follows from the answers. */
export function DraftWizard({ file, body, several = false }: DraftWizardProps) {
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
      {code && <DraftFields code={code} allowed={allowed} file={file} body={body} several={several} />}
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

interface DraftFieldsProps extends Required<DraftWizardProps> {
  code: ReplyCode;
  allowed: ReplyCode[];
}

function DraftFields({ code, allowed, file, body, several }: DraftFieldsProps) {
  const type = replyTypeOf(code);
  const notHeld = notHeldOf(answersIn(body));
  const items = several ? 0 : itemCount(body);
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
      {!several && <ItemFields body={body} />}
      {!several && (code === 'R4.1' || code === 'R4.2') && notHeld === 'none' && (
        <SearchTable searches={file.searchLogs} />
      )}
      <ChecklistFields code={code} notHeld={notHeld} body={body} />
    </>
  );
}

/** Answers of the five questions in a form's body. */
export function answersIn(body: FormBody): FiveAnswers {
  return Object.fromEntries(fiveQuestions.flatMap(({ key }) => (body[key] ? [[key, body[key]]] : [])));
}

/** What the law demands of the reply type, in a form's body. */
export function requiredIn(body: FormBody): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      key.startsWith('required_') ? [[key.slice('required_'.length), value]] : [],
    ),
  );
}
