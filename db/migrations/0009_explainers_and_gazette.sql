-- 解读: 审签, 改写, 撤下, and why a text that repeats the document was published all the same; 公报: order within a section

alter table explainers add column replaces_id bigint;
alter table explainers add foreign key (city, replaces_id) references explainers (city, id);
alter table explainers add unique (city, replaces_id);
comment on column explainers.replaces_id is 'The text that this one rewrites before publication; the row that none replaces counts';

create table explainer_reviews (
  city text not null,
  id bigint generated always as identity,
  explainer_id bigint not null,
  outcome text not null check (outcome in ('passed', 'returned')),
  opinion text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, explainer_id),
  foreign key (city, explainer_id) references explainers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table explainer_reviews is '解读材料审签, together with the document; a returned text is written anew';

alter table explainer_publications add column copy_ratio real not null default 0;
alter table explainer_publications add column copy_because text not null default '';
comment on column explainer_publications.copy_ratio is 'Against the text of the document as published';
comment on column explainer_publications.copy_because is 'Why it was published although it repeats the document (疑似复制)';

create table explainer_withdrawals (
  city text not null,
  id bigint generated always as identity,
  explainer_id bigint not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, explainer_id),
  foreign key (city, explainer_id) references explainers (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table explainer_withdrawals is '撤下: published by mistake; it stays on record and is no longer shown';

grant select, insert on explainer_reviews, explainer_withdrawals to qingchuang_app;
grant update (section, position) on gazette_items to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
