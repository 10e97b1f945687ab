import { randomUUID } from 'node:crypto';
import { accountName } from '#app/accounts/account-name.ts';
import { mayHold, writeRoles } from '#app/accounts/acts/write-roles.ts';
import { passwordFault } from '#app/accounts/password-rules.ts';
import { mayAdminister } from '#app/agencies/queries.ts';
import { done, type Result, type Role, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

export interface NewOfficer {
  agencyId: number;
  unitId: number | null;
  username: string;
  name: string;
  roles: Role[];
  /** Somebody else knows it, so it is changed at the first sign-in (the demonstration aside). */
  password: string;
}

/** Appoints an officer with an account; by an administrator of the agency, or by the program. */
export async function addOfficer(scope: Scope, officer: NewOfficer): Promise<Result<{ officerId: number }>> {
  const refusal =
    (await mayAdminister(scope, officer.agencyId)) ?? (await mayHold(scope, officer)) ?? faultOf(officer);
  if (refusal) return { ok: false, refusal };
  const { hashPassword } = await import('better-auth/crypto');
  const hash = await hashPassword(officer.password);
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const userId = await addUser(inside, officer, hash);
    if (!userId) return refused('name-taken', '这个用户名已经有人用了，请换一个。');
    const officerId = await addOfficerRow(inside, officer, userId);
    await writeAudit(inside, {
      act: 'add-officer',
      subject: `officers:${officerId}`,
      detail: { agency: officer.agencyId, roles: officer.roles },
    });
    return done({ officerId });
  });
}

function faultOf({ username, name, password }: NewOfficer) {
  if (!/^[a-z0-9][a-z0-9._-]{1,30}$/i.test(username)) {
    return { code: 'username-form', reason: '用户名用二到三十一位字母、数字、点、短横。' };
  }
  if (!name.trim()) return { code: 'name-missing', reason: '请填写姓名。' };
  const fault = passwordFault(password, username);
  return fault ? { code: 'password-weak', reason: fault } : null;
}

async function addUser(scope: Scope, officer: NewOfficer, hash: string): Promise<string | null> {
  const city = scope.city.code;
  const account = accountName(city, officer.username);
  const stamps = { created_at: scope.now, updated_at: scope.now };
  const user = await scope.db
    .insertInto('users')
    .values({
      id: randomUUID(),
      city,
      username: account,
      display_username: officer.username.trim(),
      name: officer.name.trim(),
      email: `${account}@accounts.invalid`,
      email_verified: false,
      password_temporary: true,
      ...stamps,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!user) return null;
  await scope.db
    .insertInto('credentials')
    .values({
      id: randomUUID(),
      user_id: user.id,
      account_id: user.id,
      provider_id: 'credential',
      password: hash,
      ...stamps,
    })
    .execute();
  return user.id;
}

async function addOfficerRow(scope: Scope, officer: NewOfficer, userId: string): Promise<number> {
  const city = scope.city.code;
  const row = await scope.db
    .insertInto('officers')
    .values({
      city,
      agency_id: officer.agencyId,
      unit_id: officer.unitId,
      user_id: userId,
      name: officer.name.trim(),
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeRoles(scope, row.id, officer.roles);
  return row.id;
}
