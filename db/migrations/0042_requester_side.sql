-- 申请人在查询页办理的事: withdrawal and rating; corrections, reasons, payments and messages have their tables already.

create table online_withdrawals (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  reason text not null default '',
  made_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id),
  foreign key (city, request_id) references disclosure_requests (city, id)
);
comment on table online_withdrawals is '网上撤回: the written withdrawal; the request ends when the office registers it as of this day and sends its notice';

create table satisfaction_ratings (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  run int not null,
  score int not null check (score between 1 and 5),
  comment text not null default '',
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, request_id, run),
  foreign key (city, request_id) references disclosure_requests (city, id)
);
comment on table satisfaction_ratings is '满意度评价: once for each reply, never required; 5 is very satisfied';

grant select, insert on online_withdrawals, satisfaction_ratings to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
