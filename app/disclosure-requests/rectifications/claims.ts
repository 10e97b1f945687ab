import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';

export type Claim = NonNullable<Awaited<ReturnType<typeof claimOf>>>;

/** 更正申请 of an agency, the open ones first, then the newest. A register of its own: none of them is a request. */
export async function listClaims(scope: Scope, agencyId: number) {
  return base(scope)
    .where('c.agency_id', '=', agencyId)
    .orderBy('d.decided_on', (order) => order.desc().nullsFirst())
    .orderBy('c.received_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute();
}

/** One claim with its decision, in whatever agency of the city; undefined where there is none. */
export async function claimOf(scope: Scope, id: number) {
  return base(scope)
    .select(['c.claimant_kind', 'c.contact_sealed', 'c.record', 'c.error', 'c.evidence', 'c.about_claimant'])
    .select(['c.channel', 'd.found', 'd.told', 'd.competent_agency', 'd.letter'])
    .where('c.id', '=', id)
    .executeTakeFirst();
}

/** How to reach the claimant. */
export function contactOf({ id, contact_sealed }: Pick<Claim, 'id' | 'contact_sealed'>): string {
  return openSealed(contact_sealed, { table: 'rectification_claims', column: 'contact_sealed', row: id });
}

/** What a letter of the agency carries, by the name in which it replies unless another is chosen. */
export async function officeFrame(scope: Scope, agencyId: number) {
  return scope.db
    .selectFrom('agencies as a')
    .innerJoin('reply_names as n', (on) =>
      on.onRef('n.city', '=', 'a.city').onRef('n.agency_id', '=', 'a.id').on('n.is_default', '=', true),
    )
    .select(['a.id', 'a.register_mark', 'a.office_name', 'a.office_phone', 'a.office_address'])
    .select(['n.name as reply_name', 'n.document_mark', 'n.reconsideration_body'])
    .select(['n.reconsideration_address', 'n.reconsideration_online', 'n.court'])
    .where('a.city', '=', scope.city.code)
    .where('a.id', '=', agencyId)
    .executeTakeFirst();
}

function base(scope: Scope) {
  return scope.db
    .selectFrom('rectification_claims as c')
    .leftJoin('rectification_decisions as d', (on) =>
      on.onRef('d.city', '=', 'c.city').onRef('d.claim_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.agency_id', 'c.claim_no', 'c.claimant_name', 'c.received_on', 'd.kind'])
    .select(['d.document_no', 'd.decided_on'])
    .where('c.city', '=', scope.city.code);
}
