import { type RawBuilder, sql } from 'kysely';
import type { Stage } from '#app/disclosure-requests/case-file/stage.ts';
import type { CaseQuestion } from '#app/disclosure-requests/case-search/case-question.ts';
import type { Scope } from '#app/shell/scope.ts';

/** A question about the cases of one agency. */
export interface AgencyQuestion extends CaseQuestion {
  agencyId: number;
}

/**
 * The condition on request r. Words are looked up by their pairs of characters and then compared as a whole; `walking`
 * only compares.
 */
export function matching(scope: Scope, question: AgencyQuestion, walking = false): RawBuilder<unknown> {
  const city = scope.city.code;
  const conditions = [
    sql`r.city = ${city} and r.agency_id = ${question.agencyId}`,
    !question.all && sql`r.is_open`,
    question.text && holds(words, question.text, walking),
    question.requester && holds(requester, question.requester, walking),
    question.documentNo &&
      sql`r.id in (select p.request_id from replies p where p.city = ${city} and ${holds(documentNo, question.documentNo)})`,
    question.stage && stageIs(question.stage),
    question.outcome && sql`r.outcome = ${question.outcome}`,
    question.channel && sql`r.channel = ${question.channel}`,
    question.handlerId !== null && sql`r.handler_id = ${question.handlerId}`,
    question.from && sql`r.received_on >= ${question.from}::date`,
    question.to && sql`r.received_on <= ${question.to}::date`,
    question.overdue && sql`r.is_open and r.reply_due_on < ${scope.today}::date`,
  ];
  return sql.join(
    conditions.filter((each) => each !== null && typeof each === 'object'),
    sql` and `,
  );
}

/** A column with its words as they are compared. */
interface Searched {
  column: RawBuilder<unknown>;
  key: RawBuilder<unknown>;
}

/** The words of a request are kept ready; names and document numbers are short and found by few. */
const words: Searched = { column: sql`r.search_words`, key: sql`r.search_words` };
const requester: Searched = { column: sql`r.requester_name`, key: sql`search_key(r.requester_name)` };
const documentNo: Searched = { column: sql`p.document_no`, key: sql`search_key(p.document_no)` };

function holds({ column, key }: Searched, asked: string, walking = false): RawBuilder<unknown> {
  const compared = sql`strpos(${key}, search_key(${asked}::text)) > 0`;
  return walking ? compared : sql`bigrams(${column}) @> bigrams(${asked}::text) and ${compared}`;
}

/**
 * The cache calls a draft without a legal review drafted; where nobody reviews apart, it waits for the signer. That
 * only closed ones are not open is said aloud: the index of open cases is the small one.
 */
function stageIs(stage: Stage): RawBuilder<unknown> {
  const separate = sql`(select a.separate_reviewer from agencies a where a.city = r.city and a.id = r.agency_id)`;
  if (stage === 'drafted') return sql`r.is_open and r.stage = 'drafted' and ${separate}`;
  if (stage === 'reviewed')
    return sql`r.is_open and (r.stage = 'reviewed' or (r.stage = 'drafted' and not ${separate}))`;
  return stage === 'closed' ? sql`r.stage = 'closed'` : sql`r.is_open and r.stage = ${stage}`;
}
