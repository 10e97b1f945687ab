import { sql } from 'kysely';

/**
 * Columns of `StageFacts` for a request r of an agency a. `offset 0` has each fact looked up by its index, for the
 * few rows shown; without it PostgreSQL reads the whole table into memory first (a fifth of a second at 100,000).
 */
export const stageColumns = sql`
  exists (select from registrations f where f.city = r.city and f.request_id = r.id offset 0) as registered,
  exists (select from correction_notices f where f.city = r.city and f.request_id = r.id
    and not exists (select from corrections c where c.city = f.city and c.notice_id = f.id) offset 0) as "waitingCorrection",
  exists (select from assignments f where f.city = r.city and f.request_id = r.id offset 0) as assigned,
  exists (select from consultations f where f.city = r.city and f.request_id = r.id
    and not exists (select from consultation_opinions o
      where o.city = f.city and o.consultation_id = f.id) offset 0) as consulting,
  coalesce((select case when v.passed then 'passed' when not v.passed then 'returned'
      when a.separate_reviewer then 'waiting' else 'passed' end
    from reply_drafts d left join reply_reviews v on v.city = d.city and v.draft_id = d.id
    where d.city = r.city and d.request_id = r.id order by d.version desc limit 1), 'none') as draft,
  exists (select from replies f where f.city = r.city and f.request_id = r.id offset 0) as signed,
  exists (select from dispatches f where f.city = r.city and f.request_id = r.id offset 0) as sent,
  exists (select from services f where f.city = r.city and f.request_id = r.id offset 0) as served,
  not r.is_open as closed`;
