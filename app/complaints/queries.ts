import { sql } from 'kysely';
import { queryCodeHash } from '#app/disclosure-requests/identity/query-code.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';

const PER_PAGE = 50;

export type Complaint = NonNullable<Awaited<ReturnType<typeof complaintOf>>>;

/** The register of complaints, the undecided ones first, the oldest of them at the head. */
export async function listComplaints(scope: Scope, { page }: { page: number }) {
  const { total } = await base(scope).select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base(scope)
    .select(shown)
    .orderBy('d.decided_on', (order) => order.desc().nullsFirst())
    .orderBy('c.received_on')
    .orderBy('c.id')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** What an agency was told to put right, the newest first; who complained is not read. */
export async function findingsFor(scope: Scope, agencyId: number) {
  return base(scope)
    .select(['c.id', 'c.complaint_no', 'd.outcome', 'd.to_agency', 'd.remedy_by', 'd.decided_on'])
    .where('c.against_id', '=', agencyId)
    .where('d.outcome', 'in', ['corrected', 'criticised'])
    .orderBy('d.decided_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(100)
    .execute();
}

/** One complaint with its decision; undefined where the city has none. */
export async function complaintOf(scope: Scope, id: number) {
  return base(scope).select(shown).select(told).where('c.id', '=', id).executeTakeFirst();
}

/** The complaint that number and code name together; undefined when one of them does not fit. */
export async function complaintByCode(scope: Scope, asked: { complaintNo: string; code: string }) {
  return base(scope)
    .select(shown)
    .select(told)
    .where('c.query_code_hash', '=', queryCodeHash(asked.code))
    .where('c.complaint_no', '=', asked.complaintNo.trim())
    .executeTakeFirst();
}

/** Open complaints against the agency of a request: grounds for opening its file. */
export async function openComplaintsAgainst(scope: Scope, agencyId: number) {
  return base(scope)
    .select(['c.id', 'c.complaint_no', 'c.request_id'])
    .where('c.against_id', '=', agencyId)
    .where('d.id', 'is', null)
    .orderBy('c.id')
    .execute();
}

/** How many complaints of the city wait for their decision. */
export async function openComplaints(scope: Scope): Promise<number> {
  const { n } = await base(scope)
    .select(sql<number>`count(*)`.as('n'))
    .where('d.id', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** How to reach the complainant. */
export function contactOf({ id, contact_sealed }: Pick<Complaint, 'id' | 'contact_sealed'>): string {
  return openSealed(contact_sealed, { table: 'complaints', column: 'contact_sealed', row: id });
}

const shown = [
  'c.id',
  'c.complaint_no',
  'c.against_id',
  'a.name as against',
  'c.received_on',
  'c.channel',
  'd.outcome',
  'd.decided_on',
] as const;

const told = [
  'c.complainant_name',
  'c.contact_sealed',
  'c.text',
  'r.register_no',
  'd.found',
  'd.reply',
  'd.to_agency',
  'd.remedy_by',
] as const;

function base(scope: Scope) {
  return scope.db
    .selectFrom('complaints as c')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'c.city').onRef('a.id', '=', 'c.against_id'))
    .leftJoin('disclosure_requests as r', (on) =>
      on.onRef('r.city', '=', 'c.city').onRef('r.id', '=', 'c.request_id'),
    )
    .leftJoin('complaint_decisions as d', (on) =>
      on.onRef('d.city', '=', 'c.city').onRef('d.complaint_id', '=', 'c.id'),
    )
    .where('c.city', '=', scope.city.code);
}
