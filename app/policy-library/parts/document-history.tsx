import type { Reading } from '#app/policy-library/documents/reading.ts';
import type { PublicStep } from '#app/policy-library/documents/record-row.ts';
import {
  deliberationZh,
  type FilingOutcome,
  fairCompetitionZh,
  filingOutcomeZh,
  reviewOutcomeZh,
} from '#app/policy-library/making/steps.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Timeline } from '#app/shell/timeline.tsx';
import type { Day } from '#law/cite.ts';
import type {
  DeliberationOutcome,
  FairCompetitionOutcome,
  ReviewOutcome,
} from '#law/publication/making-facts.ts';

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

function historyOf({
  document,
  call,
  making,
  acts,
  explainers,
  gazette,
  on,
}: Reading): { on: Day; what: string }[] {
  const events: [Day | null | undefined, string][] = [
    ...making.flatMap((step): [Day, string][] => {
      const words = stepWords(step);
      return words ? [[step.on, words]] : [];
    }),
    [call?.opened_on, '公开征求意见'],
    [document.formed_on, '成文'],
    [document.published_on, '公布'],
    [document.effective_on, '施行'],
    [explainers[0]?.published_on, '发布解读'],
    ...acts.naming.map((act): [Day, string] => [act.effective_on, actWords[act.kind] ?? act.kind]),
    [gazette?.published_on, `刊登于政府公报${gazette?.year}年第${gazette?.number}期`],
  ];
  return events
    .flatMap(([day, what]) => (day && day <= on ? [{ on: day, what }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What a step of the making tells the public; drafts and what goes back and forth inside tell nothing. */
function stepWords({ step, outcome, meeting }: PublicStep): string | null {
  switch (step) {
    case 'plan':
      return '立项';
    case 'evaluation':
      return '评估论证';
    case 'enterprise-opinion':
      return '听取企业和行业协会商会意见';
    case 'fair-competition':
      return `公平竞争审查：${fairCompetitionZh[outcome as FairCompetitionOutcome] ?? '完成'}`;
    case 'review-given':
      return `合法性审核：${reviewOutcomeZh[outcome as ReviewOutcome] ?? '完成'}`;
    case 'deliberation':
      return `${meeting ?? '集体审议'}：${deliberationZh[outcome as DeliberationOutcome] ?? '审议'}`;
    case 'signing':
      return '签发';
    case 'filing':
      return '报送备案';
    case 'filing-answer':
      return `备案审查：${filingOutcomeZh[outcome as FilingOutcome] ?? '完成'}`;
    default:
      return null;
  }
}

const actWords: Record<string, string> = {
  amended: '修改后的文本施行',
  'partly-lapsed': '部分条款失效',
  repealed: '废止',
  replaced: '被新文件代替',
  'declared-lapsed': '宣布失效',
  continued: '决定继续有效',
};
