-- What the to-do list of a large ledger asks, and the values that a search combines.

-- Caches, as stage and outcome are: acts rewrite them from the facts (case-file/case-caches.ts).
alter table disclosure_requests add column message_waits boolean not null default false;
alter table disclosure_requests add column withheld_since date;
comment on column disclosure_requests.message_waits is 'Cache: the newest message is the requester''s';
comment on column disclosure_requests.withheld_since is 'Cache: the day from which the next re-evaluation counts, that of the newest one or of the reply; null while the newest reply withholds nothing, is not sent, or was found to be disclosed';
grant update (message_waits, withheld_since) on disclosure_requests to qingchuang_app;

-- The ledger as it stands, once.
update disclosure_requests r set message_waits = true
from (select distinct on (city, request_id) city, request_id, sender from request_messages
  order by city, request_id, id desc) f
where f.city = r.city and f.request_id = r.id and f.sender = 'requester';
update disclosure_requests r set withheld_since = coalesce(v.on_day, d.sent_on)
from (select distinct on (city, request_id) city, request_id, id, code from replies
    order by city, request_id, run desc) p
  join dispatches d on d.city = p.city and d.reply_id = p.id
  left join lateral (select max(happened_on) as on_day, bool_or(result = 'disclose') as disclosed
    from rereviews v where v.city = p.city and v.reply_id = p.id) v on true
where p.city = r.city and p.request_id = r.id and (p.code = 'R2' or (p.code like 'R3.%' and p.code <> 'R3.8'))
  and v.disclosed is not true;

create index on disclosure_requests (city, agency_id, id) where is_open and message_waits;
create index on disclosure_requests (city, agency_id, withheld_since, id) where withheld_since is not null;

-- Values that hardly occur together: with one of them alone in an index, all that have it would be looked at.
create index on disclosure_requests (city, agency_id, outcome, channel, received_on);
create index on disclosure_requests (city, agency_id, handler_id, outcome, channel, received_on)
  where handler_id is not null;
