-- 纸质签发: signed on the printed 呈批单, entered by one person with the scan, confirmed by another.

create table paper_signatures (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  draft_id bigint not null,
  signer_name text not null,
  signed_on date not null,
  document_no text not null default '',
  scan_id bigint not null,
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, draft_id) references reply_drafts (city, id),
  foreign key (city, scan_id) references attachments (city, id),
  foreign key (city, officer_id) references officers (city, id)
);
comment on column paper_signatures.document_no is 'Taken from the office''s own system; empty where this system gives it';
create index on paper_signatures (city, request_id);

create table paper_signature_decisions (
  city text not null,
  id bigint generated always as identity,
  request_id bigint not null,
  signature_id bigint not null,
  confirmed boolean not null,
  note text not null default '',
  officer_id bigint not null,
  recorded_at timestamptz not null,
  primary key (city, id),
  unique (city, signature_id),
  foreign key (city, request_id) references disclosure_requests (city, id),
  foreign key (city, signature_id) references paper_signatures (city, id),
  foreign key (city, officer_id) references officers (city, id)
);

grant select, insert on paper_signatures, paper_signature_decisions to qingchuang_app;
grant usage on all sequences in schema public to qingchuang_app;
