-- The search index follows the changes by transaction, so that one committed late is not missed.
create index on changes (city, xid);
