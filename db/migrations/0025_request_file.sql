-- The whole file of a request: runs of reply, ends without a reply, fee, reasons, evidence, papers, delivery.

-- A new reply ordered by a decision or judgment is a run of its own; the first run is number 1.

create table ordered_runs (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  run int not null check (run > 1),
  remedy_case_id bigint,
  basis text not null,
  received_on date not null,
  days int not null check (days > 0),
  unit text not null check (unit in ('working-days', 'calendar-days')),
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id, run),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, remedy_case_id) references remedy_cases (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table ordered_runs is '责令重新答复: basis names the decision or judgment, received_on is the day it was received';

alter table reply_drafts add column run int not null default 1;
alter table reply_drafts add column items jsonb not null default '[]';
comment on column reply_drafts.items is 'Outcomes of the items of one request; the code of the draft is the line that a person confirmed';
alter table replies add column run int not null default 1;
alter table replies drop constraint replies_city_request_id_key;
alter table replies add constraint replies_city_request_id_run_key unique (city, request_id, run);
alter table replies add column signer_name text;
comment on column replies.signer_name is 'Who signed on paper; null where the officer signed in the system';
alter table replies add column seal jsonb;
alter table dispatches add column run int not null default 1;
alter table dispatches add column tracking_no text not null default '';
alter table services add column run int not null default 1;
alter table closings add column run int not null default 1;
alter table closings drop constraint closings_city_request_id_key;
alter table closings add constraint closings_city_request_id_run_key unique (city, request_id, run);

-- 法制审核、保密审查: each by somebody other than the drafter

alter table reply_reviews add column kind text not null default 'legal' check (kind in ('legal', 'secrecy'));
alter table reply_reviews drop constraint reply_reviews_city_draft_id_key;
alter table reply_reviews add constraint reply_reviews_city_draft_id_kind_key unique (city, draft_id, kind);

alter table agencies add column signing text not null default 'electronic' check (signing in ('electronic', 'paper'));
comment on column agencies.signing is '签发方式: 电子签发 or 纸质签发';
alter table agencies add column fees_on boolean not null default false;
comment on column agencies.fees_on is '收取信息处理费: off unless the agency decides to charge';

-- 征求意见: 共同制作机关 answer under article 34, other agencies under article 33

alter table consultations drop constraint consultations_of_check;
alter table consultations add constraint consultations_of_check check (of in ('third-party', 'agency', 'co-maker'));

create table disclosure_overrides (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  consultation_id bigint not null,
  public_interest text not null,
  content text not null,
  notified_on date not null,
  hold_until date,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, consultation_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, consultation_id) references consultations (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table disclosure_overrides is '公共利益决定公开: the third party is told in writing what is disclosed and why';
create index on disclosure_overrides (city, request_id);

-- 说明理由 (art. 35)

create table reasons_requests (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  found text not null,
  sent_on date not null,
  limit_on date not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column reasons_requests.found is 'Number and frequency of the requests, as found';

create table reasons_answers (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  reasons_request_id bigint not null,
  text text not null,
  received_on date not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, reasons_request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, reasons_request_id) references reasons_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

create table reasons_decisions (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  reasons_request_id bigint not null,
  reasonable boolean not null,
  why text not null,
  deferred_to date,
  decided_on date not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, reasons_request_id),
  check (deferred_to is null or reasonable),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, reasons_request_id) references reasons_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

-- 信息处理费

create table fee_notices (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  scale text not null check (scale in ('items', 'pages')),
  units int not null check (units > 0),
  amount bigint not null check (amount > 0),
  basis text not null,
  payment_code text not null,
  sent_on date not null,
  delivered_on date,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  unique (city, payment_code),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column fee_notices.amount is '分';
comment on column fee_notices.basis is 'How the amount was computed, in the words of the notice';
comment on column fee_notices.delivered_on is 'Known when the notice was sent; a later day stands in delivery_facts';

create table fee_payments (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  notice_id bigint not null,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  receipt_no text not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, notice_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, notice_id) references fee_notices (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column fee_payments.receipt_no is '财政票据号';

-- 没有答复书的结束: withdrawn, abandoned, answered on the spot

create table endings (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  kind text not null check (kind in ('withdrawn', 'no-correction', 'no-payment', 'on-the-spot', 'other')),
  code text not null,
  facts text not null,
  proof text not null,
  ended_on date not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column endings.code is 'Reply code, and so the line of table 3';
create index on endings (city, ended_on);

-- 证据: search log, checklist, and what the office head let pass with a reason

create table search_logs (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  place text not null,
  words text not null,
  period text not null default '',
  result text not null,
  searched_by text not null,
  searched_on date not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on search_logs (city, request_id);

create table checklists (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  code text not null,
  points jsonb not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column checklists.points is 'Answers by key of the points of law/disclosure/evidence; the newest row of a code counts';
create index on checklists (city, request_id);

create table evidence_overrides (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  run int not null,
  missing text not null,
  reason text not null,
  supply_by date not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id, run, missing),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table evidence_overrides is 'The head of the office lets a reply go on without a piece of evidence, which is supplied by a day';

-- 公文: every letter and paper of a file, kept as it was issued

create table issued_papers (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  run int not null default 1,
  family text not null,
  template_version text not null,
  document_no text,
  letter jsonb not null,
  addressee text not null check (addressee in ('requester', 'third-party', 'agency', 'internal')),
  subject_kind text not null default '',
  subject_id bigint,
  seal jsonb,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, document_no),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column issued_papers.subject_kind is 'The fact it belongs to: consultation, correction-notice, fee-notice, ending, extension …; with subject_id';
create index on issued_papers (city, request_id);

-- 送达: the days of one letter kept apart; of the reply (paper_id null) or of another paper

create table delivery_facts (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  reply_id bigint,
  paper_id bigint,
  fact text not null check (fact in ('sent', 'arrived', 'served', 'read', 'returned', 'refused')),
  way text not null check (way in ('by-hand', 'post', 'online', 'email')),
  on_day date not null,
  tracking_no text not null default '',
  proof text not null default '',
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  check (num_nonnulls(reply_id, paper_id) = 1),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, reply_id) references replies (city, id),
  foreign key (city, paper_id) references issued_papers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on delivery_facts (city, request_id);

-- 分件: a formal split; each part has its own register number and the requester is told

alter table disclosure_requests add column split_from_id bigint;
alter table disclosure_requests add foreign key (city, split_from_id) references disclosure_requests (city, id);
create index on disclosure_requests (city, split_from_id) where split_from_id is not null;

create table splits (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  reason text not null,
  told_on date not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

-- 收到之日更正: proposed with a reason and proof, in effect when a second person confirms

create table receipt_amendments (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  from_day date not null,
  to_day date not null,
  because text not null,
  reason text not null,
  proof text not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on receipt_amendments (city, request_id);

create table receipt_amendment_decisions (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  amendment_id bigint not null,
  confirmed boolean not null,
  note text not null default '',
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, amendment_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, amendment_id) references receipt_amendments (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

-- 系统外发生的事: recorded with evidence, in effect when a second person confirms; marked as what it was

create table outside_records (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  act text not null,
  happened_on date not null,
  input jsonb not null,
  evidence text not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on outside_records (city, request_id);

create table outside_decisions (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  record_id bigint not null,
  confirmed boolean not null,
  note text not null default '',
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, record_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, record_id) references outside_records (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

grant select, insert on ordered_runs, disclosure_overrides, reasons_requests, reasons_answers, reasons_decisions,
  fee_notices, fee_payments, endings, search_logs, checklists, evidence_overrides, issued_papers, delivery_facts,
  splits, receipt_amendments, receipt_amendment_decisions, outside_records, outside_decisions to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
-- The amended day of receipt is a cache of the confirmed amendment; the first one stands in receipt_amendments.
grant update (received_on, received_because) on disclosure_requests to qingchuang_app;
