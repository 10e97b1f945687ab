import { sql } from 'kysely';
import { mayNotKeep } from '#app/complaints/permissions.ts';
import { queryCodeFrom, queryCodeHash } from '#app/disclosure-requests/identity/query-code.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { takeNumber } from '#db/number-series.ts';
import { seal } from '#db/sealed.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface ComplaintInput {
  againstId: number;
  /** 登记号 of the request that it is about; empty where it is about something else. */
  registerNo: string;
  complainantName: string;
  contact: string;
  text: string;
  channel: 'online' | 'counter' | 'post' | 'phone';
  receivedOn: Day;
  /** The form's one-time key: a form sent twice is one complaint. */
  onceKey: string;
}

export interface ReceivedComplaint {
  id: number;
  complaintNo: string;
  /** Shown once; only its hash is stored. */
  queryCode: string;
}

/**
 * 收到投诉举报 (art. 51): anybody may complain that an agency does not meet its duties of disclosure. The competent
 * department keeps the register.
 */
export async function receiveComplaint(
  scope: Scope,
  input: ComplaintInput,
): Promise<Result<ReceivedComplaint>> {
  const refusal = faultOf(scope, input);
  if (refusal) return { ok: false, refusal };
  const queryCode = queryCodeFrom(input.onceKey);
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `complaint_keys:${input.onceKey}`);
    const before = await madeBefore(inside, queryCode);
    if (before) return done({ ...before, queryCode });
    const agency = await agencyNamed(inside, input.againstId);
    if (!agency) return refused('unknown-agency', '没有这个行政机关，请重新选择。');
    const requestId = input.registerNo.trim() ? await requestNamed(inside, input) : null;
    if (requestId === undefined)
      return refused('unknown-request', '被投诉的机关没有这个登记号的申请，请核对，或者留空。');
    const made = await writeComplaint(inside, input, { requestId, queryCode });
    await writeAudit(inside, {
      act: 'receive-complaint',
      subject: `complaints:${made.id}`,
      detail: { against: agency.id, channel: input.channel, receivedOn: input.receivedOn },
    });
    return done({ ...made, queryCode });
  });
}

function faultOf(scope: Scope, input: ComplaintInput): Refusal | null {
  const no = (code: string, reason: string): Refusal => ({ code, reason });
  if (input.channel !== 'online') {
    const refusal = mayNotKeep(scope.actor);
    if (refusal) return refusal;
  }
  if (!input.text.trim()) return no('text-missing', '请写明投诉的事项：哪个机关、哪件事、怎样不符合规定。');
  if (!input.contact.trim()) return no('contact-missing', '请填写一种联系方式，处理结果要告知您。');
  return isDay(input.receivedOn) && input.receivedOn <= scope.today
    ? null
    : no('wrong-day', '请填写收到的日期，不晚于今天。');
}

async function madeBefore(scope: Scope, queryCode: string) {
  const row = await scope.db
    .selectFrom('complaints')
    .select(['id', 'complaint_no'])
    .where('city', '=', scope.city.code)
    .where('query_code_hash', '=', queryCodeHash(queryCode))
    .executeTakeFirst();
  return row && { id: row.id, complaintNo: row.complaint_no };
}

async function agencyNamed(scope: Scope, id: number) {
  return scope.db
    .selectFrom('agencies')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function requestNamed(scope: Scope, { againstId, registerNo }: ComplaintInput) {
  const row = await scope.db
    .selectFrom('disclosure_requests')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', againstId)
    .where('register_no', '=', registerNo.trim())
    .executeTakeFirst();
  return row?.id;
}

async function writeComplaint(
  scope: Scope,
  input: ComplaintInput,
  { requestId, queryCode }: { requestId: number | null; queryCode: string },
): Promise<{ id: number; complaintNo: string }> {
  const id = await nextId(scope);
  const year = Number(input.receivedOn.slice(0, 4));
  const complaintNo = `信公投〔${year}〕${await takeNumber(scope, 'complaints', year)}号`;
  await scope.db
    .insertInto('complaints')
    .values({
      city: scope.city.code,
      id,
      complaint_no: complaintNo,
      against_id: input.againstId,
      request_id: requestId,
      complainant_name: input.complainantName.trim(),
      contact_sealed: seal(input.contact.trim(), { table: 'complaints', column: 'contact_sealed', row: id }),
      query_code_hash: queryCodeHash(queryCode),
      text: input.text.trim(),
      channel: input.channel,
      received_on: input.receivedOn,
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      recorded_at: scope.now,
    })
    .execute();
  return { id, complaintNo };
}

/** The id is taken first, because it is bound into the sealed contact. */
async function nextId(scope: Scope): Promise<number> {
  const taken = await sql<{ id: number }>`select nextval('complaints_id_seq') as id`.execute(scope.db);
  const row = taken.rows[0];
  if (!row) throw new Error('the sequence gave no id');
  return row.id;
}
