-- 年度报告汇总: governments, where each agency is counted, reports that came from outside, reminders

alter table agencies drop constraint agencies_kind_check;
alter table agencies add constraint agencies_kind_check check (kind in ('government', 'government-office', 'department', 'district-government', 'district-department', 'township', 'dispatched', 'vertical'));
alter table agencies add column compiled_by bigint;
alter table agencies add foreign key (city, compiled_by) references agencies (city, id);
alter table agencies add constraint agencies_compiled_by_check check ((kind = 'government') = (compiled_by is not null));
create unique index on agencies (city, compiled_by) where compiled_by is not null;
comment on column agencies.compiled_by is '编制机关: the office whose officers compile the report of this government; a government takes no requests itself';

create table report_placements (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  government_id bigint,
  from_year int not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, government_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_placements is '汇总归属 of 派出机关 and 开发区管委会: the newest row from the year on counts, so that each stands in one roll-up only; null: in none';
create index on report_placements (city, agency_id);

create table report_filings (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  agency_read text,
  tables jsonb not null,
  findings jsonb not null,
  unreadable jsonb not null,
  plain_text text not null,
  sender text not null,
  filed_on date not null,
  paper_id bigint not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, paper_id) references report_papers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_filings is '报送: reports of agencies that write theirs elsewhere, as the reader read them; the newest that was not withdrawn counts';
comment on column report_filings.agency_read is 'The agency that the title names';
create index on report_filings (city, year, agency_id);

create table report_filing_withdrawals (
  city text not null,
  filing_id bigint not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, filing_id),
  foreign key (city, filing_id) references report_filings (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

create table report_reminders (
  city text not null,
  id bigint generated always as identity,
  government_id bigint not null,
  agency_id bigint not null,
  year int not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, government_id, agency_id, year, happened_on),
  foreign key (city, government_id) references agencies (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_reminders is '催报: shown on the to-do list of the agency; one a day';

grant select, insert on report_placements, report_filings, report_filing_withdrawals, report_reminders to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
