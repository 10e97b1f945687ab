-- AB角: a role held by another officer for some days, by a delegation on record.

create table delegations (
  city text not null,
  id bigint generated always as identity,
  agency_id bigint not null,
  from_officer_id bigint not null,
  to_officer_id bigint not null,
  role text not null check (role in ('office-head', 'signer')),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  reason text not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  check (from_officer_id <> to_officer_id),
  foreign key (city, agency_id) references agencies (city, id),
  foreign key (city, from_officer_id) references officers (city, id),
  foreign key (city, to_officer_id) references officers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
create index on delegations (city, to_officer_id, to_on);
create index on delegations (city, agency_id, to_on);

create table delegation_ends (
  city text not null,
  id bigint generated always as identity,
  delegation_id bigint not null,
  officer_id bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, delegation_id),
  foreign key (city, delegation_id) references delegations (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table delegation_ends is 'Taken back before its last day: it no longer counts from that instant on';

create table delegated_acts (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  delegation_id bigint not null,
  act text not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, delegation_id) references delegations (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table delegated_acts is 'An act on a case by a role that the officer held only by delegation';
create index on delegated_acts (city, request_id);

grant select, insert on delegations, delegation_ends, delegated_acts to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
