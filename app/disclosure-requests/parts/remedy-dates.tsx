import { Card } from '#app/shell/card.tsx';
import { dayText, weekdayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';
import type { Calendar } from '#law/calendar/working-days.ts';
import { type Cite, citeText, type Day } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';
import {
  litigationDaysAfterDecision,
  litigationMonths,
  reconsiderationDays,
  reconsiderBy,
  sueAfterDecisionBy,
  sueBy,
  sueOverSilenceBy,
} from '#law/remedies/remedy-limits.ts';

interface RemedyDatesProps {
  /** The reply limit; null while none runs. */
  due: Day | null;
  /** The days of service, empty where there was none. */
  served: Day | '';
  decisionServed: Day | '';
  calendar: Calendar;
}

interface RemedyDate {
  what: string;
  by: Day;
  how: string;
  cite: Cite;
}

/** The first day whose remedies the table of law knows. */
export const remediesKnownFrom = litigationMonths[0]?.from ?? '';

/** 复议、诉讼到哪一天: over a reply, after a decision, or over silence. */
export function RemedyDates({ due, served, decisionServed, calendar }: RemedyDatesProps) {
  const rows = served ? overReply(served, decisionServed, calendar) : due ? overSilence(due, calendar) : [];
  if (rows.length === 0) return null;
  return (
    <Card title="复议、诉讼到哪一天">
      <DataTable
        caption="复议、诉讼的期限"
        captionHidden
        rows={rows}
        columns={[
          { title: '途径', heads: true, cell: ({ what }) => what },
          {
            title: '最后一天',
            nowrap: true,
            cell: ({ by }) => (
              <time datetime={by}>
                {dayText(by)} {weekdayText(by)}
              </time>
            ),
          },
          {
            title: '怎样算',
            cell: ({ how, cite }) => (
              <>
                {how}
                <span class="cite">{citeText(cite)}</span>
              </>
            ),
          },
        ]}
      />
      <p class="note">
        期满之日是休息日的顺延到其后第一个工作日。对不予公开的答复，先申请复议，对复议决定不服再起诉；以答复书写明的途径为准。
      </p>
    </Card>
  );
}

function overReply(served: Day, decisionServed: Day | '', calendar: Calendar): RemedyDate[] {
  const reconsider = inForce(reconsiderationDays, served);
  const sue = inForce(litigationMonths, served);
  const rows = [
    {
      what: '申请行政复议',
      by: reconsiderBy(served, calendar),
      how: `自答复送达次日起${reconsider.value}日`,
      cite: reconsider.cite,
    },
    {
      what: '直接起诉',
      by: sueBy(served, calendar),
      how: `自答复送达之日起${sue.value}个月`,
      cite: sue.cite,
    },
  ];
  if (!decisionServed) return rows;
  const after = inForce(litigationDaysAfterDecision, decisionServed);
  const by = sueAfterDecisionBy(decisionServed, calendar);
  const how = `自复议决定送达次日起${after.value}日`;
  return [...rows, { what: '不服复议决定起诉', by, how, cite: after.cite }];
}

function overSilence(due: Day, calendar: Calendar): RemedyDate[] {
  if (due < remediesKnownFrom) return [];
  const { value } = inForce(litigationMonths, due);
  return [
    {
      what: '逾期不答复的，起诉',
      by: sueOverSilenceBy(due, calendar),
      how: `自答复期限${dayText(due)}届满之日起${value}个月`,
      cite: { instrument: '法释〔2018〕1号', article: '第六十六条' },
    },
  ];
}
