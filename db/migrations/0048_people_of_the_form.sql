-- 代理人、共同申请人 written on the form: nobody but the requester recorded them.

alter table request_agents alter column officer_id drop not null;
alter table joint_requesters alter column officer_id drop not null;
comment on column request_agents.officer_id is 'null: written on the online form';
comment on column joint_requesters.officer_id is 'null: written on the online form';
