-- 补正期限: runs from the service of the notice, so the period is kept beside the day that it gave when it was sent.
alter table correction_notices add column period_days int check (period_days > 0);
comment on column correction_notices.period_days is 'Working days from service; null in notices that named a day';
