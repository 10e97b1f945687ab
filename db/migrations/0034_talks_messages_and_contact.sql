-- 沟通记录、留言、联系申请人: what is said between office and requester. None of it moves the reply limit.

create table talks (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  way text not null check (way in ('phone', 'in-person', 'online', 'letter')),
  with_whom text not null check (with_whom in ('requester', 'agent')),
  substance text not null,
  narrowed_to text not null default '',
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table talks is '沟通记录: kept in the file; no correction notice and no restart of the limit';
comment on column talks.narrowed_to is 'To what the requester agreed to narrow the request; the request itself stays as it was written';
create index on talks (city, request_id);

create table request_messages (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  sender text not null check (sender in ('office', 'requester')),
  text text not null,
  officer_id bigint,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  check ((sender = 'office') = (officer_id is not null)),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table request_messages is '留言: both ways, read at the query page';
create index on request_messages (city, request_id);

create table contact_attempts (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  way text not null check (way in ('phone', 'sms', 'email', 'letter', 'in-person')),
  outcome text not null check (outcome in ('confirmed', 'not-reached')),
  note text not null,
  happened_on date not null,
  at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table contact_attempts is '平常信函、传真: the requester is contacted the same day; every attempt is kept, reached or not';
comment on column contact_attempts.at_time is 'Time of day in Asia/Shanghai, HH:MM';
create index on contact_attempts (city, request_id);

grant select, insert on talks, request_messages, contact_attempts to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
