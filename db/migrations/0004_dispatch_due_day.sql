-- The due day as the law gave it when the reply was sent: lets a year's share in time be counted without
-- computing a clock for each case. Null where no limit ran.
alter table dispatches add column due_on date;
