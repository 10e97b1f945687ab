import { fillChecklist, mayFill } from '#app/disclosure-requests/acts/fill-checklist.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { notHeldOf } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { ChecklistFields, pointsIn } from '#app/disclosure-requests/parts/checklist-fields.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import type { FiveAnswers } from '#law/disclosure/five-questions.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

export const { get, post, may } = actPage({
  act: 'fill-checklist',
  may: mayFill,
  button: '保存核对单',
  help: '复议、诉讼时由行政机关举证。每类答复要证明什么，逐项写明；暂缺放行的，补齐后也在这里填写。',
  initial: (file) => {
    const code = file.drafts.at(-1)?.code ?? 'R1';
    return { code, ...filledBefore(file, code) };
  },
  run: (scope, input, body) =>
    fillChecklist(scope, { ...input, code: body.code as ReplyCode, points: pointsIn(body) }),
  fields: ({ file, body }) => (
    <>
      <SelectField
        name="code"
        label="答复类型"
        hint="换一类的，选好后先保存一次再填写该类的要点。"
        value={body.code ?? ''}
        options={replyTypes.map(({ code, zh }) => ({ value: code, label: zh }))}
      />
      <ChecklistFields
        code={body.code as ReplyCode}
        notHeld={notHeldOf((file.drafts.at(-1)?.answers ?? {}) as FiveAnswers)}
        body={body}
      />
    </>
  ),
});

function filledBefore(file: CaseFile, code: string): FormBody {
  const kept = file.checklists.findLast((each) => each.code === code);
  const points = Object.entries((kept?.points ?? {}) as Record<string, string>);
  return Object.fromEntries(points.map(([key, answer]) => [`point_${key}`, answer]));
}
