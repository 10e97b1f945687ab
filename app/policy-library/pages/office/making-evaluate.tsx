import { evaluateMaking, mayEvaluate } from '#app/policy-library/acts/evaluate-making.ts';
import { screens } from '#app/policy-library/making/screens.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { CheckGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'evaluate-making',
  may: mayEvaluate,
  button: '记录评估论证',
  help: '对必要性、可行性、预期效果和可能影响全面评估论证，评估情况写进起草说明或者另附材料。',
  run: (scope, input, body) =>
    evaluateMaking(scope, { ...input, assessment: body.one('assessment'), screened: body.all('screened') }),
  fields: ({ body }) => (
    <>
      <TextArea
        name="assessment"
        label="评估论证结论"
        required
        value={body.one('assessment')}
        rows={6}
        maxlength={5000}
      />
      <CheckGroup
        name="screened"
        label="逐项核对：草案里"
        values={body.all('screened')}
        choices={screens.map(({ key, zh }) => ({ value: key, label: zh }))}
      />
    </>
  ),
});
