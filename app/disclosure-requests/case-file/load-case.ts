import { type CompiledQuery, type InferResult, sql } from 'kysely';
import { afterFacts } from '#app/disclosure-requests/case-file/after-facts.ts';
import { calendarFacts } from '#app/disclosure-requests/case-file/calendar-facts.ts';
import { courseFacts } from '#app/disclosure-requests/case-file/course-facts.ts';
import { endFacts } from '#app/disclosure-requests/case-file/end-facts.ts';
import { evidenceFacts } from '#app/disclosure-requests/case-file/evidence-facts.ts';
import { intakeFacts } from '#app/disclosure-requests/case-file/intake-facts.ts';
import { paperFacts } from '#app/disclosure-requests/case-file/paper-facts.ts';
import { replyFacts } from '#app/disclosure-requests/case-file/reply-facts.ts';
import { currentRun } from '#app/disclosure-requests/case-file/request-row.ts';
import { newestDeliveryChange, requesterFacts } from '#app/disclosure-requests/case-file/requester-facts.ts';
import { severanceFacts } from '#app/disclosure-requests/case-file/severance-facts.ts';
import { talkFacts } from '#app/disclosure-requests/case-file/talk-facts.ts';
import type { Scope } from '#app/shell/scope.ts';

export type CaseFile = InferResult<ReturnType<typeof caseQuery>>[number];

/**
 * A request with every fact of its file, in one query; undefined where the city has no such request. Drafts,
 * reviews, replies, dispatches, services and closings are those of the current run (a new reply that was ordered
 * is a run of its own); earlier replies stand in `earlierReplies`.
 * Who may see it is the page's question (`permissions.ts`), not this one's.
 */
export async function loadCase(scope: Scope, requestId: number): Promise<CaseFile | undefined> {
  compiled ??= caseQuery(scope.db, CITY, REQUEST).compile();
  const parameters = compiled.parameters.map((each) =>
    each === CITY ? scope.city.code : each === REQUEST ? requestId : each,
  );
  const { rows } = await scope.db.executeQuery<CaseFile>({ ...compiled, parameters });
  return rows[0];
}

/**
 * The text of the query is made once a process: each act reads the file twice, and writing some forty sub-queries
 * anew took longer than the database takes to answer them.
 */
let compiled: CompiledQuery<CaseFile> | undefined;

/** Stand in the text of the query for the city and the request. */
const CITY = '<city>';
const REQUEST = -1;

/** 送达途径 as it stands: the newest change counts, and comes after the column of the request, in whose place it is. */
function caseQuery(db: Scope['db'], city: string, requestId: number) {
  return db
    .selectFrom('disclosure_requests as r')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.agency_id'))
    .innerJoin('reply_names as n', (on) =>
      on.onRef('n.city', '=', 'r.city').onRef('n.id', '=', 'r.reply_name_id'),
    )
    .leftJoinLateral(newestDeliveryChange, (on) => on.onTrue())
    .where('r.city', '=', city)
    .where('r.id', '=', requestId)
    .selectAll('r')
    .select(sql<string>`coalesce(w.way, r.way_wanted)`.as('way_wanted'))
    .select(['w.id as delivery_change_id', 'w.email_sealed as changed_email_sealed'])
    .select(['w.address_sealed as changed_address_sealed'])
    .select(['a.name as agency_name', 'a.separate_reviewer', 'a.register_mark', 'a.office_name'])
    .select(['a.office_address', 'a.office_postcode', 'a.office_phone', 'a.signing', 'a.fees_on'])
    .select(['n.name as reply_name', 'n.document_mark', 'n.reconsideration_body'])
    .select(['n.reconsideration_address', 'n.reconsideration_online', 'n.court'])
    .select(sql<number>`${currentRun}`.as('run'))
    .select((eb) => [
      ...calendarFacts(eb),
      ...intakeFacts(eb),
      ...courseFacts(eb),
      ...evidenceFacts(eb),
      ...replyFacts(eb),
      ...paperFacts(eb),
      ...endFacts(eb),
      ...talkFacts(eb),
      ...requesterFacts(eb),
      ...severanceFacts(eb),
      ...afterFacts(eb),
    ]);
}

/** Locks the request's row until the act commits, so that two officers act one after the other. */
export async function lockRequest(
  scope: Scope,
  requestId: number,
): Promise<{ rowVersion: number } | undefined> {
  const row = await scope.db
    .selectFrom('disclosure_requests')
    .select('row_version')
    .where('city', '=', scope.city.code)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  return row && { rowVersion: row.row_version };
}
