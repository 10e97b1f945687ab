import { deliberateMaking, mayDeliberate } from '#app/policy-library/acts/deliberate-making.ts';
import { deliberationZh } from '#app/policy-library/making/steps.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'deliberate-making',
  may: mayDeliberate,
  button: '记录审议结果',
  help: '地方人民政府的文件由常务会议或者全体会议、部门的文件由办公会议审议决定；会签、传批不能代替。',
  run: (scope, input, body) =>
    deliberateMaking(scope, { ...input, meeting: body.one('meeting'), outcome: body.one('outcome') }),
  fields: ({ making, body }) => (
    <>
      <TextField
        name="meeting"
        label="会议"
        required
        hint={making.kind === 'normative' ? '例如：局长办公会议第8次会议' : '例如：市人民政府第12次常务会议'}
        value={body.one('meeting')}
        maxlength={100}
      />
      <RadioGroup
        name="outcome"
        label="审议结果"
        required
        value={body.one('outcome')}
        choices={Object.entries(deliberationZh).map(([value, label]) => ({ value, label }))}
      />
    </>
  ),
});
