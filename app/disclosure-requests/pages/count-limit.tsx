import type { Context } from 'hono';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { type Asked, errorsOf, factsOf, readAsked } from '#app/disclosure-requests/pages/count-body.ts';
import { CountFields } from '#app/disclosure-requests/parts/count-fields.tsx';
import { RemedyDates } from '#app/disclosure-requests/parts/remedy-dates.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { ClockProof } from '#app/shell/clock-proof.tsx';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Calendar } from '#law/calendar/working-days.ts';
import { citeText, type Day } from '#law/cite.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

/** 算一算答复期限: anybody may check a due day, with every day explained, by the calendar that the city adopted. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const asked = readAsked(c.req.query(), scope.today);
  const errors = errorsOf(asked, scope.today);
  const calendar = await cityCalendar(scope, NO_AGENCY);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="算一算答复期限"
      lede="收到当日不计，从次日起二十个工作日；周末、节假日和征求意见的时间不算，调休上班日要算。"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '算期限' }]}
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <Columns shape="half">
        <Card title="填日期">
          <CountFields asked={asked} errors={errors} />
        </Card>
        {errors.length === 0 && <Answer asked={asked} today={scope.today} calendar={calendar} />}
      </Columns>
    </PublicPage>,
    errors.length > 0 ? 422 : 200,
  );
}

/** Local days off of the whole city count, those of one agency do not. */
const NO_AGENCY = 0;

function Answer({ asked, today, calendar }: { asked: Asked; today: Day; calendar: Calendar }) {
  const clock = replyClock(factsOf(asked), today, calendar);
  // That the limit has run out says nothing about a case that is only asked about.
  const breaches = clock.breaches.filter(({ code }) => code !== 'overdue');
  return (
    <Stack>
      {breaches.length > 0 && (
        <Notice tone="warn" title="这些没有法律效力">
          <ul>
            {breaches.map(({ reason, cite }) => (
              <li>
                {reason}
                <span class="cite">{citeText(cite)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title="期限怎么算">
        <ClockStrip
          days={clock.days}
          today={today}
          due={clock.due}
          state={clock.state}
          provisional={clock.provisional}
        />
      </Card>
      <RemedyDates
        due={clock.due}
        served={asked.served}
        decisionServed={asked.decision_served}
        calendar={calendar}
      />
      <Card>
        <details class="count-part">
          <summary>逐日计算和依据（可打印）</summary>
          <ClockProof days={clock.days} steps={clock.steps} />
        </details>
      </Card>
    </Stack>
  );
}
