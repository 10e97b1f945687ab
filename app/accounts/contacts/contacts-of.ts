import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';

/** Where an officer is reached; empty where he has not said. */
export interface Contacts {
  email: string;
  phone: string;
}

/** An officer's own contacts, opened: for his account page and for sending, for nothing else. */
export async function contactsOf(scope: Scope, officerId: number): Promise<Contacts> {
  const row = await scope.db
    .selectFrom('officers')
    .select(['email_sealed', 'phone_sealed'])
    .where('city', '=', scope.city.code)
    .where('id', '=', officerId)
    .executeTakeFirst();
  const open = (sealed: Buffer | null | undefined, column: string) =>
    sealed ? openSealed(sealed, { table: 'officers', column, row: officerId }) : '';
  return {
    email: open(row?.email_sealed, 'email_sealed'),
    phone: open(row?.phone_sealed, 'phone_sealed'),
  };
}
