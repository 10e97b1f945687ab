import pg from 'pg';
import { fillDirectory } from './fill-directory.ts';

/** What a filled ledger belongs to. */
export interface FilledLedger {
  city: string;
  agencyId: number;
  replyNameId: number;
  officerId: number;
}

/**
 * Fills an empty, migrated database with requests of one agency, received on the days of 2020 to 2024 and nearly all
 * answered, by a handful of statements. For benches only: it goes past the acts.
 */
export async function fillLedger(ownerUrl: string, requests: number): Promise<FilledLedger> {
  const { code: city } = await fillDirectory(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=Asia/Shanghai' });
  await client.connect();
  try {
    const { rows } = await client.query<FilledLedger>(officer, [city]);
    const [filled] = rows;
    if (!filled) throw new Error('the city has no agency that takes requests');
    const { agencyId, replyNameId, officerId } = filled;
    // Keys point to what the statements above have just made: to look each up again costs most of the time.
    await client.query('set session_replication_role = replica');
    const { rows: words } = await client.query<{ name: string; made: string }>(wordIndexes);
    for (const { name } of words) await client.query(`drop index ${name}`);
    await client.query(requestRows, [city, agencyId, replyNameId, officerId, requests]);
    await client.query("select setval('disclosure_requests_id_seq', $1)", [requests]);
    await client.query(registrationRows, [city, officerId]);
    await client.query(assignmentRows, [city, agencyId]);
    await client.query(draftRows, [city, officerId]);
    await client.query(replyRows, [city, officerId, replyNameId]);
    await client.query(dispatchRows, [city, officerId]);
    await client.query(messageRows, [city, officerId]);
    await client.query(intakeRows, [city, agencyId]);
    await client.query(intakeDecisionRows, [city, officerId]);
    await client.query('set session_replication_role = default');
    await client.query("set maintenance_work_mem = '512MB'");
    for (const { made } of words) await client.query(made);
    await client.query('vacuum analyze');
    return filled;
  } finally {
    await client.end();
  }
}

/** Built once over all rows: kept up to date row by row they take ten times as long. */
const wordIndexes = `select indexname as name, indexdef as made from pg_indexes where indexdef ilike '%using gin (bigrams(%'`;

const officer = `
  insert into officers (city, agency_id, name, recorded_at)
  select city, agency_id, '示例甲', '2020-01-01' from reply_names
  where city = $1 and is_default order by agency_id limit 1
  returning city, agency_id::int as "agencyId", id::int as "officerId",
    (select id::int from reply_names n where n.city = officers.city and n.agency_id = officers.agency_id and n.is_default) as "replyNameId"`;

const columns = `(array['naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson', 'commercial', 'research',
  'publicWelfare', 'legalService', 'other'])[1 + i % 9]`;

/** One in forty is open: a fifth of those just received, a fifth registered, the rest at work. */
const stage = `case when i % 40 <> 0 then 'closed' else (array['received', 'registered', 'assigned', 'assigned', 'assigned'])[1 + (i / 40) % 5] end`;

const matters = `(array['道路改建工程', '小学扩建项目', '征地补偿标准', '旧区改造方案', '污水处理厂环评', '公交线路调整', '招标投标情况',
  '财政专项资金', '行政处罚决定', '水库除险加固', '医院迁建规划', '农田水利设施', '人才引进政策', '校车运营补贴', '食品抽检结果', '消防验收意见',
  '养老机构补贴', '地铁站点选址', '林木采伐许可'])[1 + i % 19]`;

const papers = `(array['批复', '会议纪要', '可行性研究报告', '审批材料', '公示材料', '补偿协议', '评估报告'])[1 + i / 19 % 7]`;

const codesOf = (id: string) =>
  `(array['R1', 'R1', 'R2', 'R3.4', 'R3.5', 'R4.1', 'R4.1', 'R4.1', 'R4.2', 'R5.1', 'R5.2', 'R6.1'])[1 + ${id} % 12]`;

const requestRows = `
  insert into disclosure_requests (city, id, agency_id, register_no, channel, submitted_at, received_on, received_because,
    requester_kind, requester_column, requester_name, tail_hashes, info_title, form_wanted, way_wanted,
    query_code_hash, reply_name_id, is_open, reply_due_on, officer_id, recorded_at, stage, handler_id, outcome,
    message_waits, withheld_since)
  select $1, i, $2, '示例〔' || extract(year from on_day) || '〕' || i || '号',
    (array['online', 'online', 'online', 'post', 'post', 'counter', 'email', 'oral'])[1 + i % 8], on_day, on_day, '网上提交之日',
    case when ${columns} = 'naturalPerson' then 'natural-person' else 'organisation' end, ${columns}, '示例' || i, '{}',
    '示例' || i % 5000 || '号' || ${matters} || ${papers}, 'electronic', 'online', sha256(i::text::bytea), $3, i % 40 = 0,
    case when i % 40 = 0 then on_day + 28 end, $4::bigint, on_day, ${stage},
    case when ${stage} in ('assigned', 'closed') then $4::bigint end, case when i % 40 <> 0 then ${codesOf('i')} end,
    i % 4000 = 0, case when i % 40 <> 0 and ${codesOf('i')} in ('R2', 'R3.4', 'R3.5') then on_day + 5 + i % 20 end
  from (select i, date '2020-01-01' + (i::bigint * 7919 % 1827)::int as on_day from generate_series(1, $5::int) i) days`;

const registrationRows = `
  insert into registrations (city, request_id, officer_id, happened_on, recorded_at)
  select city, id, $2, received_on, recorded_at from disclosure_requests where city = $1 and stage <> 'received'`;

const assignmentRows = `
  insert into assignments (city, request_id, unit_id, handler_id, officer_id, happened_on, recorded_at)
  select city, id, (select min(u.id) from units u where u.city = $1 and u.agency_id = $2), handler_id, handler_id, received_on, recorded_at
  from disclosure_requests where city = $1 and handler_id is not null`;

const draftRows = `
  insert into reply_drafts (city, request_id, version, code, answers, facts, grounds, result, required, officer_id, happened_on, recorded_at)
  select r.city, r.id, 1, ${codesOf('r.id')}, '{}', '示例', '示例', '示例', '{}', $2, r.received_on + 5, r.recorded_at
  from disclosure_requests r where r.city = $1 and not r.is_open`;

const replyRows = `
  insert into replies (city, request_id, draft_id, code, document_no, reply_name_id, remedy_class, remedy_clause, officer_id, signed_on, recorded_at)
  select d.city, d.request_id, d.id, d.code, '示例复' || d.id, $3, 'FREE', '示例', $2, d.happened_on, d.recorded_at
  from reply_drafts d where d.city = $1`;

const dispatchRows = `
  insert into dispatches (city, request_id, reply_id, way, sent_on, due_on, officer_id, recorded_at)
  select p.city, p.request_id, p.id, 'online', p.signed_on + (p.request_id % 20)::int, p.signed_on + 23, $2, p.recorded_at
  from replies p where p.city = $1`;

/** One in ten requesters wrote a message; all but one in four hundred of those have their answer. */
const messageRows = `
  insert into request_messages (city, request_id, sender, text, officer_id, happened_on, recorded_at)
  select r.city, r.id, m.sender, '示例', case when m.sender = 'office' then $2::bigint end, r.received_on + m.day, r.recorded_at
  from disclosure_requests r cross join (values ('requester', 1), ('office', 2)) m (sender, day)
  where r.city = $1 and r.id % 10 = 0 and not (m.sender = 'office' and r.message_waits)
  order by r.id, m.day`;

/** The letters of the requests that came by e-mail, and forty more that wait. */
const intakeRows = `
  insert into mail_intakes (city, id, agency_id, message_key, sender_sealed, sender_hash, subject, body, received_at, file_key, size, recorded_at, waits)
  select $1::text, r.id, $2::bigint, r.id::text, ''::bytea, sha256(r.id::text::bytea), '示例', '示例', r.recorded_at, 'bench', 1, r.recorded_at, false
  from disclosure_requests r where r.city = $1 and r.channel = 'email'
  union all
  select $1::text, -i, $2::bigint, 'waiting ' || i, ''::bytea, sha256(i::text::bytea), '示例', '示例', '2024-12-31'::timestamptz, 'bench', 1, '2024-12-31'::timestamptz, true
  from generate_series(1, 40) i`;

const intakeDecisionRows = `
  insert into mail_intake_decisions (city, intake_id, outcome, request_id, officer_id, happened_on, recorded_at)
  select city, id, 'registered', id, $2, received_at::date, recorded_at from mail_intakes where city = $1 and id > 0`;
