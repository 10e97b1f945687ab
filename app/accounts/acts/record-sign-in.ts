import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 登录: one audit line when the last factor was right; sessions and challenges that ran out are swept then. */
export async function recordSignIn(
  scope: Scope,
  { userId, factor }: { userId: string; factor: 'password' | 'totp' | 'backup-code' },
): Promise<void> {
  await scope.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sessions').where('expires_at', '<', scope.now).execute();
    await trx.deleteFrom('verifications').where('expires_at', '<', scope.now).execute();
    const officer = await trx
      .selectFrom('officers')
      .select('id')
      .where('city', '=', scope.city.code)
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    await writeAudit(scope.in(trx), {
      act: 'sign-in',
      subject: `officers:${officer.id}`,
      detail: { factor },
    });
  });
}
