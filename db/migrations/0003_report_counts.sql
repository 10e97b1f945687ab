-- 年度报告: a reconsideration body that is sued together with the agency of the original act does not count the case.
alter table remedy_cases add column co_defendant boolean not null default false;
comment on column remedy_cases.co_defendant is '本机关只作为复议机关被共同起诉: the agency of the original act counts the case, this one does not';

-- Counting a year joins a request with the reply that ended it: these let it read indexes only.
create index on disclosure_requests (city, agency_id, id) include (received_on, requester_column);
create index on dispatches (city, request_id) include (reply_id, sent_on);
create index on replies (city, id) include (code);
create index on remedy_cases (city, agency_id);
