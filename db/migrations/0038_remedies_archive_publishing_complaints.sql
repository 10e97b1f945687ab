-- 复议诉讼: the course of a case, its instances, and what it orders.

alter table remedy_cases add column reply_id bigint;
alter table remedy_cases add foreign key (city, reply_id) references replies (city, id);
alter table remedy_cases add column case_no text not null default '';
alter table remedy_cases add column over_silence boolean not null default false;
alter table remedy_cases add column before_case_id bigint;
alter table remedy_cases add foreign key (city, before_case_id) references remedy_cases (city, id);
comment on column remedy_cases.over_silence is '不服逾期不答复';
comment on column remedy_cases.before_case_id is 'The reconsideration that went before the suit';

-- One entry in table 4 for all instances of a case; the newest instance has its own result.
alter table remedy_results add column instance int not null default 1 check (instance > 0);
alter table remedy_results drop constraint remedy_results_city_case_id_key;
alter table remedy_results add constraint remedy_results_city_case_id_instance_key unique (city, case_id, instance);
alter table remedy_results add column outcome text not null default '';
comment on column remedy_results.outcome is 'Key of law/remedies/remedy-outcome; empty in rows recorded before there was one';
alter table remedy_results add column received_on date;
alter table remedy_results add column period_days int check (period_days > 0);
alter table remedy_results add column period_unit text check (period_unit in ('working-days', 'calendar-days'));
alter table remedy_results add check (num_nonnulls(period_days, period_unit) in (0, 2));
comment on column remedy_results.received_on is 'The day the decision or judgment was received: a period that it sets runs from here';

create table remedy_steps (
  city text not null,
  id bigint generated always as identity,
  case_id bigint not null,
  instance int not null default 1 check (instance > 0),
  kind text not null check (kind in ('copy-received', 'simplified-shown', 'ordinary-shown', 'answered', 'hearing-set',
    'hearing-held', 'judgment-received', 'ruling-received', 'appeal-filed', 'appeal-received', 'remanded', 'performed')),
  happened_on date not null,
  on_day date,
  head_appeared boolean,
  note text not null default '',
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, case_id) references remedy_cases (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column remedy_steps.on_day is 'hearing-set: the day of the hearing';
comment on column remedy_steps.head_appeared is 'hearing-held: 负责人出庭';
comment on column remedy_steps.instance is 'The instance that the step belongs to; appeal and remand begin theirs';
create index on remedy_steps (city, case_id);

create table remedy_papers (
  city text not null,
  id bigint generated always as identity,
  case_id bigint not null,
  family text not null,
  template_version text not null,
  document jsonb not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, case_id) references remedy_cases (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table remedy_papers is '答复书、答辩状、证据目录、授权委托书、法定代表人身份证明书, as they were handed in';
create index on remedy_papers (city, case_id);

-- 归档

create table case_archives (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  run int not null,
  archive_no text not null,
  retention text not null,
  retention_because text not null,
  lacking jsonb not null default '[]',
  reason text not null default '',
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id, run),
  unique (city, archive_no),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column case_archives.lacking is 'What the package lacks; then reason says why it was archived all the same';

-- 定期评估 (art. 18)

create table rereviews (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  reply_id bigint not null,
  result text not null check (result in ('still-withheld', 'disclose', 'disclose-in-part')),
  reasons text not null,
  third_party_asked boolean not null default false,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, reply_id) references replies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on rereviews (city, reply_id);

-- 转为主动公开 (art. 44)

create table publish_proposals (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  suggested_by text not null check (suggested_by in ('requester', 'office')),
  reason text not null,
  title text not null default '',
  text text not null default '',
  officer_id bigint,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  check (suggested_by = 'requester' or officer_id is not null),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column publish_proposals.text is 'Written for the public: nothing of the request or of the requester is taken over';
create index on publish_proposals (city, request_id);

create table publish_decisions (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  proposal_id bigint not null,
  publish boolean not null,
  reasons text not null,
  title text not null default '',
  text text not null default '',
  published_on date,
  officer_id bigint not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, proposal_id),
  check (publish = (published_on is not null)),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, proposal_id) references publish_proposals (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on publish_decisions (city, published_on desc) where publish;

-- 更正申请 (art. 41): a matter of its own, in no table of the report

create table rectification_claims (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  claim_no text not null,
  claimant_name text not null,
  claimant_kind text not null check (claimant_kind in ('natural-person', 'organisation')),
  contact_sealed bytea not null,
  record text not null,
  error text not null,
  evidence text not null,
  about_claimant boolean not null,
  channel text not null check (channel in ('online', 'counter', 'post')),
  received_on date not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, claim_no),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on rectification_claims (city, agency_id);

create table rectification_decisions (
  city text not null,
  id bigint generated always as identity,
  claim_id bigint not null,
  kind text not null check (kind in ('rectified', 'not-shown', 'transferred', 'told-where')),
  found text not null,
  told text not null,
  competent_agency text not null default '',
  document_no text not null,
  template_version text not null,
  letter jsonb not null,
  officer_id bigint not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, claim_id),
  unique (city, document_no),
  foreign key (city, claim_id) references rectification_claims (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

-- 投诉举报 (art. 51): with the competent department

create table complaints (
  city text not null,
  id bigint generated always as identity,
  complaint_no text not null,
  against_id bigint not null,
  request_id bigint,
  complainant_name text not null,
  contact_sealed bytea not null,
  query_code_hash bytea not null,
  text text not null,
  channel text not null check (channel in ('online', 'counter', 'post', 'phone')),
  received_on date not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, complaint_no),
  unique (city, query_code_hash),
  foreign key (city, against_id) references agencies (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on complaints (city, against_id);

create table complaint_decisions (
  city text not null,
  id bigint generated always as identity,
  complaint_id bigint not null,
  outcome text not null check (outcome in ('corrected', 'criticised', 'unfounded', 'not-competent')),
  found text not null,
  reply text not null,
  to_agency text not null default '',
  remedy_by date,
  officer_id bigint not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, complaint_id),
  foreign key (city, complaint_id) references complaints (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column complaint_decisions.reply is 'To the complainant';
comment on column complaint_decisions.to_agency is 'What the agency has to put right, by remedy_by';

create table file_openings (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  ground text not null check (ground in ('complaint', 'inspection', 'remedy')),
  complaint_id bigint,
  reason text not null,
  officer_id bigint not null,
  opened_on date not null,
  until_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  check ((ground = 'complaint') = (complaint_id is not null)),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, complaint_id) references complaints (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table file_openings is '调阅案卷: the supervisor opens a file of an agency with a ground and a reason; the agency is told';
create index on file_openings (city, request_id);

-- 示例案例库: written anew for training, without personal data

create table training_cases (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  code text not null,
  title text not null,
  facts text not null,
  handling text not null,
  lesson text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column training_cases.request_id is 'Known to the agency of the case alone; never shown to others';

grant select, insert on remedy_steps, remedy_papers, case_archives, rereviews, publish_proposals, publish_decisions,
  rectification_claims, rectification_decisions, complaints, complaint_decisions, file_openings, training_cases
  to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
-- Keys rotate.
grant update (contact_sealed) on rectification_claims, complaints to qingchuang_app;
