-- 随补正提交的材料: the file names the correction that it came with.

alter table attachments add column correction_id bigint;
alter table attachments add foreign key (city, correction_id) references corrections (city, id);
comment on column attachments.correction_id is 'the correction that it came with; null for what came with the request or was added by an officer';
