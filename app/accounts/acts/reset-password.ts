import { administerOfficer } from '#app/accounts/acts/administer-officer.ts';
import { endSessions, forgetSecondFactor, giveTemporaryPassword } from '#app/accounts/acts/write-access.ts';
import { makePassword } from '#app/accounts/password-rules.ts';
import { done, type Result, type Scope } from '#app/shell/scope.ts';

export interface PasswordReset {
  officerId: number;
  /** The phone is lost too: the second factor is set up anew. */
  secondFactorToo: boolean;
}

/** 重置密码: a made password, shown once to the administrator and changed at the next sign-in. */
export async function resetPassword(
  scope: Scope,
  { officerId, secondFactorToo }: PasswordReset,
): Promise<Result<{ username: string; password: string }>> {
  const password = makePassword();
  const { hashPassword } = await import('better-auth/crypto');
  const hash = await hashPassword(password);
  const reset = await administerOfficer(scope, {
    act: 'reset-password',
    officerId,
    write: async (inside, { user_id }) => {
      await giveTemporaryPassword(inside, user_id, hash);
      if (secondFactorToo) await forgetSecondFactor(inside, user_id);
      await endSessions(inside, user_id);
      return done({ secondFactorToo });
    },
  });
  return reset.ok ? done({ username: reset.value.username, password }) : reset;
}
