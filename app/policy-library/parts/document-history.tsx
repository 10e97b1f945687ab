import type { Child } from 'hono/jsx';
import type { Reading } from '#app/policy-library/documents/reading.ts';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Timeline } from '#app/shell/timeline.tsx';
import type { Day } from '#law/cite.ts';
import { lateContinuations } from '#law/publication/last-day.ts';

/** 来龙去脉: what happened to the document, from the draft to the last act on its validity, in order of days. */
export function DocumentHistory({ reading }: { reading: Reading }) {
  const items = historyOf(reading);
  if (items.length < 2) return null;
  return (
    <Card title="来龙去脉">
      <Timeline
        items={items.map(({ on, what }, index) => ({
          at: dayText(on),
          datetime: on,
          what,
          live: index === items.length - 1,
        }))}
      />
    </Card>
  );
}

/** A day, what happened, and the page that shows it. */
type Happened = [on: Day | null | undefined, what: string, href?: string];

function historyOf({
  document,
  call,
  making,
  acts,
  explainers,
  gazette,
  facts,
  on,
}: Reading): { on: Day; what: Child }[] {
  const late = new Set(lateContinuations(facts).map(({ id }) => id));
  const events: Happened[] = [
    ...making.map((link): Happened => [link.on, withChineseDays(link.what), link.href]),
    // A making tells of its own calls.
    [making.length === 0 ? call?.opened_on : null, '公开征求意见', `/comments/${call?.id}`],
    [document.formed_on, '成文'],
    [document.published_on, '公布'],
    [document.effective_on, '施行'],
    [explainers[0]?.published_on, '发布解读'],
    ...acts.naming.map(
      (act): Happened => [
        act.effective_on,
        late.has(act.id) ? '期满后决定继续有效，无效力' : (actWords[act.kind] ?? act.kind),
      ],
    ),
    [gazette?.published_on, `刊登于政府公报${gazette?.year}年第${gazette?.number}期`],
  ];
  return events
    .flatMap(([day, what, href]) =>
      day && day <= on ? [{ on: day, what: href ? <a href={href}>{what}</a> : what }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const actWords: Record<string, string> = {
  amended: '修改后的文本施行',
  'partly-lapsed': '部分条款失效',
  repealed: '废止',
  replaced: '被新文件代替',
  'declared-lapsed': '宣布失效',
  continued: '决定继续有效',
};
