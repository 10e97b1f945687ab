import { randomUUID } from 'node:crypto';
import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { type Actor, makeScope, type Result, type Role, type Scope } from '#app/shell/scope.ts';
import { cityOf } from '#cities/all.ts';
import { openDatabase } from '#db/client.ts';
import type { FilledLedger } from './fill-ledger.ts';

/** One case on which work goes on, and the two who look at it. */
export interface FilledCase {
  requestId: number;
  register_no: string;
  code: string;
  tail: string;
  /** The clerk. */
  username: string;
  password: string;
  /** The office head, with the same password. */
  head: string;
}

/** Adds to a filled ledger one case by its acts: received, registered, assigned. */
export async function fillCase(ownerUrl: string, ledger: FilledLedger): Promise<FilledCase> {
  const city = cityOf(ledger.city);
  if (!city) throw new Error(`no city ${ledger.city}`);
  const db = openDatabase(ownerUrl, { role: 'app', max: 2 });
  const at = now();
  const scopeOf = (actor: Actor) => makeScope({ db, city, actor, now: at, today: dayOf(at) });
  try {
    const account = { username: 'clerk', password: 'made-up-words-42' };
    const system = scopeOf({ kind: 'system', name: 'bench' });
    const unitId = await unitOf(system, ledger.agencyId);
    const add = async (name: string, role: Role, username: string) =>
      must(
        await addOfficer(system, {
          ...account,
          ...{ agencyId: ledger.agencyId, unitId, name, roles: [role], username },
        }),
      );
    const { officerId } = await add('示例乙', 'clerk', account.username);
    await add('示例丁', 'office-head', 'head');
    const clerk = scopeOf({
      kind: 'officer',
      officerId,
      name: '示例乙',
      agencyId: ledger.agencyId,
      unitId,
      roles: ['clerk'],
    });
    const submitted = await submit(scopeOf({ kind: 'public' }), ledger.agencyId);
    const { requestId } = submitted;
    const where = { requestId, note: '' };
    const registered = { requesterColumn: 'naturalPerson' as const, replyNameId: ledger.replyNameId };
    must(
      await registerRequest(clerk, {
        ...where,
        ...registered,
        rowVersion: (await file(clerk, requestId)).row_version,
      }),
    );
    const { row_version: rowVersion, register_no } = await file(clerk, requestId);
    must(await assignRequest(clerk, { ...where, unitId, handlerId: officerId, rowVersion }));
    return { requestId, register_no, code: submitted.queryCode, tail: '1234', ...account, head: 'head' };
  } finally {
    await db.destroy();
  }
}

async function unitOf(scope: Scope, agencyId: number): Promise<number> {
  const { id } = await scope.db
    .selectFrom('units')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();
  return id;
}

async function submit(scope: Scope, agencyId: number) {
  const content = {
    requesterKind: 'natural-person' as const,
    requesterName: '示例丙',
    identityKind: null,
    identityNumber: '',
    phone: '000-00001234',
    email: '',
    address: '',
    infoTitle: '示例工程批复',
    infoDocumentNo: '',
    infoDescription: '',
    formWanted: 'electronic' as const,
    wayWanted: 'online' as const,
  };
  return must(await submitRequest(scope, { agencyId, content, uploads: [], onceKey: randomUUID() }));
}

async function file(scope: Scope, requestId: number) {
  const found = await loadCase(scope, requestId);
  if (!found) throw new Error(`no request ${requestId}`);
  return found;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}
