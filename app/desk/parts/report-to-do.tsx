import { stateZh } from '#app/annual-reports/writing/course.ts';
import type { ReportDue } from '#app/annual-reports/writing/year-states.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';

/** The annual report that waits for this officer, with its day. */
export function ReportToDo({ due }: { due: ReportDue[] }) {
  if (due.length === 0) return null;
  return (
    <Card title="年度报告">
      <ul class="plain-list">
        {due.map(({ agency, href, year, state, targetOn, lastOn, late, remindedOn }) => (
          <li>
            <a href={href}>
              {agency}
              {year}年年度报告
            </a>
            （{stateZh[state]}）{' '}
            <Tag tone={late ? 'late' : 'wait'}>
              {late ? `已过期限 ${dayText(lastOn)}` : `${dayText(targetOn)}前公布`}
            </Tag>
            {remindedOn && <span class="note">{` ${dayText(remindedOn)}催报`}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
