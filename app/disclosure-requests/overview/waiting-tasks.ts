import { sql } from 'kysely';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Overridable, overridable } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { openOverrides } from '#app/disclosure-requests/evidence/open-overrides.ts';
import { type PageAct, permissions } from '#app/disclosure-requests/permissions.ts';
import type { Actor, Role, Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { opinionDueOn } from '#law/disclosure/suspension.ts';

/** Something that waits beside the next act of the case. */
export interface WaitingTask {
  requestId: number;
  register_no: string;
  act: PageAct;
  zh: string;
  /** The day by which, or since which; null where none is set. */
  by: Day | null;
}

/** Each kind is a list for people, not an archive. */
const MOST = 50;

/**
 * What waits for the officer beside the course of the cases: entries of colleagues to confirm, what requesters sent from
 * the query page, evidence to supply, opinions and corrections whose day comes or is over, secrecy reviews. The nearest day first.
 */
export async function waitingTasks(scope: Scope): Promise<WaitingTask[]> {
  const { actor } = scope;
  if (actor.kind !== 'officer') return [];
  const kinds = [toConfirm, fromRequester, evidence, corrections, opinions, secrecyReviews];
  const found = await Promise.all(kinds.map((kind) => kind(scope, actor)));
  return found
    .flat()
    .filter(({ act }) => actor.roles.some((role) => (permissions[act] as readonly Role[]).includes(role)))
    .sort((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999'));
}

type Officer = Extract<Actor, { kind: 'officer' }>;

interface Row {
  requestId: number;
  register_no: string;
}

/** Entries that take effect when a second person confirms them; nobody confirms his own. */
async function toConfirm(scope: Scope, actor: Officer): Promise<WaitingTask[]> {
  const open = (table: string, decisions: string, key: string) => sql`
    select r.id as "requestId", r.register_no, ${table} as kind
    from ${sql.table(table)} f join disclosure_requests r on r.city = f.city and r.id = f.request_id
    where f.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and f.officer_id <> ${actor.officerId}
      and not exists (select from ${sql.table(decisions)} d where d.city = f.city and d.${sql.ref(key)} = f.id)`;
  const found = await sql<Row & { kind: keyof typeof confirmed }>`
    ${open('outside_records', 'outside_decisions', 'record_id')}
    union all ${open('receipt_amendments', 'receipt_amendment_decisions', 'amendment_id')}
    union all ${open('paper_signatures', 'paper_signature_decisions', 'signature_id')}
    limit ${MOST}`.execute(scope.db);
  return found.rows.map(({ kind, ...row }) => ({ ...row, ...confirmed[kind], by: null }));
}

const confirmed = {
  outside_records: { act: 'decide-outside-fact', zh: '复核同事补录的系统外事项' },
  receipt_amendments: { act: 'decide-receipt-amendment', zh: '复核收到之日更正' },
  paper_signatures: { act: 'confirm-paper-signature', zh: '复核纸质签发' },
} as const;

/** Withdrawals to be registered, and messages that nobody has answered: a handler's are those of his own cases. */
async function fromRequester(scope: Scope, actor: Officer): Promise<WaitingTask[]> {
  const all = actor.roles.some((role) => role === 'clerk' || role === 'office-head');
  const found = await sql<Row & { withdrawn: boolean }>`
    select r.id as "requestId", r.register_no, true as withdrawn
    from online_withdrawals f join disclosure_requests r on r.city = f.city and r.id = f.request_id
    where f.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and r.is_open
      and not exists (select from endings e where e.city = f.city and e.request_id = f.request_id)
    union all
    select r.id, r.register_no, false
    from disclosure_requests r
    where r.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and r.is_open and r.message_waits
      and (${all} or r.handler_id = ${actor.officerId})
    limit ${MOST}`.execute(scope.db);
  return found.rows.map(({ withdrawn, ...row }) =>
    withdrawn
      ? { ...row, act: 'record-withdrawal', zh: '申请人在查询页撤回了申请，登记并告知', by: null }
      : { ...row, act: 'send-message', zh: '申请人留言，等待回复', by: null },
  );
}

/** 暂缺材料放行: the head let a reply go on; what is missing still is supplied by its day, by whom the case is assigned to. */
async function evidence(scope: Scope, actor: Officer): Promise<WaitingTask[]> {
  const all = actor.roles.includes('office-head');
  const found = await sql<{ id: number }>`
    select r.id
    from evidence_overrides f join disclosure_requests r on r.city = f.city and r.id = f.request_id
    where f.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and r.is_open
      and (${all} or r.handler_id = ${actor.officerId})
    group by r.id order by min(f.supply_by) limit ${MOST}`.execute(scope.db);
  const files = await Promise.all(found.rows.map(({ id }) => loadCase(scope, id)));
  return files.flatMap((file) => (file ? toSupply(file, scope.today) : []));
}

function toSupply(file: CaseFile, today: Day): WaitingTask[] {
  return openOverrides(file, today).map(({ missing, supply_by }) => ({
    requestId: file.id,
    register_no: file.register_no,
    act: missing === 'search-log' ? 'log-search' : 'fill-checklist',
    zh: `补齐放行时暂缺的材料：${overridable[missing as Overridable]}`,
    by: supply_by,
  }));
}

/** A correction that did not come within its period: the head decides. */
async function corrections(scope: Scope, actor: Officer): Promise<WaitingTask[]> {
  const found = await sql<Row & { by: Day }>`
    select r.id as "requestId", r.register_no, f.limit_on as by
    from disclosure_requests r join correction_notices f on f.city = r.city and f.request_id = r.id
    where r.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and r.is_open
      and r.stage = 'waiting-correction' and f.limit_on < ${scope.today}::date
      and not exists (select from corrections c where c.city = f.city and c.notice_id = f.id)
    order by f.limit_on limit ${MOST}`.execute(scope.db);
  return found.rows.map((row) => ({ ...row, act: 'abandon-request', zh: '补正期满未补正，核对送达后决定' }));
}

/** An opinion is due 15 working days after the letter was received. */
async function opinions(scope: Scope, actor: Officer): Promise<WaitingTask[]> {
  const found = await sql<Row & { delivered_on: Day }>`
    select r.id as "requestId", r.register_no, f.delivered_on
    from disclosure_requests r join consultations f on f.city = r.city and f.request_id = r.id
    where r.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and r.is_open and r.stage = 'consulting'
      and f.delivered_on is not null
      and not exists (select from consultation_opinions o where o.city = f.city and o.consultation_id = f.id)
    order by f.delivered_on limit ${MOST}`.execute(scope.db);
  if (found.rows.length === 0) return [];
  const calendar = await cityCalendar(scope, actor.agencyId);
  return found.rows.map(({ delivered_on, ...row }) => ({
    ...row,
    act: 'record-opinion',
    zh: '征求意见的答复到期',
    by: opinionDueOn(delivered_on, calendar),
  }));
}

/** A draft whose secrecy review has not been made, by somebody else than its drafter. */
async function secrecyReviews(scope: Scope, actor: Officer): Promise<WaitingTask[]> {
  if (!actor.roles.includes('reviewer')) return [];
  const found = await sql<Row & { by: Day | null }>`
    select r.id as "requestId", r.register_no, r.reply_due_on as by
    from disclosure_requests r cross join lateral (
      select d.id, d.officer_id from reply_drafts d
      where d.city = r.city and d.request_id = r.id order by d.version desc limit 1) d
    where r.city = ${scope.city.code} and r.agency_id = ${actor.agencyId} and r.is_open
      and r.stage in ('drafted', 'reviewed') and d.officer_id <> ${actor.officerId}
      and not exists (select from reply_reviews v where v.city = r.city and v.draft_id = d.id and v.kind = 'secrecy')
    order by r.reply_due_on limit ${MOST}`.execute(scope.db);
  return found.rows.map((row) => ({ ...row, act: 'review-secrecy', zh: '保密审查' }));
}
