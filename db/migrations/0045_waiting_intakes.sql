-- Letters that wait are counted for every to-do list, among all that ever came by e-mail.
alter table mail_intakes add column waits boolean not null default true;
comment on column mail_intakes.waits is 'Cache: no decision was written yet (mail_intake_decisions)';
grant update (waits) on mail_intakes to qingchuang_app;
update mail_intakes i set waits = false
from mail_intake_decisions d where d.city = i.city and d.intake_id = i.id;
drop index mail_intakes_city_agency_id_received_at_idx;
create index on mail_intakes (city, agency_id, waits, received_at, id);
