import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

export interface HomeFigures {
  year: number;
  newlyReceived: number;
  onTimeShare: number | null;
  monthly: number[];
  openCount: number;
}

/** What the public home page says of a year: received by month, share answered in time, under way. */
export async function publicFigures(scope: Scope): Promise<HomeFigures> {
  const year = Number(scope.today.slice(0, 4));
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const city = scope.city.code;
  const months = await sql<{ month: number; n: number }>`
    select extract(month from received_on)::int as month, count(*) as n from disclosure_requests
    where city = ${city} and received_on between ${from} and ${to} group by 1`.execute(scope.db);
  const open = await sql<{ open: number; overdue: number }>`
    select count(*) as open, count(*) filter (where reply_due_on < ${scope.today}) as overdue
    from disclosure_requests where city = ${city} and is_open
      and not exists (select from dispatches d where d.city = disclosure_requests.city and d.request_id = disclosure_requests.id)
  `.execute(scope.db);
  const sent = await sql<{ sent: number; late: number }>`
    select count(*) as sent, count(*) filter (where d.sent_on > d.due_on) as late from dispatches d
    where d.city = ${city} and d.sent_on between ${from} and ${to}`.execute(scope.db);
  const { sent: answered = 0, late = 0 } = sent.rows[0] ?? {};
  const overdue = open.rows[0]?.overdue ?? 0;
  const due = answered + overdue;
  const monthly = Array.from(
    { length: 12 },
    (_, m) => months.rows.find(({ month }) => month === m + 1)?.n ?? 0,
  );
  return {
    year,
    newlyReceived: monthly.reduce((sum, n) => sum + n, 0),
    onTimeShare: due === 0 ? null : (answered - late) / due,
    monthly,
    openCount: open.rows[0]?.open ?? 0,
  };
}
