import { sql } from 'kysely';
import { type StageFacts, stageOf } from '#app/disclosure-requests/case-file/stage.ts';
import { stageColumns } from '#app/disclosure-requests/case-file/stage-columns.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

interface CachedFacts extends StageFacts {
  handler_id: number | null;
  outcome: string | null;
  message_waits: boolean;
  withheld_since: Day | null;
}

/**
 * Rewrites what lists are found by, from the facts: stage, handler, outcome, whether a message waits for an answer, and
 * since when what was withheld waits for a look. Called inside the transaction of whatever
 * wrote a fact of the request, after `is_open` was settled. A draft without a legal review is cached as drafted in every
 * agency: whether that waits for a reviewer or for the signer is a setting, which readers ask (`waiting-cases.ts`).
 */
export async function rewriteCaseCaches(scope: Scope, requestId: number): Promise<void> {
  const found = await sql<CachedFacts>`select ${stageColumns},
      (select f.handler_id from assignments f
        where f.city = r.city and f.request_id = r.id order by f.id desc limit 1) as handler_id,
      coalesce(
        (select p.code from dispatches d join replies p on p.city = d.city and p.id = d.reply_id
          where d.city = r.city and d.request_id = r.id order by d.run desc limit 1),
        (select e.code from endings e where e.city = r.city and e.request_id = r.id),
        (select i.code from imported_outcomes i where i.city = r.city and i.request_id = r.id)) as outcome,
      coalesce((select f.sender = 'requester' from request_messages f
        where f.city = r.city and f.request_id = r.id order by f.id desc limit 1), false) as message_waits,
      ${withheldSince} as withheld_since
    from disclosure_requests r cross join (select true as separate_reviewer) a
    where r.city = ${scope.city.code} and r.id = ${requestId}`.execute(scope.db);
  const [facts] = found.rows;
  if (!facts) throw new Error(`request ${requestId} vanished inside its own transaction`);
  await scope.db
    .updateTable('disclosure_requests')
    .set({
      stage: stageOf(facts),
      handler_id: facts.handler_id,
      outcome: facts.outcome,
      message_waits: facts.message_waits,
      withheld_since: facts.withheld_since,
    })
    .where('city', '=', scope.city.code)
    .where('id', '=', requestId)
    .execute();
}

/** The day of the newest re-evaluation of the newest reply, or of its sending; null where that withholds nothing now. */
const withheldSince = sql<Day | null>`(
  select coalesce(v.on_day, d.sent_on)
  from (select p.city, p.id, p.code from replies p
      where p.city = r.city and p.request_id = r.id order by p.run desc limit 1) p
    join dispatches d on d.city = p.city and d.reply_id = p.id
    cross join lateral (select max(v.happened_on) as on_day, bool_or(v.result = 'disclose') as disclosed
      from rereviews v where v.city = p.city and v.reply_id = p.id) v
  where (p.code = 'R2' or (p.code like 'R3.%' and p.code <> 'R3.8')) and v.disclosed is not true)`;
