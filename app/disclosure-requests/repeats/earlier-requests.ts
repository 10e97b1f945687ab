import { sql } from 'kysely';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type AskedBefore, type RepeatFinding, repeatFinding } from '#law/disclosure/repeat.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** An earlier request with what it means for the one that is being registered. */
export interface EarlierRequest {
  id: number;
  registerNo: string;
  title: string;
  receivedOn: Day;
  sameRequester: boolean;
  reply: AskedBefore['reply'];
  /** Null where the same requester asked for something else. */
  finding: RepeatFinding | null;
}

interface Candidate {
  id: number;
  register_no: string;
  info_title: string;
  info_document_no: string;
  info_description: string;
  received_on: Day;
  same_requester: boolean;
  code: ReplyCode | null;
  document_no: string | null;
  sent_on: Day | null;
}

/** Requests of one requester, and of others for the same title, that are compared at most. */
const MOST = 200;

/**
 * What the ledger of the agency knows that may make a request a repetition, or one of several for the same: requests of
 * the same requester by identity (agents never count, joint requesters do), and others' that contain the same title or
 * document number. Parts of one split are no repetitions of each other. The findings stand first.
 */
export async function earlierRequests(scope: Scope, file: CaseFile): Promise<EarlierRequest[]> {
  const found = await sql<Candidate>`
    select r.id, r.register_no, r.info_title, r.info_document_no, r.info_description, r.received_on,
      r.same_requester, p.code, p.document_no, p.sent_on
    from (${ofSameRequester(scope, file)} union ${ofOthers(scope, file)}) r
      left join lateral (select p.code, p.document_no, d.sent_on
        from replies p join dispatches d on d.city = p.city and d.reply_id = p.id
        where p.city = ${scope.city.code} and p.request_id = r.id order by p.run desc limit 1) p on true
    order by r.received_on desc, r.id desc`.execute(scope.db);
  const now = askedIn(file);
  return found.rows
    .map((row) => {
      const { same_requester: sameRequester } = row;
      const reply = replyOf(row);
      const finding = repeatFinding(now, { information: askedIn(row), sameRequester, reply });
      const { id, register_no: registerNo, info_title: title, received_on: receivedOn } = row;
      return { id, registerNo, title, receivedOn, sameRequester, reply, finding };
    })
    .filter(({ sameRequester, finding }) => sameRequester || finding)
    .sort((a, b) => (b.finding?.measure ?? 0) - (a.finding?.measure ?? 0));
}

const columns = sql`r.id, r.register_no, r.info_title, r.info_document_no, r.info_description, r.received_on`;

function ofSameRequester(scope: Scope, file: CaseFile) {
  const hashes = sql`(select f.identity_hash from disclosure_requests f
      where f.city = ${scope.city.code} and f.id = ${file.id} and f.identity_hash is not null
    union select j.identity_hash from joint_requesters j
      where j.city = ${scope.city.code} and j.request_id = ${file.id} and j.identity_hash is not null)`;
  return sql`(select ${columns}, true as same_requester from disclosure_requests r
    where ${others(scope, file)} and (r.identity_hash in ${hashes}
      or r.id in (select j.request_id from joint_requesters j
        where j.city = ${scope.city.code} and j.identity_hash in ${hashes}))
    order by r.received_on desc limit ${MOST})`;
}

/** By the pairs of characters of title and number, which the ledger is indexed by. */
function ofOthers(scope: Scope, file: CaseFile) {
  const words = file.info_document_no || file.info_title;
  if (words.length < 4)
    return sql`(select ${columns}, false as same_requester from disclosure_requests r where false)`;
  return sql`(select ${columns}, false as same_requester from disclosure_requests r
    where ${others(scope, file)}
      and bigrams(r.register_no || ' ' || r.info_title || ' ' || r.info_document_no) @> bigrams(${words}::text)
      and r.identity_hash is distinct from ${file.identity_hash}
    order by r.received_on desc limit ${MOST})`;
}

function others(scope: Scope, file: CaseFile) {
  const whole = file.split_from_id ?? file.id;
  return sql`r.city = ${scope.city.code} and r.agency_id = ${file.agency_id} and r.id <> ${file.id}
    and r.id <> ${whole} and r.split_from_id is distinct from ${whole}`;
}

function replyOf({ code, document_no, sent_on }: Candidate): AskedBefore['reply'] {
  return code && sent_on ? { code, documentNo: document_no ?? '', sentOn: sent_on } : null;
}

type Asked = Pick<CaseFile, 'info_title' | 'info_document_no' | 'info_description'>;

function askedIn({ info_title, info_document_no, info_description }: Asked) {
  return { title: info_title, documentNo: info_document_no, description: info_description };
}
