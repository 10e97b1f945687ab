-- 系统外事项: rows that were written from a confirmed outside record say so.

alter table correction_notices add column outside_id bigint;
alter table correction_notices add foreign key (city, outside_id) references outside_records (city, id);
alter table extensions add column outside_id bigint;
alter table extensions add foreign key (city, outside_id) references outside_records (city, id);
alter table consultations add column outside_id bigint;
alter table consultations add foreign key (city, outside_id) references outside_records (city, id);
alter table fee_notices add column outside_id bigint;
alter table fee_notices add foreign key (city, outside_id) references outside_records (city, id);
alter table replies add column outside_id bigint;
alter table replies add foreign key (city, outside_id) references outside_records (city, id);
alter table dispatches add column outside_id bigint;
alter table dispatches add foreign key (city, outside_id) references outside_records (city, id);
comment on column correction_notices.outside_id is 'The confirmed outside record; null where the notice was issued here';

alter table issued_papers alter column letter drop not null;
comment on column issued_papers.letter is 'As issued; null where the paper was issued outside the system and its scan is among the evidence';

alter table attachments drop constraint attachments_kind_check;
alter table attachments add constraint attachments_kind_check check (kind in ('identity', 'request', 'reply', 'evidence'));
comment on column attachments.kind is 'reply: given with the reply; evidence: proof of what the office or the requester did, given to nobody';

-- 说明理由: the period runs from service, as that of a correction

alter table reasons_requests add column period_days int check (period_days > 0);
comment on column reasons_requests.period_days is 'Working days from service; limit_on is the day it gave when the notice was sent';

-- 公共利益决定公开: agreed by the head of the office and by a leader of the agency, two persons

alter table disclosure_overrides add column leader_id bigint;
alter table disclosure_overrides add column leader_approved_on date;
alter table disclosure_overrides add foreign key (city, leader_id) references officers (city, id);
alter table disclosure_overrides add check (leader_id <> officer_id);
