import { dayText } from '#app/shell/chinese-day.ts';
import { daysFrom } from '#law/calendar/day.ts';
import { dayNature } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { type Lag, lagOf } from '#law/publication/explainer-lag.ts';

/** The delay of a document's first explainer, or of none as of today, with the count in a Chinese sentence as its proof. */
export interface ProvenLag extends Lag {
  sentence: string;
}

export function provenLag(days: { publishedOn: Day; explainedOn: Day | null; today: Day }): ProvenLag {
  const lag = lagOf(days);
  return { ...lag, sentence: sentenceOf(days, lag) };
}

function sentenceOf(
  { publishedOn, explainedOn }: { publishedOn: Day; explainedOn: Day | null },
  { lastDay, workingDays, class: kind }: Lag,
): string {
  const off = daysFrom(publishedOn, lastDay).filter((day) => day > publishedOn && !dayNature(day).working);
  const rest = off.length > 0 ? `（${off.map(dayText).join('、')}休息，不计）` : '';
  const limit = `文件${dayText(publishedOn)}公布，次日起算，最迟${dayText(lastDay)}发布解读${rest}。`;
  if (explainedOn === null) return `${limit}到今天已过${workingDays}个工作日，还没有解读。`;
  const when = kind === 'together' ? '与文件同步' : `相隔${workingDays}个工作日`;
  return `${limit}首篇解读${dayText(explainedOn)}发布，${when}。`;
}
