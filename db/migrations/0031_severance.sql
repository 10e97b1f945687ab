-- 区分处理: records of which a part is withheld. The source stays in the file and is never given with the reply;
-- what is given is a new file made from pictures of its pages, with a proof that nothing marked is left in it.

create table severances (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  attachment_id bigint not null,
  source_sha256 text not null,
  source_kind text not null check (source_kind in ('pdf', 'png', 'jpeg')),
  pages jsonb not null,
  besides jsonb not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, attachment_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, attachment_id) references attachments (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table severances is '区分处理: from this row on the attachment is a source, given with no reply';
comment on column severances.pages is 'Width and height of each page as it is seen, in points; of a picture in pixels';
comment on column severances.besides is 'How much the source carries that no page shows: hidden text layers, notes, fields, embedded files';
create index on severances (city, request_id);

create table severance_marks (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  severance_id bigint not null,
  page int not null check (page >= 1),
  left_at int not null check (left_at >= 0),
  top_at int not null check (top_at >= 0),
  width int not null check (width >= 1 and left_at + width <= 10000),
  height int not null check (height >= 1 and top_at + height <= 10000),
  ground text not null check (ground in ('other-law', 'security', 'trade-secret', 'personal-privacy', 'internal-affairs', 'deliberative', 'enforcement-file')),
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, severance_id) references severances (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column severance_marks.left_at is 'Places are ten-thousandths of the width and height of the page as it is seen, from its upper left corner';
create index on severance_marks (city, severance_id);

create table severance_mark_removals (
  city text not null,
  mark_id bigint not null,
  request_id bigint not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, mark_id),
  foreign key (city, mark_id) references severance_marks (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

create table severance_results (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  severance_id bigint not null,
  mark_ids bigint[] not null,
  file_key text not null,
  sha256 text not null,
  mime text not null,
  size int not null,
  proof jsonb not null,
  is_proved boolean not null,
  places_left int not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, severance_id) references severances (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column severance_results.mark_ids is 'The marks that were burnt in; a later mark needs a new result';
comment on column severance_results.proof is 'Each check with what it found; counts and pages only, never the text that was withheld';
comment on column severance_results.places_left is 'Places where marked words stand unmarked, which the officer looked at and left';
create index on severance_results (city, severance_id);

create table severance_releases (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  severance_id bigint not null,
  result_id bigint not null,
  attachment_id bigint not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, severance_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, severance_id) references severances (city, id),
  foreign key (city, result_id) references severance_results (city, id),
  foreign key (city, attachment_id) references attachments (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column severance_releases.attachment_id is 'The released file among the records given with the reply';

create table severance_withdrawals (
  city text not null,
  severance_id bigint not null,
  request_id bigint not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, severance_id),
  foreign key (city, severance_id) references severances (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table severance_withdrawals is 'The record is given with the reply in no form; the source stays in the file';

grant select, insert on severances, severance_marks, severance_mark_removals, severance_results, severance_releases,
  severance_withdrawals to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
