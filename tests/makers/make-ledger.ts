import { randomBytes, randomUUID } from 'node:crypto';
import { rewriteCaseCaches } from '#app/disclosure-requests/case-file/case-caches.ts';
import type { City } from '#app/shell/city.ts';
import type { Database } from '#db/client.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import type { RequesterColumn } from '#law/report/lines.ts';
import type { Office } from '#tests/makers/make-office.ts';

/** A request as the annual report sees it. */
export interface LedgerRequest {
  receivedOn: Day;
  column: RequesterColumn;
  reply: { code: ReplyCode; sentOn: Day } | null;
  /** When all of it was written down; the day of the fact if not given. */
  recordedAt?: Date;
}

/** Writes requests with their replies straight into the tables; answers their ids in the order given. */
export async function makeLedger(
  db: Database,
  { city, office }: { city: City; office: Office },
  requests: LedgerRequest[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const request of requests) ids.push(await makeOne(db, { city, office }, request));
  return ids;
}

async function makeOne(
  db: Database,
  { city, office }: { city: City; office: Office },
  { receivedOn, column, reply, recordedAt }: LedgerRequest,
): Promise<number> {
  const shared = { city: city.code, officer_id: office.clerk.officerId };
  const { id } = await db
    .insertInto('disclosure_requests')
    .values({
      ...shared,
      agency_id: office.agencyId,
      register_no: `示申〔${receivedOn.slice(0, 4)}〕${randomUUID()}号`,
      channel: 'counter',
      submitted_at: new Date(`${receivedOn}T10:00:00+08:00`),
      received_on: receivedOn,
      received_because: '示例',
      requester_kind: column === 'naturalPerson' ? 'natural-person' : 'organisation',
      requester_column: column,
      requester_name: '示例甲',
      tail_hashes: [],
      info_title: '示例信息',
      form_wanted: 'paper',
      way_wanted: 'pickup',
      query_code_hash: randomBytes(32),
      reply_name_id: office.replyNameId,
      recorded_at: recordedAt ?? new Date(`${receivedOn}T10:00:00+08:00`),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (reply) await sendOne(db, { ...shared, request_id: id }, { office, recordedAt, ...reply });
  await rewriteCaseCaches(testScope({ db, city }), id);
  return id;
}

async function sendOne(
  db: Database,
  shared: { city: string; officer_id: number; request_id: number },
  { office, code, sentOn, recordedAt }: { office: Office; code: ReplyCode; sentOn: Day; recordedAt?: Date },
): Promise<void> {
  const at = { ...shared, recorded_at: recordedAt ?? new Date(`${sentOn}T10:00:00+08:00`) };
  const words = { facts: '示例', grounds: '示例', result: '示例', answers: '{}', required: '{}' };
  const draft = await db
    .insertInto('reply_drafts')
    .values({ ...at, ...words, version: 1, code, happened_on: sentOn })
    .returning('id')
    .executeTakeFirstOrThrow();
  const reply = await db
    .insertInto('replies')
    .values({
      ...at,
      draft_id: draft.id,
      code,
      document_no: `示复〔${sentOn.slice(0, 4)}〕${randomUUID()}号`,
      reply_name_id: office.replyNameId,
      remedy_class: 'FREE',
      remedy_clause: '示例',
      signed_on: sentOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('dispatches')
    .values({ ...at, reply_id: reply.id, way: 'post', sent_on: sentOn })
    .execute();
}
