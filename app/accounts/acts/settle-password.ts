import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** The officer has just chosen a password of his own: nobody else knows it any more. */
export async function settlePassword(scope: Scope, userId: string): Promise<void> {
  await scope.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('users')
      .set({ password_temporary: false, updated_at: scope.now })
      .where('id', '=', userId)
      .execute();
    const officer = await trx
      .selectFrom('officers')
      .select('id')
      .where('city', '=', scope.city.code)
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    await writeAudit(scope.in(trx), {
      act: 'change-password',
      subject: `officers:${officer.id}`,
      detail: {},
    });
  });
}
