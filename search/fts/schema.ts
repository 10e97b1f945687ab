/**
 * `entries` are small rows that every process keeps in memory; `texts` are read for the best candidates only.
 * `postings` maps terms to entries, `titles` maps pairs of characters to documents for suggestions and spelling. Both
 * hold no text of their own; `title_pairs` lists the pairs of `titles`.
 */
export const schema = `
create table meta (name text primary key, value text not null) without rowid;
create table documents (id integer primary key autoincrement, document_key text not null unique, title text not null);
create table entries (
  id integer primary key autoincrement, document_id integer not null, entry_key text not null, anchor text not null,
  label text not null, length integer not null, prominence real not null, theme text not null, kind text not null,
  agency text not null, year text not null, region text not null, valid_from text, valid_to text,
  proven integer not null, current integer not null);
create index entries_of_document on entries (document_id, label);
create table texts (entry_id integer primary key, title text not null, body text not null);
create table names (name text not null, document_id integer not null, how text not null,
  primary key (name, document_id)) without rowid;
create index names_of_document on names (document_id);
create table removed (id integer primary key, revision integer not null);
create index removed_at on removed (revision);
create virtual table postings using fts5(terms, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0");
create virtual table titles using fts5(terms, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0");
create virtual table title_pairs using fts5vocab(titles, row);
`;
