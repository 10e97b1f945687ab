-- 旧台账导入: what was handled before this system, with its own days; feeds carry-over, repeats and remedies

create table ledger_imports (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  file_name text not null,
  sha256 text not null,
  added int not null,
  completed int not null,
  actor text not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id)
);
create index on ledger_imports (city, agency_id);

create table imported_requests (
  city text not null,
  request_id bigint not null,
  import_id bigint not null,
  row_no int not null,
  primary key (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, import_id) references ledger_imports (city, id)
);

create table imported_outcomes (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  import_id bigint not null,
  code text not null,
  document_no text not null default '',
  sent_on date not null,
  served_on date,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, import_id) references ledger_imports (city, id)
);
comment on table imported_outcomes is 'How an imported request ended: its letter lies in the old file, here stand its line, number and days';
create index on imported_outcomes (city, document_no) where document_no <> '';

-- 期初数: what was open at the end of the last year before this system, where its records are not imported

create table opening_balances (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  year int not null,
  carried_out int[] not null check (cardinality(carried_out) = 6),
  source text not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column opening_balances.carried_out is '结转下年度继续办理 of the year by column of table 3, in its order; the newest row of a year counts';
create index on opening_balances (city, agency_id, year);

grant select, insert on ledger_imports, imported_requests, imported_outcomes, opening_balances to qingchuang_app;
grant update (added, completed) on ledger_imports to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
