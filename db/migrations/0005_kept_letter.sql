-- The letter as it was signed: what was issued does not change when a template, a name or an address does.
-- Null only in replies signed before this column.
alter table replies add column letter jsonb;
