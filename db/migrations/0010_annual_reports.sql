-- 年度报告: the text of its parts, filed figures with their papers, overrides, and the course from draft to correction

alter table entered_figures alter column value type numeric;
alter table entered_figures add column person text not null default '';
alter table entered_figures add column paper_id bigint;
comment on column entered_figures.value is 'With the decimals of the paper: fees are printed as filed';
comment on column entered_figures.person is '填报人 in the responsible unit';

create table report_papers (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  file_key text not null,
  name text not null,
  mime text not null,
  size int not null,
  sha256 text not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_papers is '工作底稿: papers behind filed figures and overrides, sealed in the file store';
alter table entered_figures add foreign key (city, paper_id) references report_papers (city, id);

create table activity_figures (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  activity text not null,
  value numeric not null,
  source text not null,
  person text not null,
  paper_id bigint,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, paper_id) references report_papers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table activity_figures is 'Yearly activities named in part one (law/report/activities.ts) that no ledger here counts; the newest row counts';
create index on activity_figures (city, agency_id, year);

create table report_texts (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  version int not null,
  sections jsonb not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, agency_id, year, version),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_texts is 'Versions of the prose; {{新收}} stands for a figure and is filled from the data when it is read';

create table report_overrides (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  cell text not null,
  value numeric,
  reason text not null,
  paper_id bigint not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, paper_id) references report_papers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_overrides is '人工改数: a cell that is put in by hand; null gives the cell back to the count. Counts once another officer approved it';
create index on report_overrides (city, agency_id, year);

create table report_override_decisions (
  city text not null,
  override_id bigint not null,
  approved boolean not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, override_id),
  foreign key (city, override_id) references report_overrides (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

create table report_checks (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  number int not null,
  fingerprint text not null,
  explanations jsonb not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column report_checks.number is 'Which edition of the report: 1, and one more for each correction';
comment on column report_checks.fingerprint is 'SHA-256 of tables, figures and prose; the report is checked while they are the same';
create index on report_checks (city, agency_id, year);

create table report_approvals (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  number int not null,
  content jsonb not null,
  records jsonb not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column report_approvals.records is 'The ids behind each cell, frozen at approval';
create index on report_approvals (city, agency_id, year);

create table report_approval_withdrawals (
  city text not null,
  approval_id bigint not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, approval_id),
  foreign key (city, approval_id) references report_approvals (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

create table report_corrections (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  number int not null,
  reason text not null,
  notice text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, agency_id, year, number),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_corrections is '更正: opens the edition of this number; the notice is published with it';

create table report_late_reasons (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  number int not null,
  facts text[] not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table report_late_reasons is 'Why facts recorded after approval do not change the edition; printed with it';

alter table published_reports add column number int not null default 1;
alter table published_reports add column approval_id bigint;
alter table published_reports add foreign key (city, approval_id) references report_approvals (city, id);
alter table published_reports drop constraint published_reports_city_agency_id_year_key;
alter table published_reports add unique (city, agency_id, year, number);
comment on table published_reports is 'Editions of a report; the highest number counts, all stay public';
comment on column published_reports.approval_id is 'The approval that froze what is published; null for reports of before migration 10, which have tables only';

create table archived_reports (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  form text not null check (form in ('2019', '2021')),
  tables jsonb not null,
  plain_text text not null,
  published_on date not null,
  paper_id bigint not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, agency_id, year),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, paper_id) references report_papers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table archived_reports is 'Reports of earlier years that were published elsewhere, read from their file; shown in their own form and never converted';

grant select, insert on report_papers, activity_figures, report_texts, report_overrides, report_override_decisions, report_checks, report_approvals, report_approval_withdrawals, report_corrections, report_late_reasons, archived_reports to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
