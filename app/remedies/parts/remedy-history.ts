import { courtPaperZh } from '#app/disclosure-requests/disputes/court-paper.ts';
import type { RemedyFile } from '#app/remedies/queries.ts';
import { resultZh } from '#app/remedies/remedy-words.ts';
import { isStepKind, stepKinds } from '#app/remedies/step-kinds.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { TimelineItem } from '#app/shell/timeline.tsx';
import type { Day } from '#law/cite.ts';
import { remedyOutcomes } from '#law/remedies/remedy-outcome.ts';

/** 经过: what happened in the case by the day it happened, the newest first. */
export function remedyHistory(file: RemedyFile): TimelineItem[] {
  const before = file.kind === 'reconsideration' ? 'reconsideration' : 'court';
  const told: { on: Day; what: string }[] = [
    { on: file.notifiedOn, what: '知悉案件' },
    ...file.steps.map((step) => ({ on: step.happened_on, what: stepWords(step) })),
    ...file.results.map((each) => {
      const outcome = remedyOutcomes.find((one) => one.before === before && one.key === each.outcome);
      const result = resultZh[each.result as keyof typeof resultZh];
      return { on: each.concluded_on, what: `审结：${outcome ? `${outcome.zh}（${result}）` : result}` };
    }),
    ...file.runs.flatMap(({ run, received_on, sent_on }) => [
      { on: received_on, what: `开始第${run}次答复` },
      ...(sent_on ? [{ on: sent_on, what: `第${run}次答复已发出` }] : []),
    ]),
    ...file.papers.map(({ family, happened_on }) => ({
      on: happened_on,
      what: `写成${courtPaperZh[family as keyof typeof courtPaperZh]}`,
    })),
  ];
  return told
    .sort((a, b) => b.on.localeCompare(a.on))
    .map(({ on, what }) => ({ at: dayText(on), datetime: on, what }));
}

function stepWords({ kind, on_day, head_appeared, note }: RemedyFile['steps'][number]): string {
  const words = isStepKind(kind) ? stepKinds[kind].zh : kind;
  return [
    words,
    on_day && `，日期${dayText(on_day)}`,
    head_appeared === null ? '' : head_appeared ? '，负责人出庭' : '，负责人没有出庭',
    note && `：${note}`,
  ]
    .filter(Boolean)
    .join('');
}
