import { type IntakeProof, writeIntakeProof } from '#app/disclosure-requests/acts/write-intake-proof.ts';
import { type NewRequest, writeRequest } from '#app/disclosure-requests/acts/write-request.ts';
import { queryCodeFrom } from '#app/disclosure-requests/identity/query-code.ts';
import { officerIdOf, type Refusal, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { Day } from '#law/cite.ts';

/** The other requests that came in one envelope with the first. */
export interface RestOfEnvelope {
  /** The first request as it was written. */
  first: NewRequest & { id: number };
  /** What each of the others asks for. */
  alsoAsked: string[];
  arrivedOn: Day;
  proof: IntakeProof | null;
  onceKey: string;
}

/** One of them as received, with the code for its requester. */
export interface ReceivedOther {
  requestId: number;
  queryCode: string;
}

/** 一个信封里的其余申请: each a request with its own number and code, on the same day and by the same proof. */
export async function receiveRest(scope: Scope, rest: RestOfEnvelope): Promise<ReceivedOther[]> {
  const { first, proof, arrivedOn } = rest;
  const others: ReceivedOther[] = [];
  for (const [index, infoTitle] of rest.alsoAsked.entries()) {
    const queryCode = codeOf(rest.onceKey, index);
    const content = { ...first.content, infoTitle, infoDocumentNo: '', infoDescription: '' };
    const { id } = await writeRequest(scope, { ...first, content, uploads: [], queryCode });
    if (proof) await writeIntakeProof(scope, id, { on: arrivedOn, proof });
    await scope.db
      .insertInto('request_links')
      .values({
        city: scope.city.code,
        request_id: first.id,
        other_id: id,
        kind: 'same-envelope',
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    await writeAudit(scope, {
      act: 'receive-request',
      subject: `disclosure_requests:${id}`,
      detail: { channel: first.channel, receivedOn: first.receivedOn, envelopeOf: first.id },
    });
    others.push({ requestId: id, queryCode });
  }
  return others;
}

/** What a form sent twice made the first time. */
export async function restMadeBy(scope: Scope, firstId: number, onceKey: string): Promise<ReceivedOther[]> {
  const rows = await scope.db
    .selectFrom('request_links')
    .select('other_id')
    .where('city', '=', scope.city.code)
    .where('request_id', '=', firstId)
    .where('kind', '=', 'same-envelope')
    .orderBy('other_id')
    .execute();
  return rows.map((row, index) => ({ requestId: row.other_id, queryCode: codeOf(onceKey, index) }));
}

/** What of the list cannot be received so; null when all of it can. */
export function mayAskAlso(alsoAsked: string[]): Refusal | null {
  if (alsoAsked.length > MOST)
    return { code: 'too-many', reason: `一次最多再收${MOST}件，其余的请另外收件。` };
  return alsoAsked.some((text) => text.length > LONGEST)
    ? { code: 'too-long', reason: `每一件的内容请不要超过${LONGEST}个字。` }
    : null;
}

function codeOf(onceKey: string, index: number): string {
  return queryCodeFrom(`${onceKey}:${index + 1}`);
}

const MOST = 20;
const LONGEST = 300;
