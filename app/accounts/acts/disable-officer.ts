import { administerOfficer } from '#app/accounts/acts/administer-officer.ts';
import { endSessions, giveTemporaryPassword } from '#app/accounts/acts/write-access.ts';
import { makePassword } from '#app/accounts/password-rules.ts';
import type { OfficerAccount } from '#app/accounts/queries.ts';
import { done, type Result, type Scope } from '#app/shell/scope.ts';

/**
 * 离岗停用: the officer leaves today. Sessions end at once and nobody knows the password any more; what he did stays
 * under his name.
 */
export async function disableOfficer(scope: Scope, officerId: number): Promise<Result<OfficerAccount>> {
  const { hashPassword } = await import('better-auth/crypto');
  const hash = await hashPassword(makePassword());
  return administerOfficer(scope, {
    act: 'disable-officer',
    officerId,
    write: async (inside, { user_id }) => {
      await inside.db
        .updateTable('officers')
        .set({ left_on: inside.today })
        .where('city', '=', inside.city.code)
        .where('id', '=', officerId)
        .execute();
      await giveTemporaryPassword(inside, user_id, hash);
      await endSessions(inside, user_id);
      return done({ leftOn: inside.today });
    },
  });
}
