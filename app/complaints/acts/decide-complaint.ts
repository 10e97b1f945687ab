import { tellOfficer } from '#app/accounts/contacts/tell-officer.ts';
import { officersOf } from '#app/agencies/queries.ts';
import { asksAgency, isOutcome, outcomeZh } from '#app/complaints/complaint-words.ts';
import { mayNotKeep } from '#app/complaints/permissions.ts';
import { type Complaint, complaintOf } from '#app/complaints/queries.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface ComplaintDecisionInput {
  complaintId: number;
  /** `ComplaintOutcome` */
  outcome: string;
  /** What was found. */
  found: string;
  /** To the complainant. */
  reply: string;
  /** To the agency: what it puts right; it never names the complainant. */
  toAgency: string;
  /** 整改期限 */
  remedyBy: Day | null;
}

/**
 * 处理投诉举报: put right, criticised in a circular, unfounded, or told where to go. The complainant is answered; the
 * agency's office is told what to put right, not who complained.
 */
export async function decideComplaint(scope: Scope, input: ComplaintDecisionInput): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `complaints:${input.complaintId}`);
    const complaint = await complaintOf(inside, input.complaintId);
    if (!complaint) return refused('unknown-complaint', '没有这件投诉。');
    const refusal = mayDecideComplaint(scope, complaint) ?? faultOf(scope, input, complaint);
    if (refusal) return { ok: false, refusal };
    const told = asksAgency.has(input.outcome);
    await inside.db
      .insertInto('complaint_decisions')
      .values({
        city: inside.city.code,
        complaint_id: complaint.id,
        outcome: input.outcome,
        found: input.found.trim(),
        reply: input.reply.trim(),
        to_agency: told ? input.toAgency.trim() : '',
        remedy_by: told ? input.remedyBy : null,
        officer_id: officerIdOf(inside),
        decided_on: inside.today,
        recorded_at: inside.now,
      })
      .execute();
    if (told) await tellAgency(inside, complaint, input.outcome);
    const detail = { outcome: input.outcome, remedyBy: told ? input.remedyBy : null };
    await writeAudit(inside, { act: 'decide-complaint', subject: `complaints:${complaint.id}`, detail });
    return done(null);
  });
}

/** Why this officer may not decide the complaint now; null when he may. */
export function mayDecideComplaint(scope: Scope, complaint: Pick<Complaint, 'outcome'>): Refusal | null {
  const refusal = mayNotKeep(scope.actor);
  if (refusal) return refusal;
  return complaint.outcome === null ? null : { code: 'decided', reason: '这件投诉已经处理。' };
}

const article47: Cite = { instrument: '政府信息公开条例', article: '第四十七条' };
const article51: Cite = { instrument: '政府信息公开条例', article: '第五十一条' };

function faultOf(scope: Scope, input: ComplaintDecisionInput, complaint: Complaint): Refusal | null {
  const no = (code: string, reason: string, cite = article51): Refusal => ({ code, reason, cite });
  if (!isOutcome(input.outcome)) return no('outcome-missing', '请选择处理结果。');
  if (!input.found.trim()) return no('found-missing', '请写明查明的情况。');
  if (!input.reply.trim()) return no('reply-missing', '请写明给投诉人的答复。');
  if (!asksAgency.has(input.outcome)) return null;
  if (!input.toAgency.trim()) return no('agency-untold', '请写明要求机关改正什么。', article47);
  const name = complaint.complainant_name.trim();
  if (name.length > 1 && input.toAgency.includes(name))
    return no('complainant-named', '给机关的意见里不得写明投诉人。');
  if (input.outcome === 'corrected' && !input.remedyBy)
    return no('day-missing', '督促整改要写明整改期限。', article47);
  return input.remedyBy && (!isDay(input.remedyBy) || input.remedyBy < scope.today)
    ? no('wrong-day', '整改期限不能早于今天。', article47)
    : null;
}

async function tellAgency(scope: Scope, complaint: Complaint, outcome: string): Promise<void> {
  const words = isOutcome(outcome) ? outcomeZh[outcome] : outcome;
  for (const { id } of await officersOf(scope, complaint.against_id, 'office-head')) {
    await tellOfficer(scope, {
      officerId: id,
      agencyId: complaint.against_id,
      purpose: 'complaint',
      key: `complaint:${complaint.id}:${id}`,
      subject: `主管部门处理意见：${words}（${complaint.complaint_no}）`,
      body: `主管部门对一件涉及本机关的投诉作出处理：${words}。请登录后在“投诉处理意见”查看要求和期限。`,
      short: `主管部门作出处理意见（${words}），请登录查看。`,
    });
  }
}
