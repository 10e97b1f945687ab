import { sql } from 'kysely';
import { rememberOnce, requestMadeBy } from '#app/disclosure-requests/acts/use-form-once.ts';
import { officeFrame } from '#app/disclosure-requests/rectifications/claims.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { takeNumber } from '#db/number-series.ts';
import { seal } from '#db/sealed.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface ClaimInput {
  agencyId: number;
  claimantName: string;
  claimantKind: 'natural-person' | 'organisation';
  contact: string;
  /** The record about the claimant. */
  record: string;
  /** What is wrong in it, and what would be right. */
  error: string;
  evidence: string;
  aboutClaimant: boolean;
  channel: 'online' | 'counter' | 'post';
  receivedOn: Day;
  onceKey: string;
}

/**
 * 收到更正申请 (art. 41): always received and numbered in a register of its own; it is no disclosure request, has no
 * reply limit and enters no table of the report.
 */
export async function receiveRectification(
  scope: Scope,
  input: ClaimInput,
): Promise<Result<{ id: number; claimNo: string }>> {
  const fault = faultOf(scope, input);
  if (fault) return { ok: false, refusal: fault };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const before = await requestMadeBy(inside, input.onceKey);
    if (before !== null) return done({ id: before, claimNo: await claimNoOf(inside, before) });
    const office = await officeFrame(inside, input.agencyId);
    if (!office) return refused('unknown-agency', '没有这个行政机关，请重新选择。');
    const id = await nextId(inside);
    const year = Number(input.receivedOn.slice(0, 4));
    const number = await takeNumber(inside, `rectification:${office.register_mark}`, year);
    const claimNo = `${office.register_mark}更〔${year}〕${number}号`;
    await inside.db
      .insertInto('rectification_claims')
      .values({
        city: inside.city.code,
        id,
        agency_id: office.id,
        claim_no: claimNo,
        claimant_name: input.claimantName.trim(),
        claimant_kind: input.claimantKind,
        contact_sealed: sealedContact(id, input.contact),
        record: input.record.trim(),
        error: input.error.trim(),
        evidence: input.evidence.trim(),
        about_claimant: input.aboutClaimant,
        channel: input.channel,
        received_on: input.receivedOn,
        officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
        recorded_at: inside.now,
      })
      .execute();
    await rememberOnce(inside, input.onceKey, id);
    const detail = { channel: input.channel, receivedOn: input.receivedOn };
    await writeAudit(inside, {
      act: 'receive-rectification',
      subject: `rectification_claims:${id}`,
      detail,
    });
    return done({ id, claimNo });
  });
}

function sealedContact(row: number, contact: string): Buffer {
  return seal(contact.trim(), { table: 'rectification_claims', column: 'contact_sealed', row });
}

function faultOf(scope: Scope, input: ClaimInput): Refusal | null {
  const no = (code: string, reason: string): Refusal => ({ code, reason });
  if (!input.claimantName.trim()) return no('name-missing', '请填写姓名或者名称，告知书要写明。');
  if (!input.contact.trim()) return no('contact-missing', '请填写一种联系方式，告知书要送达给您。');
  if (!input.record.trim()) return no('record-missing', '请写明是哪一份记录。');
  if (!input.error.trim()) return no('error-missing', '请写明哪一处不准确，应当怎样记录。');
  return isDay(input.receivedOn) && input.receivedOn <= scope.today
    ? null
    : no('wrong-day', '请填写收到的日期，不晚于今天。');
}

/** The id is taken first, because it is bound into the sealed contact. */
async function nextId(scope: Scope): Promise<number> {
  const taken = await sql<{ id: number }>`select nextval('rectification_claims_id_seq') as id`.execute(
    scope.db,
  );
  const row = taken.rows[0];
  if (!row) throw new Error('the sequence gave no id');
  return row.id;
}

async function claimNoOf(scope: Scope, id: number): Promise<string> {
  const row = await scope.db
    .selectFrom('rectification_claims')
    .select('claim_no')
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.claim_no;
}
