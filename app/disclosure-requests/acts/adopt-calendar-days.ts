import { sql } from 'kysely';
import { mayKeepCalendar } from '#app/disclosure-requests/calendar/may-keep-calendar.ts';
import { casesMovedBy, type MovedCase } from '#app/disclosure-requests/calendar/moved-cases.ts';
import { type Proposal, type ProposalKind, proposalOf } from '#app/disclosure-requests/calendar/proposals.ts';
import { tellMoved } from '#app/disclosure-requests/calendar/tell-moved.ts';
import { lockCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { type AuditEntry, writeAudit, writeAuditLines } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';

export interface ProposalInput {
  kind: ProposalKind;
  id: number;
}

/**
 * 采用放假安排: from now on its days count. In the same transaction every open case that it touches is computed anew,
 * both due days go into the audit chain, and the officers concerned are told. Answers the cases that moved.
 */
export async function adoptCalendarDays(scope: Scope, input: ProposalInput): Promise<Result<MovedCase[]>> {
  return decide(scope, input, async (inside, proposal) => {
    const refusal = mayAdopt(inside, proposal);
    if (refusal) return { ok: false, refusal };
    // Asked before the days count: what moves is the difference between the two calendars.
    const moved = await casesMovedBy(inside, proposal, { lock: true });
    await markDecided(inside, input, 'adopted');
    await rewriteDueDays(inside, moved);
    await tellMoved(inside, proposal, moved);
    await noteChange(inside, 'calendar', tableOf(input.kind));
    await writeAuditLines(
      inside,
      moved.map((each) => moveLine(each, input)),
    );
    await audit(inside, 'adopt-calendar-days', { input, cases: moved.length });
    return done(moved);
  });
}

/** 退回放假安排: by anyone who may keep the calendar, the one who proposed it included. */
export async function declineCalendarDays(scope: Scope, input: ProposalInput): Promise<Result<null>> {
  return decide(scope, input, async (inside) => {
    await markDecided(inside, input, 'declined');
    await audit(inside, 'decline-calendar-days', { input, cases: 0 });
    return done(null);
  });
}

/** Why the proposal cannot be adopted by this person, or null; hides the button as well. */
export function mayAdopt({ actor }: Scope, proposal: Proposal): Refusal | null {
  const person = actor.kind === 'officer' ? actor.officerId : null;
  if (proposal.proposedBy !== person) return null;
  return refused('second-person', '提出人不能自己采用，请由另一位有权限的人员核对后采用。').refusal;
}

type Decision<T> = (inside: Scope, proposal: Proposal) => Promise<Result<T>>;

async function decide<T>(scope: Scope, input: ProposalInput, decision: Decision<T>): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    // Two proposals adopted at once would each count what moves without the other.
    await lockCalendar(inside);
    const proposal = await proposalOf(inside, input);
    if (!proposal) return refused('unknown-proposal', '没有这份放假安排。');
    const refusal = await mayKeepCalendar(inside, proposal.agencyId);
    if (refusal) return { ok: false, refusal };
    if (proposal.adoptedAt || proposal.declinedAt) {
      return refused('decided', '这份安排已经采用或者退回，不能再办理。');
    }
    return decision(inside, proposal);
  });
}

async function markDecided(
  { db, city, actor, now }: Scope,
  { kind, id }: ProposalInput,
  how: 'adopted' | 'declined',
): Promise<void> {
  const by = actor.kind === 'officer' ? actor.officerId : null;
  await db
    .updateTable(tableOf(kind))
    .set(how === 'adopted' ? { adopted_by: by, adopted_at: now } : { declined_by: by, declined_at: now })
    .where('city', '=', city.code)
    .where('id', '=', id)
    .execute();
}

/** In one statement: officers of these cases wait no longer than needed. */
async function rewriteDueDays(scope: Scope, moved: MovedCase[]): Promise<void> {
  const ids = moved.map(({ requestId }) => requestId);
  const days = moved.map(({ to }) => to);
  await sql`update disclosure_requests r set reply_due_on = m.due
    from unnest(${ids}::bigint[], ${days}::date[]) as m (id, due)
    where r.city = ${scope.city.code} and r.id = m.id`.execute(scope.db);
}

function moveLine({ requestId, from, to }: MovedCase, { kind, id }: ProposalInput): AuditEntry {
  return {
    act: 'move-due-day',
    subject: `disclosure_requests:${requestId}`,
    detail: { from, to, because: `${tableOf(kind)}:${id}` },
  };
}

async function audit(
  scope: Scope,
  act: string,
  { input, cases }: { input: ProposalInput; cases: number },
): Promise<void> {
  await writeAudit(scope, { act, subject: `${tableOf(input.kind)}:${input.id}`, detail: { cases } });
}

function tableOf(kind: ProposalKind) {
  return kind === 'notice' ? 'adopted_notices' : 'local_days_off';
}
