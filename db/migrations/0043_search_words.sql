-- The words of a request as they are compared, kept beside it: to make them anew for each row of a list costs most of
-- the time of a search.
alter table disclosure_requests add column search_words text not null
  generated always as (search_key(register_no || ' ' || info_title || ' ' || info_document_no)) stored;
comment on column disclosure_requests.search_words is 'search_key of register number, title and the document number that was named';
drop index disclosure_requests_words;
create index disclosure_requests_words on disclosure_requests using gin (bigrams(search_words));
