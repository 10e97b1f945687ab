import { sql } from 'kysely';
import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { earlierRequests } from '#app/disclosure-requests/repeats/earlier-requests.ts';
import type { Scope } from '#app/shell/scope.ts';
import { likenessOf } from '#law/disclosure/likeness.ts';
import { mayRefuseAsRepeat } from '#law/disclosure/repeat.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** What a draft says of the earlier reply: its number and day, in the officer's words. */
interface RepeatDraft {
  code: ReplyCode;
  required: Record<string, string>;
}

/**
 * Whether a draft may call the request a repetition: the earlier reply that it names was sent, to the same requester,
 * about the same information. A reply from before this ledger is not found here; for it the checklist stands alone.
 */
export async function mayCallRepeat(scope: Scope, file: CaseFile, drafts: RepeatDraft[]): Promise<May> {
  for (const { code, required } of drafts) {
    if (code !== 'R5.2') continue;
    const named = await repliesNamedIn(scope, file, required.earlier ?? '');
    if (named.length === 0) continue;
    const own = await idsOfSameRequester(scope, file);
    const answers = named.map((reply) => mayRefuseAsRepeat(comparedWith(file, reply, own)));
    const [refused] = answers.filter((may) => !may.ok);
    if (refused && !refused.ok && answers.every((may) => !may.ok))
      return { code: 'not-a-repeat', reason: refused.reason, cite: refused.cite };
  }
  return null;
}

type NamedReply = Awaited<ReturnType<typeof repliesNamedIn>>[number];

async function repliesNamedIn(scope: Scope, file: CaseFile, text: string) {
  return scope.db
    .selectFrom('replies as p')
    .innerJoin('disclosure_requests as r', (on) =>
      on.onRef('r.city', '=', 'p.city').onRef('r.id', '=', 'p.request_id'),
    )
    .leftJoin('dispatches as d', (on) => on.onRef('d.city', '=', 'p.city').onRef('d.reply_id', '=', 'p.id'))
    .select(['p.request_id', 'p.document_no', 'p.code', 'd.sent_on', 'r.identity_hash', 'r.requester_name'])
    .select(['r.info_title', 'r.info_document_no', 'r.info_description'])
    .where('p.city', '=', scope.city.code)
    .where('r.agency_id', '=', file.agency_id)
    .where('r.id', '!=', file.id)
    .where('p.document_no', '!=', '')
    .where(sql<boolean>`position(p.document_no in ${text}) > 0`)
    .execute();
}

async function idsOfSameRequester(scope: Scope, file: CaseFile): Promise<Set<number>> {
  const earlier = await earlierRequests(scope, file);
  return new Set(earlier.filter(({ sameRequester }) => sameRequester).map(({ id }) => id));
}

/** By the identity number, over all channels and joint requesters; by the name where one of the two has none on file. */
function comparedWith(
  file: CaseFile,
  reply: NamedReply,
  own: Set<number>,
): Parameters<typeof mayRefuseAsRepeat>[0] {
  const unknown = file.identity_hash === null || reply.identity_hash === null;
  return {
    sameRequester: own.has(reply.request_id) || (unknown && file.requester_name === reply.requester_name),
    sameInformation: likenessOf(askedIn(file), askedIn(reply)).kind !== 'different',
    earlier: reply.sent_on
      ? { code: reply.code as ReplyCode, documentNo: reply.document_no, sentOn: reply.sent_on }
      : null,
  };
}

type Asked = Pick<CaseFile, 'info_title' | 'info_document_no' | 'info_description'>;

function askedIn({ info_title, info_document_no, info_description }: Asked) {
  return { title: info_title, documentNo: info_document_no, description: info_description };
}
