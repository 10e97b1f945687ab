import type { Scope } from '#app/shell/scope.ts';

/** Ends every session of the account at once, on every machine. */
export async function endSessions(scope: Scope, userId: string): Promise<void> {
  await scope.db.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

/** Takes the second factor away, as when the phone was lost: it is set up anew at the next sign-in. */
export async function forgetSecondFactor(scope: Scope, userId: string): Promise<void> {
  await scope.db.deleteFrom('two_factors').where('user_id', '=', userId).execute();
  await scope.db
    .updateTable('users')
    .set({ two_factor_enabled: false, updated_at: scope.now })
    .where('id', '=', userId)
    .execute();
}

/** Stores the hash of a password that somebody else has seen. */
export async function giveTemporaryPassword(scope: Scope, userId: string, hash: string): Promise<void> {
  await scope.db
    .updateTable('credentials')
    .set({ password: hash, updated_at: scope.now })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute();
  await scope.db
    .updateTable('users')
    .set({ password_temporary: true, updated_at: scope.now })
    .where('id', '=', userId)
    .execute();
}
