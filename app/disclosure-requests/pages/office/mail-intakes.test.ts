import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeInMail } from '#app/disclosure-requests/acts/take-in-mail.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { cookiesOf, makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let clerk: string;
beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
});
afterAll(() => site.drop());

let uid = 0;
async function arrive(subject: string): Promise<number> {
  const source = Buffer.from(
    [
      `From: =?utf-8?B?56S65L6L5LmZ?= <someone@example.invalid>\nMessage-ID: <${subject}@example.invalid>\nSubject: ${subject}`,
      'Content-Type: multipart/mixed; boundary=b\n',
      '--b\nContent-Type: text/plain; charset=utf-8\n\n<script>alert(1)</script>申请公开示例批复\n',
      '--b\nContent-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\n\nsome text\n--b--',
    ].join('\n'),
  );
  await takeInMail(testScope({ db: site.fresh.db, city: site.city }), {
    agencyId: site.office.agencyId,
    mailbox: 'office@127.0.0.1/INBOX',
    mail: {
      position: { uidValidity: 1, lastUid: ++uid },
      receivedAt: new Date('2024-09-08T23:30:00+08:00'),
      source,
      size: source.byteLength,
    },
  });
  const row = await site.fresh.db
    .selectFrom('mail_intakes')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}
const at = (id: number, rest = '') => `/office/requests/mail-intakes/${id}${rest}`;

describe('letters by e-mail in the office', () => {
  it('wait in a list, and are shown with their text, never run', async () => {
    const id = await arrive('letter-one');
    expect(await (await site.visit('/office', { cookie: clerk })).text()).toContain('1封电子邮件来件待处理');
    expect(await (await site.visit('/office/requests/mail-intakes', { cookie: clerk })).text()).toContain(
      'letter-one',
    );
    const html = await (await site.visit(at(id), { cookie: clerk })).text();
    expect(html).toContain('申请公开示例批复');
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('2024年9月8日');
    expect(html).toContain('value="示例乙"');
  });

  it('become a request with the prefilled form, and give the receipt', async () => {
    const id = await arrive('letter-two');
    const form = {
      once_key: 'a0000000-0000-4000-8000-00000000000a',
      requester_kind: 'natural-person',
      requester_name: '示例乙',
      email: 'someone@example.invalid',
      info_title: '示例批复',
    };
    const answer = await site.visit(at(id, '/register'), { cookie: clerk, form });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/requests/received']);
    const receipt = await site.visit('/office/requests/received', {
      cookie: `${clerk}; ${cookiesOf(answer)}`,
    });
    expect(await receipt.text()).toContain('邮件系统接收之日是收到之日');
    const again = { ...form, once_key: 'a0000000-0000-4000-8000-00000000000b' };
    const second = await site.visit(at(id, '/register'), { cookie: clerk, form: again });
    expect(second.status).toBe(422);
    expect(await second.text()).toContain('已经处理过了');
  });

  it('are put aside only with a reason', async () => {
    const id = await arrive('letter-three');
    const none = await site.visit(at(id, '/dismiss'), { cookie: clerk, form: { reason: '' } });
    expect([none.status, (await none.text()).includes('请写明为什么不作为申请')]).toEqual([422, true]);
    const done = await site.visit(at(id, '/dismiss'), { cookie: clerk, form: { reason: '系统退信' } });
    expect(done.status).toBe(303);
    expect(await (await site.visit(at(id), { cookie: clerk })).text()).toContain('不作为申请：系统退信');
  });

  it('are downloaded as they came, as attachments', async () => {
    const id = await arrive('letter-four');
    const file = await site.fresh.db
      .selectFrom('mail_intake_files')
      .select('id')
      .where('intake_id', '=', id)
      .executeTakeFirstOrThrow();
    const text = await site.visit(at(id, `/files/${file.id}`), { cookie: clerk });
    expect((await text.text()).trim()).toBe('some text');
    expect(text.headers.get('content-disposition')).toMatch(/^attachment/);
    const message = await site.visit(at(id, '/files/message.eml'), { cookie: clerk });
    expect(await message.text()).toContain('Subject: letter-four');
    expect((await site.visit(at(id, '/files/9999'), { cookie: clerk })).status).toBe(404);
  });

  it('are nobody else’s', async () => {
    const id = await arrive('letter-five');
    const other = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit(at(id), { cookie: other })).status).toBe(404);
    expect((await site.visit(at(id, '/files/message.eml'), { cookie: other })).status).toBe(404);
    const handler = await site.signIn(site.office, 'handler');
    expect((await site.visit(at(id), { cookie: handler })).status).toBe(403);
    const abroad = await site.signIn(site.officeElsewhere, 'clerk', site.otherCity);
    expect((await site.visit(at(id), { cookie: abroad, city: site.otherCity })).status).toBe(404);
  });
});
