-- What lists of a large ledger are found and counted by.

-- Caches, as reply_due_on is one: acts rewrite them from the facts, and a list reads them from an index.
alter table disclosure_requests add column stage text not null default 'received' check (stage in ('received',
  'registered', 'waiting-correction', 'waiting-payment', 'assigned', 'consulting', 'drafted', 'reviewed', 'signed',
  'sent', 'served', 'ended', 'closed'));
alter table disclosure_requests add column handler_id bigint;
alter table disclosure_requests add column outcome text;
alter table disclosure_requests add foreign key (city, handler_id) references officers (city, id);
comment on column disclosure_requests.stage is 'Cache of app/disclosure-requests/case-file/stage.ts, rewritten by every act; a draft without a legal review is drafted here in every agency';
comment on column disclosure_requests.handler_id is 'Cache of the newest assignment';
comment on column disclosure_requests.outcome is 'Cache: reply code of the newest reply that was sent, or of the end without one';
grant update (stage, handler_id, outcome) on disclosure_requests to qingchuang_app;

-- The ledger as it stands, once.
update disclosure_requests set
  handler_id = (select f.handler_id from assignments f
    where f.city = disclosure_requests.city and f.request_id = disclosure_requests.id order by f.id desc limit 1),
  outcome = coalesce(
    (select p.code from dispatches d join replies p on p.city = d.city and p.id = d.reply_id
      where d.city = disclosure_requests.city and d.request_id = disclosure_requests.id order by d.run desc limit 1),
    (select e.code from endings e where e.city = disclosure_requests.city and e.request_id = disclosure_requests.id),
    (select i.code from imported_outcomes i where i.city = disclosure_requests.city and i.request_id = disclosure_requests.id));
with facts as (
  select r.city, r.id, r.is_open, u.run,
    exists (select from services f where f.city = r.city and f.request_id = r.id and f.run = u.run) as served,
    exists (select from dispatches f where f.city = r.city and f.request_id = r.id and f.run = u.run) as sent,
    exists (select from endings f where f.city = r.city and f.request_id = r.id) as ended,
    exists (select from replies f where f.city = r.city and f.request_id = r.id and f.run = u.run) as signed,
    exists (select from correction_notices f where f.city = r.city and f.request_id = r.id
      and not exists (select from corrections c where c.city = f.city and c.notice_id = f.id)) as waiting_correction,
    exists (select from fee_notices f where f.city = r.city and f.request_id = r.id
      and not exists (select from fee_payments p where p.city = f.city and p.notice_id = f.id)) as waiting_payment,
    exists (select from consultations f where f.city = r.city and f.request_id = r.id
      and not exists (select from consultation_opinions o where o.city = f.city and o.consultation_id = f.id)) as consulting,
    (select case when v.passed then 'passed' when not v.passed then 'returned'
        else 'waiting' end
      from reply_drafts d left join reply_reviews v on v.city = d.city and v.draft_id = d.id and v.kind = 'legal'
      where d.city = r.city and d.request_id = r.id and d.run = u.run order by d.version desc limit 1) as draft,
    exists (select from assignments f where f.city = r.city and f.request_id = r.id) as assigned,
    exists (select from registrations f where f.city = r.city and f.request_id = r.id) as registered
  from disclosure_requests r
    cross join lateral (select coalesce(max(o.run), 1) as run from ordered_runs o
      where o.city = r.city and o.request_id = r.id) u
)
update disclosure_requests r set stage = case
    when not f.is_open then 'closed'
    when f.served then 'served'
    when f.sent then 'sent'
    when f.run = 1 and f.ended then 'ended'
    when f.signed then 'signed'
    when f.run = 1 and f.waiting_correction then 'waiting-correction'
    when f.run = 1 and f.waiting_payment then 'waiting-payment'
    when f.consulting then 'consulting'
    when f.draft = 'waiting' then 'drafted'
    when f.draft = 'passed' then 'reviewed'
    when f.assigned then 'assigned'
    when f.registered then 'registered'
    else 'received' end
from facts f where f.city = r.city and f.id = r.id;

create index on disclosure_requests (city, agency_id, stage, reply_due_on, id) where is_open;
create index on disclosure_requests (city, reply_due_on) where is_open;
create index on disclosure_requests (city, agency_id, outcome, received_on);
create index on disclosure_requests (city, agency_id, channel, received_on);
create index on disclosure_requests (city, handler_id, stage, reply_due_on, id) where is_open;
create index on disclosure_requests (city, handler_id, received_on) where handler_id is not null;

-- Words inside a title or a number: pairs of characters, since two Han characters make a word and three letters do not.

create function search_key(t text) returns text language sql immutable strict parallel safe
  return translate(lower(normalize(t, NFKC)), E' \t\r\n〔〕[]【】()-—_/·.,，。、:：;；《》<>"''“”', '');
comment on function search_key is 'A text without the blanks, signs, widths and cases in which people write it differently';

create function bigrams(t text) returns text[] language sql immutable strict parallel safe
  return array(select distinct substr(s.k, i, 2)
    from (select search_key(t) as k offset 0) s, generate_series(1, length(s.k) - 1) i);
comment on function bigrams is 'Pairs of neighbouring characters of search_key';

create index disclosure_requests_words on disclosure_requests
  using gin (bigrams(register_no || ' ' || info_title || ' ' || info_document_no));
create index disclosure_requests_requester on disclosure_requests using gin (bigrams(requester_name));
create index replies_document_no on replies using gin (bigrams(document_no));
