import type { Contacts } from '#app/accounts/contacts/contacts-of.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { seal } from '#db/sealed.ts';

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
const PHONE = /^\+?[\d-]{7,20}$/;

/** The officer says where reminders reach him, or (with empty fields) that they no longer shall. */
export async function setContacts(scope: Scope, input: Contacts): Promise<Result<null>> {
  if (input.email !== '' && !EMAIL.test(input.email)) {
    return refused('email', '电子邮箱的写法不对，请写成“名字@单位.cn”的样子，或者留空。');
  }
  if (input.phone !== '' && !PHONE.test(input.phone)) {
    return refused('phone', '手机号码只写数字，例如11位手机号，或者留空。');
  }
  const id = officerIdOf(scope);
  const sealed = (column: string, text: string) =>
    text === '' ? null : seal(text, { table: 'officers', column, row: id });
  return scope.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('officers')
      .set({
        email_sealed: sealed('email_sealed', input.email),
        phone_sealed: sealed('phone_sealed', input.phone),
      })
      .where('city', '=', scope.city.code)
      .where('id', '=', id)
      .execute();
    await writeAudit(scope.in(trx), {
      act: 'set-contacts',
      subject: `officers:${id}`,
      detail: { email: input.email !== '', phone: input.phone !== '' },
    });
    return done(null);
  });
}
