import { sql } from 'kysely';
import { withheldReplies } from '#app/disclosure-requests/withheld/withheld-replies.ts';
import type { Scope } from '#app/shell/scope.ts';

/** What waits beside the requests themselves, in numbers. */
export interface AfterReplyCounts {
  /** 定期评估 that are due; those looked at longest ago are asked for first, so a page of them is enough to tell. */
  dueReviews: number;
  /** 主动公开的建议 without a decision, with a request to begin at. */
  proposals: number;
  firstProposal: number | null;
  /** 更正申请 without a decision. */
  claims: number;
}

/** The same for an agency, today. */
export async function afterReplyCounts(scope: Scope, agencyId: number): Promise<AfterReplyCounts> {
  const [withheld, found] = await Promise.all([
    withheldReplies(scope, { agencyId, page: 1 }),
    sql<{ proposals: number; first: number | null; claims: number }>`
      select
        (select count(*) from publish_proposals p
          join disclosure_requests r on r.city = p.city and r.id = p.request_id
          where p.city = ${scope.city.code} and r.agency_id = ${agencyId} and not exists (
            select from publish_decisions d where d.city = p.city and d.proposal_id = p.id)) as proposals,
        (select min(p.request_id) from publish_proposals p
          join disclosure_requests r on r.city = p.city and r.id = p.request_id
          where p.city = ${scope.city.code} and r.agency_id = ${agencyId} and not exists (
            select from publish_decisions d where d.city = p.city and d.proposal_id = p.id)) as first,
        (select count(*) from rectification_claims c
          where c.city = ${scope.city.code} and c.agency_id = ${agencyId} and not exists (
            select from rectification_decisions d where d.city = c.city and d.claim_id = c.id)) as claims
    `.execute(scope.db),
  ]);
  const [row] = found.rows;
  return {
    dueReviews: withheld.filter(({ dueOn }) => dueOn <= scope.today).length,
    proposals: row?.proposals ?? 0,
    firstProposal: row?.first ?? null,
    claims: row?.claims ?? 0,
  };
}
