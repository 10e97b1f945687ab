import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** A form that was sent so long ago is not sent again by a second press. */
const FORM_KEY_MS = 30 * 24 * 3600 * 1000;

/** 登录: one audit line when the last factor was right; what ran out is swept then: sessions, challenges, keys of forms. */
export async function recordSignIn(
  scope: Scope,
  { userId, factor }: { userId: string; factor: 'password' | 'totp' | 'backup-code' },
): Promise<void> {
  await scope.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sessions').where('expires_at', '<', scope.now).execute();
    await trx.deleteFrom('verifications').where('expires_at', '<', scope.now).execute();
    const longAgo = new Date(scope.now.getTime() - FORM_KEY_MS);
    await trx.deleteFrom('form_keys').where('used_at', '<', longAgo).execute();
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
