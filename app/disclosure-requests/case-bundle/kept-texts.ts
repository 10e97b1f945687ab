import type { Scope } from '#app/shell/scope.ts';

/** The replies of every run with the letter that was kept; null for one that was signed on paper before letters were. */
export async function keptReplies(scope: Scope, requestId: number) {
  return scope.db
    .selectFrom('replies')
    .select(['id', 'run', 'code', 'document_no', 'signed_on', 'letter'])
    .where('city', '=', scope.city.code)
    .where('request_id', '=', requestId)
    .orderBy('run')
    .execute();
}

/** Every draft of every run, with who reviewed it and how. */
export async function keptDrafts(scope: Scope, requestId: number) {
  return scope.db
    .selectFrom('reply_drafts as d')
    .leftJoin('reply_reviews as v', (on) =>
      on.onRef('v.city', '=', 'd.city').onRef('v.draft_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.run', 'd.version', 'd.code', 'd.facts', 'd.grounds', 'd.result', 'd.officer_id'])
    .select(['d.happened_on', 'v.kind', 'v.passed', 'v.opinion', 'v.officer_id as reviewed_by'])
    .select('v.happened_on as reviewed_on')
    .where('d.city', '=', scope.city.code)
    .where('d.request_id', '=', requestId)
    .orderBy('d.run')
    .orderBy('d.version')
    .orderBy('v.id')
    .execute();
}

/** The lines of the audit chain about the request, in their order. */
export async function auditExtract(scope: Scope, requestId: number) {
  return scope.db
    .selectFrom('audit_lines')
    .select(['seq', 'at', 'actor', 'act', 'detail', 'hash'])
    .where('city', '=', scope.city.code)
    .where('subject', '=', `disclosure_requests:${requestId}`)
    .orderBy('seq')
    .execute();
}

/** Papers that were handed in to reconsideration bodies and courts over the request. */
export async function keptCourtPapers(scope: Scope, requestId: number) {
  return scope.db
    .selectFrom('remedy_papers as p')
    .innerJoin('remedy_cases as c', (on) => on.onRef('c.city', '=', 'p.city').onRef('c.id', '=', 'p.case_id'))
    .select(['p.id', 'p.family', 'p.document', 'p.happened_on', 'c.body', 'c.case_no'])
    .where('p.city', '=', scope.city.code)
    .where('c.request_id', '=', requestId)
    .orderBy('p.id')
    .execute();
}
