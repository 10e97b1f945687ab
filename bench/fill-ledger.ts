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
    await client.query(requestRows, [city, agencyId, replyNameId, officerId, requests]);
    await client.query(draftRows, [city, officerId]);
    await client.query(replyRows, [city, officerId, replyNameId]);
    await client.query(dispatchRows, [city, officerId]);
    await client.query('vacuum analyze');
    return filled;
  } finally {
    await client.end();
  }
}

const officer = `
  insert into officers (city, agency_id, name, recorded_at)
  select city, agency_id, '示例甲', '2020-01-01' from reply_names
  where city = $1 and is_default order by agency_id limit 1
  returning city, agency_id::int as "agencyId", id::int as "officerId",
    (select id::int from reply_names n where n.city = officers.city and n.agency_id = officers.agency_id and n.is_default) as "replyNameId"`;

const columns = `(array['naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson', 'commercial', 'research',
  'publicWelfare', 'legalService', 'other'])[1 + i % 9]`;

const requestRows = `
  insert into disclosure_requests (city, agency_id, register_no, channel, submitted_at, received_on, received_because,
    requester_kind, requester_column, requester_name, tail_hashes, info_title, form_wanted, way_wanted,
    query_code_hash, reply_name_id, is_open, reply_due_on, officer_id, recorded_at)
  select $1, $2, '示例〔' || extract(year from on_day) || '〕' || i || '号', 'online', on_day, on_day, '网上提交之日',
    case when ${columns} = 'naturalPerson' then 'natural-person' else 'organisation' end, ${columns}, '示例' || i, '{}',
    '示例信息第' || i || '号', 'electronic', 'online', sha256(i::text::bytea), $3, i % 40 = 0,
    case when i % 40 = 0 then on_day + 28 end, $4, on_day
  from (select i, date '2020-01-01' + (i * 7919 % 1827)::int as on_day from generate_series(1, $5::int) i) days`;

const codes = `(array['R1', 'R1', 'R2', 'R3.4', 'R3.5', 'R4.1', 'R4.1', 'R4.1', 'R4.2', 'R5.1', 'R5.2', 'R6.1'])[1 + r.id % 12]`;

const draftRows = `
  insert into reply_drafts (city, request_id, version, code, answers, facts, grounds, result, required, officer_id, happened_on, recorded_at)
  select r.city, r.id, 1, ${codes}, '{}', '示例', '示例', '示例', '{}', $2, r.received_on + 5, r.recorded_at
  from disclosure_requests r where r.city = $1 and not r.is_open`;

const replyRows = `
  insert into replies (city, request_id, draft_id, code, document_no, reply_name_id, remedy_class, remedy_clause, officer_id, signed_on, recorded_at)
  select d.city, d.request_id, d.id, d.code, '示例复' || d.id, $3, 'FREE', '示例', $2, d.happened_on, d.recorded_at
  from reply_drafts d where d.city = $1`;

const dispatchRows = `
  insert into dispatches (city, request_id, reply_id, way, sent_on, due_on, officer_id, recorded_at)
  select p.city, p.request_id, p.id, 'online', p.signed_on + (p.id % 20)::int, p.signed_on + 23, $2, p.recorded_at
  from replies p where p.city = $1`;
