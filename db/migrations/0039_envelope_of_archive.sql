-- The scan of the envelope with its postmark, named when a case that came by post is archived.
alter table case_archives add column envelope_id bigint;
alter table case_archives add foreign key (city, envelope_id) references attachments (city, id);
