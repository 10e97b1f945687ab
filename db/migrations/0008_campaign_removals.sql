-- 移出清理: a document taken out of a campaign before its decision stays on record, with the reason

create table campaign_removals (
  city text not null,
  id bigint generated always as identity,
  campaign_id bigint not null,
  document_id bigint not null,
  reason text not null,
  officer_id bigint not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, campaign_id, document_id),
  foreign key (city, campaign_id, document_id) references campaign_items (city, campaign_id, document_id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on table campaign_removals is '移出清理范围: the item no longer counts, and its opinions stay on record';

grant select, insert on campaign_removals to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
