import { decideReasons, mayDecideReasons } from '#app/disclosure-requests/acts/decide-reasons.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';
import { refused } from '#app/shell/scope.ts';

export const { get, post, may } = actPage({
  act: 'decide-reasons',
  may: mayDecideReasons,
  button: '认定',
  initial: () => ({ outcome: '', why: '', deferred_to: '' }),
  run: async (scope, input, body) => {
    if (!body.outcome) return refused('outcome-missing', '请选择认定的结果。');
    return decideReasons(scope, {
      ...input,
      reasonable: body.outcome !== 'refuse',
      why: body.why ?? '',
      deferredTo: body.outcome === 'defer' ? (body.deferred_to ?? '') : null,
    });
  },
  fields: ({ file, scope, body }) => {
    const asked = file.reasonsRequests[0];
    const { due } = clockOf(file, scope.today);
    return (
      <>
        <Facts
          facts={[
            { name: '数量、频次', value: asked?.found ?? '' },
            {
              name: '申请人的理由',
              value: asked?.received_on ? `${dayText(asked.received_on)}：${asked.text}` : '逾期没有说明',
            },
          ]}
        />
        <RadioGroup
          name="outcome"
          label="认定"
          value={body.outcome}
          choices={[
            { value: 'answer', label: '理由合理，在答复期限内答复' },
            {
              value: 'defer',
              label: '理由合理，但期限内无法答复，延迟答复',
              hint: '须在答复期限届满前告知申请人；延迟的日期就是新的到期日。',
              more: (
                <DateField
                  name="deferred_to"
                  label="延迟至"
                  hint={due ? `须晚于现在的到期日${dayText(due)}。` : undefined}
                  value={body.deferred_to}
                />
              ),
            },
            {
              value: 'refuse',
              label: '理由不合理，不予处理',
              hint: '之后只能按“无正当理由大量反复申请”拟写答复。',
            },
          ]}
        />
        <TextArea
          name="why"
          label="为什么这样认定"
          hint="延迟答复的，同时写明为什么在期限内无法答复。"
          value={body.why}
          rows={4}
        />
      </>
    );
  },
});
