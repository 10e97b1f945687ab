import { sql } from 'kysely';
import { currentRun } from '#app/disclosure-requests/case-file/request-row.ts';

/**
 * Columns of `StageFacts` for a request r of an agency a. `offset 0` has each fact looked up by its index, for the
 * few rows shown; without it PostgreSQL reads the whole table into memory first (a fifth of a second at 100,000).
 */
export const stageColumns = sql`
  exists (select from registrations f where f.city = r.city and f.request_id = r.id offset 0) as registered,
  exists (select from correction_notices f where f.city = r.city and f.request_id = r.id
    and not exists (select from corrections c where c.city = f.city and c.notice_id = f.id)
    and ${currentRun} = 1 offset 0) as "waitingCorrection",
  exists (select from fee_notices f where f.city = r.city and f.request_id = r.id
    and not exists (select from fee_payments p where p.city = f.city and p.notice_id = f.id)
    and ${currentRun} = 1 offset 0) as "waitingPayment",
  exists (select from assignments f where f.city = r.city and f.request_id = r.id offset 0) as assigned,
  exists (select from consultations f where f.city = r.city and f.request_id = r.id
    and not exists (select from consultation_opinions o
      where o.city = f.city and o.consultation_id = f.id) offset 0) as consulting,
  coalesce((select case when v.passed then 'passed' when not v.passed then 'returned'
      when a.separate_reviewer then 'waiting' else 'passed' end
    from reply_drafts d left join reply_reviews v on v.city = d.city and v.draft_id = d.id and v.kind = 'legal'
    where d.city = r.city and d.request_id = r.id and d.run = ${currentRun}
    order by d.version desc limit 1), 'none') as draft,
  exists (select from replies f where f.city = r.city and f.request_id = r.id and f.run = ${currentRun} offset 0) as signed,
  exists (select from dispatches f where f.city = r.city and f.request_id = r.id and f.run = ${currentRun} offset 0) as sent,
  exists (select from services f where f.city = r.city and f.request_id = r.id and f.run = ${currentRun} offset 0) as served,
  exists (select from endings f where f.city = r.city and f.request_id = r.id
    and ${currentRun} = 1 offset 0) as ended,
  not r.is_open as closed`;
