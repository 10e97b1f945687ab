import { mayOverride, overrideEvidence } from '#app/disclosure-requests/acts/override-evidence.ts';
import { overridable } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'override-evidence',
  may: mayOverride,
  button: '放行',
  help: '只用于确实来不及的情形。放行后三个工作日内补齐，主管部门看得到。法律要求写进答复书的内容（理由、依据、救济途径等）不能放行。',
  initial: () => ({ missing: 'search-log', reason: '' }),
  run: (scope, input, body) =>
    overrideEvidence(scope, { ...input, missing: body.missing ?? '', reason: body.reason ?? '' }),
  fields: ({ body }) => (
    <>
      <RadioGroup
        name="missing"
        label="暂缺哪一项"
        value={body.missing}
        choices={Object.entries(overridable).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="reason" label="为什么暂缺，什么时候补上" value={body.reason} rows={3} />
    </>
  ),
});
