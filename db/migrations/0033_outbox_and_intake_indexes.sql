-- What the outbox page and the page of a letter look for.
create index on outbox_messages (city, officer_id, id);
create index on mail_intakes (city, agency_id, sender_hash);
create index on mail_intakes (city, agency_id, received_at);

comment on column mail_intakes.message_key is 'SHA-256 of Message-ID, sender, date, subject, text and attachments: a letter read or delivered twice is one item, another one that claims the same Message-ID is not';
