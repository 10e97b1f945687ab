import { runningLimits } from '#app/policy-library/making/limits.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { nextStep } from '#app/policy-library/making/next-step.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';
import { citeText } from '#law/cite.ts';
import { kindZh } from '#law/publication/document-kinds.ts';

/** The project beside a form: what it is, what it waits for, which limits run. */
export function MakingBrief({ making, scope }: { making: Making; scope: Scope }) {
  const next = nextStep(making, scope);
  return (
    <Card title="项目">
      <Facts
        facts={[
          { name: '名称', value: making.title },
          { name: '种类', value: kindZh(making.kind) },
          { name: '制定机关', value: making.agency_name },
          { name: '起草部门', value: making.drafting_agency_name },
          { name: '性质', value: natureOf(making) },
          { name: '下一步', value: next ? `${next.zh}（${next.who}）` : '已经办完' },
          { name: '期限', value: <MakingLimits making={making} scope={scope} /> },
        ]}
      />
    </Card>
  );
}

/** The limits that run now, each with its article. */
export function MakingLimits({ making, scope }: { making: Making; scope: Scope }) {
  const limits = runningLimits(making, scope);
  if (limits.length === 0) return <span>现在没有计算中的期限</span>;
  return (
    <ul class="plain-list">
      {limits.map(({ what, on, cite, late }) => (
        <li>
          {what}：{dayText(on)} {late && <Tag tone="late">已过</Tag>}
          {cite && <span class="cite">{citeText(cite)}</span>}
        </li>
      ))}
    </ul>
  );
}

function natureOf({ touches_business, touches_market, major_decision }: Making): string {
  const natures = [
    touches_business && '与市场主体生产经营密切相关',
    touches_market && '涉及经营者经济活动',
    major_decision && '重大行政决策',
  ].filter((nature) => nature !== false);
  return natures.length > 0 ? natures.join('、') : '不涉及市场主体，不属于重大行政决策';
}
