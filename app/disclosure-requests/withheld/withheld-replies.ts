import { sql } from 'kysely';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { nextReReviewOn } from '#law/disclosure/rereview.ts';

/** A reply that withholds something, with the day by which it is looked at again. */
export interface WithheldReply {
  requestId: number;
  registerNo: string;
  infoTitle: string;
  code: ReplyCode;
  repliedOn: Day;
  assessedOn: Day | null;
  /** 下次评估 */
  dueOn: Day;
}

const PER_PAGE = 50;

interface Row {
  request_id: number;
  register_no: string;
  info_title: string;
  code: ReplyCode;
  sent_on: Day;
  assessed_on: Day | null;
}

/**
 * What the agency withholds still, by its newest reply to each request; the one looked at longest ago first. What was
 * disclosed after an assessment has left the list.
 */
export async function withheldReplies(
  scope: Scope,
  { agencyId, page }: { agencyId: number; page: number },
): Promise<WithheldReply[]> {
  const found = await sql<Row>`
    select r.id as request_id, r.register_no, r.info_title, p.code, d.sent_on, v.on_day as assessed_on
    from (select * from disclosure_requests r
      where r.city = ${scope.city.code} and r.agency_id = ${agencyId} and r.withheld_since is not null
      order by r.withheld_since, r.id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}) r
    join lateral (select id, code from replies p where p.city = r.city and p.request_id = r.id
      order by run desc limit 1) p on true
    join dispatches d on d.city = r.city and d.reply_id = p.id
    left join lateral (select max(happened_on) as on_day
      from rereviews v where v.city = r.city and v.reply_id = p.id) v on true
    order by r.withheld_since, r.id`.execute(scope.db);
  const calendar = await cityCalendar(scope, agencyId);
  return found.rows.flatMap((row): WithheldReply[] => {
    const { code, sent_on: repliedOn, assessed_on: assessedOn } = row;
    const dueOn = nextReReviewOn({ code, repliedOn, assessedOn, disclosedOn: null }, undefined, calendar);
    const { request_id: requestId, register_no: registerNo, info_title: infoTitle } = row;
    return dueOn ? [{ requestId, registerNo, infoTitle, code, repliedOn, assessedOn, dueOn }] : [];
  });
}

/** How many there are, with the pages that they fill. */
export async function countWithheld(
  scope: Scope,
  agencyId: number,
): Promise<{ total: number; pages: number }> {
  const { total } = await scope.db
    .selectFrom('disclosure_requests')
    .select(sql<number>`count(*)`.as('total'))
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('withheld_since', 'is not', null)
    .executeTakeFirstOrThrow();
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}
