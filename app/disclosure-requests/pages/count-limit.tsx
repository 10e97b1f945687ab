import type { Context } from 'hono';
import { Button } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { ClockProof } from '#app/shell/clock-proof.tsx';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { addDays, isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { longestExtensionOn } from '#law/disclosure/extension.ts';
import { replyLimit } from '#law/disclosure/limits.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

interface Asked {
  received: string;
  corrected: string;
  consultFrom: string;
  consultTo: string;
  extend: string;
}

/** 算一算答复期限: anybody may check a due day, with every day explained. */
export function get(c: Context<Env>) {
  const { today } = c.var.scope;
  const asked: Asked = {
    received: c.req.query('received') ?? today,
    corrected: c.req.query('corrected') ?? '',
    consultFrom: c.req.query('consult_from') ?? '',
    consultTo: c.req.query('consult_to') ?? '',
    extend: c.req.query('extend') ?? '',
  };
  const errors = errorsOf(asked, today);
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
          <AskedForm asked={asked} errors={errors} />
        </Card>
        {errors.length === 0 && <Answer asked={asked} today={today} />}
      </Columns>
    </PublicPage>,
    errors.length > 0 ? 422 : 200,
  );
}

function AskedForm({ asked, errors }: { asked: Asked; errors: FieldError[] }) {
  return (
    <Form action="/requests/clock" method="get">
      <DateField
        name="received"
        label="收到申请之日"
        value={asked.received}
        error={errorOf(errors, 'received')}
      />
      <DateField
        name="corrected"
        label="收到补正之日"
        optional
        hint="经过补正的，期限从收到补正之日重新计算。"
        value={asked.corrected}
        error={errorOf(errors, 'corrected')}
      />
      <DateField
        name="consult_from"
        label="征求意见书发出之日"
        optional
        value={asked.consultFrom}
        error={errorOf(errors, 'consult_from')}
      />
      <DateField
        name="consult_to"
        label="收到意见之日"
        optional
        value={asked.consultTo}
        error={errorOf(errors, 'consult_to')}
      />
      <TextField
        name="extend"
        label="延长的工作日"
        optional
        hint="一至二十；须在到期前经公开工作机构负责人同意并告知申请人。"
        inputmode="numeric"
        value={asked.extend}
        error={errorOf(errors, 'extend')}
        size="short"
      />
      <FormActions>
        <Button>计算</Button>
      </FormActions>
    </Form>
  );
}

function Answer({ asked, today }: { asked: Asked; today: Day }) {
  const clock = replyClock(factsOf(asked), today);
  return (
    <Stack>
      <Card title="期限怎么算">
        <ClockStrip
          days={clock.days}
          today={today}
          due={clock.due}
          state={clock.state}
          provisional={clock.provisional}
        />
      </Card>
      <Card>
        <details>
          <summary>逐日计算和依据（可打印）</summary>
          <ClockProof days={clock.days} steps={clock.steps} />
        </details>
      </Card>
    </Stack>
  );
}

/** Days that can be counted: since there is a regulation, and not so far ahead that counting would never end. */
function isCountable(day: string, today: Day): boolean {
  return isDay(day) && day >= (replyLimit[0]?.from ?? today) && day <= addDays(today, FARTHEST_DAYS);
}

const FARTHEST_DAYS = 5 * 366;

function errorsOf(asked: Asked, today: Day): FieldError[] {
  const errors: FieldError[] = [];
  const countable = (day: string) => isCountable(day, today);
  const wrong = (field: string, message: string) => errors.push({ field, message });
  if (!countable(asked.received))
    wrong('received', '请填写收到申请之日，例如 2026-03-04；可以算2008年5月1日以后、今后五年以内的日期。');
  if (asked.corrected && !(countable(asked.corrected) && asked.corrected >= asked.received)) {
    wrong('corrected', '收到补正之日须在收到申请之后。');
  }
  if (
    asked.consultFrom &&
    !(countable(asked.consultFrom) && asked.consultFrom >= (asked.corrected || asked.received))
  ) {
    wrong('consult_from', '征求意见须在收到申请（补正）之后。');
  }
  if (
    asked.consultTo &&
    !(asked.consultFrom && countable(asked.consultTo) && asked.consultTo >= asked.consultFrom)
  ) {
    wrong('consult_to', '收到意见须在征求意见之后，并填写发出之日。');
  }
  if (asked.extend && countable(asked.received)) {
    const most = longestExtensionOn(asked.received).days;
    const days = /^\d{1,3}$/.test(asked.extend) ? Number(asked.extend) : 0;
    if (days < 1 || days > most) wrong('extend', `延长的工作日为 1 至 ${most}。`);
  }
  return errors;
}

function factsOf(asked: Asked): ReplyClockFacts {
  const start = asked.corrected || asked.received;
  return {
    receivedOn: asked.received,
    corrections: asked.corrected
      ? [
          {
            sentOn: asked.received,
            servedOn: asked.received,
            limitOn: asked.corrected,
            correctedOn: asked.corrected,
          },
        ]
      : [],
    consultations: asked.consultFrom
      ? [
          {
            of: '第三方',
            sentOn: asked.consultFrom,
            deliveredOn: asked.consultFrom,
            answeredOn: asked.consultTo || null,
          },
        ]
      : [],
    extension: asked.extend ? { days: Number(asked.extend), approvedOn: start, notifiedOn: start } : null,
    feeNotice: null,
    endedOn: null,
  };
}
