import { mayPlan, planMaking } from '#app/policy-library/acts/plan-making.ts';
import { stepNamed } from '#app/policy-library/making/load-making.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'plan-making',
  may: mayPlan,
  button: '立项',
  help: '内容相近能归并的尽量归并，可发可不发、没有实质内容的一律不发。',
  run: (scope, input, body) =>
    planMaking(scope, {
      ...input,
      necessity: body.one('necessity'),
      bases: basesIn(body.one('bases')),
      addsSomething: body.one('adds_something') === 'yes',
    }),
  fields: ({ making, body, fresh }) => {
    const before = fresh ? stepNamed(making, 'plan')?.content : undefined;
    const bases = before?.bases.map(({ title, provision }) => `${title} ${provision}`.trim()).join('\n');
    return (
      <>
        <TextArea
          name="necessity"
          label="必要性"
          required
          hint="要解决什么问题，现有规定为什么不够，拟确立哪些主要制度。"
          value={before?.necessity ?? body.one('necessity')}
          rows={5}
          maxlength={3000}
        />
        <TextArea
          name="bases"
          label="上位依据"
          required
          hint="一行一项：先写名称，空一格再写条款。例如：优化营商环境条例 第六十二条"
          value={bases ?? body.one('bases')}
          rows={4}
          maxlength={3000}
        />
        <CheckField
          name="adds_something"
          label="不重复法律、法规、规章和上级文件的规定，不是仅为转发、落实而发文"
          checked={body.one('adds_something') === 'yes'}
        />
      </>
    );
  },
});

/** One basis a line: the name, then after a blank its provision. */
function basesIn(text: string): { title: string; provision: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, title = line, provision = ''] = /^(.*?)[\s　]*((?:第[^\s]+[条款项章].*)?)$/.exec(line) ?? [];
      return { title: title.replace(/[《》]/g, '').trim(), provision: provision.trim() };
    });
}
