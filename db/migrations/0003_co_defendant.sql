-- 年度报告: a reconsideration body that is sued together with the agency of the original act does not count the case.
alter table remedy_cases add column co_defendant boolean not null default false;
comment on column remedy_cases.co_defendant is '本机关只作为复议机关被共同起诉: the agency of the original act counts the case, this one does not';
create index on remedy_cases (city, agency_id);
