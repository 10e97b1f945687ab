-- 分件、关联、申请人类别: what is settled about a request after it was received.

alter table splits add column own_part text not null default '';
comment on column splits.own_part is 'The part that stays under the register number of the request itself';

create table request_links (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  other_id bigint not null,
  kind text not null check (kind in ('joint', 'same-information', 'same-envelope')),
  note text not null default '',
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  check (request_id < other_id),
  unique (city, request_id, other_id, kind),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, other_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table request_links is '关联申请: read from both sides, so the smaller id stands first';
create index on request_links (city, other_id);

create table column_changes (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  from_column text not null,
  to_column text not null check (to_column in ('naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'other')),
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table column_changes is '更改申请人类别: with its reason, until the report of the year is frozen';
create index on column_changes (city, request_id);

grant select, insert on request_links, column_changes to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
