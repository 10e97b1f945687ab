import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delegateRole } from '#app/accounts/acts/delegate-role.ts';
import { endDelegation } from '#app/accounts/acts/end-delegation.ts';
import { delegatedToOfficer, rolesWithDelegated } from '#app/accounts/delegations/delegated-roles.ts';
import { rolesOfOfficer } from '#app/agencies/queries.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office, type OfficerActor } from '#tests/makers/make-office.ts';
import { makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990143');
let fresh: FreshDatabase;
let office: Office;

beforeAll(async () => {
  fresh = await freshDatabase();
  office = await makeOffice(fresh.db, city);
  await appoint(office.signer, office.head, office.handler, office.clerk);
});
afterAll(() => fresh.drop());

describe('delegation of a role', () => {
  it('counts on its days alone, and not once it is taken back', async () => {
    const standIn = await office.officer('示例子', ['clerk']);
    await appoint(standIn);
    const { id } = must(await delegate(office.signer, standIn, { fromOn: '2024-09-10', toOn: '2024-09-11' }));
    expect((await on(standIn, '2024-09-09')).roles).toEqual(['clerk']);
    expect(await on(standIn, '2024-09-10')).toMatchObject({
      roles: ['clerk', 'signer'],
      standsIn: [{ delegationId: id, role: 'signer' }],
    });
    expect((await on(standIn, '2024-09-12')).roles).toEqual(['clerk']);
    expect(await endDelegation(scope(office.head), id)).toMatchObject({
      ok: false,
      refusal: { code: 'not-yours' },
    });
    must(await endDelegation(scope(office.signer), id));
    must(await endDelegation(scope(office.signer), id));
    expect((await on(standIn, '2024-09-10')).roles).toEqual(['clerk']);
  });

  it('is refused for the role of another, past days, no reason, and whoever administers or audits', async () => {
    const [clerk, auditor] = [
      await office.officer('示例丑', ['clerk']),
      await office.officer('示例寅', ['auditor']),
    ];
    await appoint(auditor);
    const code = async (...asked: Parameters<typeof delegate>) => {
      const result = await delegate(...asked);
      return result.ok ? 'done' : result.refusal.code;
    };
    expect(await code(office.clerk, clerk, { fromOfficerId: office.signer.officerId })).toBe('not-your-role');
    expect(await code(office.signer, clerk, { role: 'office-head' })).toBe('not-your-role');
    expect(await code(office.signer, clerk, { fromOn: '2024-09-01' })).toBe('past-day');
    expect(await code(office.signer, clerk, { toOn: '2024-09-08' })).toBe('wrong-days');
    expect(await code(office.signer, clerk, { toOn: '2025-09-08' })).toBe('too-long');
    expect(await code(office.signer, clerk, { reason: ' ' })).toBe('reason-missing');
    expect(await code(office.signer, auditor)).toBe('roles-conflict');
    expect(await code(office.signer, office.signer)).toBe('unknown-officer');
    const elsewhere = await makeOffice(fresh.db, city, 'other');
    expect(await code(office.signer, elsewhere.clerk)).toBe('unknown-officer');
    const standIn = {
      ...clerk,
      roles: ['clerk' as const, 'signer' as const],
      standsIn: [{ delegationId: 1, role: 'signer' as const }],
    };
    expect(await code(standIn, office.handler)).toBe('not-your-role');
  });

  it('the stand-in signs for the signer, on record; what he drafted himself he does not sign', async () => {
    must(await delegate(office.signer, office.handler));
    const standIn = await on(office.handler, '2024-09-09');
    const own = await makeRequest(fresh.db, city, office);
    for (const step of ['register', 'assign', 'draft', 'review'] as const) must(await own[step]());
    expect(await own.sign(undefined, standIn)).toMatchObject({ ok: false, refusal: { code: 'own-draft' } });

    const other = await makeRequest(fresh.db, city, office);
    must(await other.register());
    must(await other.assign());
    must(await other.draft(undefined, office.clerk));
    must(await other.review());
    must(await other.sign(undefined, standIn));
    expect((await other.file()).delegatedActs).toMatchObject([
      { act: 'sign-reply', officer_id: office.handler.officerId, holder: office.signer.name },
    ]);
    // By his own role he acts for nobody else.
    must(await own.draft(undefined, standIn));
    expect((await own.file()).delegatedActs).toEqual([]);
  });
});

/** The roles as the directory holds them, which the makers of actors leave out. */
async function appoint(...officers: OfficerActor[]) {
  const rows = officers.flatMap(({ officerId, roles }) =>
    roles.map((role) => ({
      city: city.code,
      officer_id: officerId,
      role,
      recorded_at: new Date('2024-09-01T00:00:00Z'),
    })),
  );
  await fresh.db
    .insertInto('officer_roles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function scope(actor: OfficerActor, today: Day = '2024-09-09') {
  return testScope({ db: fresh.db, city, actor, today });
}

function delegate(
  actor: OfficerActor,
  standIn: OfficerActor,
  more: Partial<Parameters<typeof delegateRole>[1]> = {},
) {
  return delegateRole(scope(actor), {
    role: 'signer',
    fromOfficerId: actor.officerId,
    toOfficerId: standIn.officerId,
    fromOn: '2024-09-09',
    toOn: '2024-09-20',
    reason: '示例：出差',
    ...more,
  });
}

/** The officer as his session finds him on a day. */
async function on(officer: OfficerActor, day: Day): Promise<OfficerActor> {
  const row = await fresh.db
    .selectFrom('officers')
    .select([rolesOfOfficer.as('roles'), delegatedToOfficer(day).as('delegated')])
    .where('city', '=', city.code)
    .where('id', '=', officer.officerId)
    .executeTakeFirstOrThrow();
  return { ...officer, ...rolesWithDelegated(row.roles, row.delegated) };
}
