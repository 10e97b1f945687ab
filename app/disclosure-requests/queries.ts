import { queryCodeHash, tailHash } from '#app/disclosure-requests/identity/query-code.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import type { KeptSeal } from '#app/disclosure-requests/sealing/kept-seal.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The request that register number, code and tail name together; null when any of the three does not fit. */
export async function findByCode(
  scope: Scope,
  asked: { registerNo: string; code: string; tail: string },
): Promise<number | null> {
  const row = await scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no', 'tail_hashes'])
    .where('city', '=', scope.city.code)
    .where('query_code_hash', '=', queryCodeHash(asked.code))
    .executeTakeFirst();
  const found = row && [row, ...(await partsOf(scope, row.id))].find(isNumbered(asked.registerNo));
  if (!found) return null;
  const tail = tailHash(asked.tail);
  const fits = row.tail_hashes.length === 0 || row.tail_hashes.some((hash) => tail?.equals(hash));
  return fits ? found.id : null;
}

/** The parts of a split request: its code opens them, too. */
async function partsOf(scope: Scope, requestId: number) {
  return scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no'])
    .where('city', '=', scope.city.code)
    .where('split_from_id', '=', requestId)
    .execute();
}

function isNumbered(registerNo: string) {
  return (row: { register_no: string }) => registerKey(row.register_no) === registerKey(registerNo);
}

/** Register numbers compare by what people type: brackets, blanks and 号 do not matter. */
export function registerKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}\d]+/gu, ' ')
    .replace(/号/g, '')
    .trim();
}

/** Names of officers by id, for the history of a case. */
export async function officerNames(scope: Scope, agencyId: number): Promise<Map<number, string>> {
  const rows = await scope.db
    .selectFrom('officers')
    .select(['id', 'name'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Where the bytes of an attachment lie. @throws when there is none, since the page has found it before */
export async function fileKeyOf(scope: Scope, attachmentId: number): Promise<string> {
  const row = await scope.db
    .selectFrom('attachments')
    .select('file_key')
    .where('city', '=', scope.city.code)
    .where('id', '=', attachmentId)
    .executeTakeFirstOrThrow();
  return row.file_key;
}

/** The letter of a signed reply, as it was signed and sealed; null where the request has no such reply. */
export async function keptReply(scope: Scope, asked: { requestId: number; run: number }) {
  const row = await scope.db
    .selectFrom('replies')
    .select(['letter', 'seal'])
    .where('city', '=', scope.city.code)
    .where('request_id', '=', asked.requestId)
    .where('run', '=', asked.run)
    .executeTakeFirst();
  if (!row) return null;
  return { letter: row.letter as unknown as Letter, seal: row.seal as unknown as KeptSeal | null };
}
