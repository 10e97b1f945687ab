import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { consultThirdParty } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { extendReplyLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { findByCode } from '#app/disclosure-requests/queries.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { grantedDraft, makeRequest, must, replyTo, someContent } from '#tests/makers/make-request.ts';

const cityA = testCity('990100');
const cityB = testCity('990200');
let database: FreshDatabase;
let office: Office;
let neighbour: Office;
let abroad: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, cityA);
  neighbour = await makeOffice(database.db, cityA, 'jyj');
  abroad = await makeOffice(database.db, cityB);
});
afterAll(() => database.drop());

const make = (more = {}) => makeRequest(database.db, cityA, office, more);

describe('the course of a request', () => {
  it('goes from submission to closing, each stage after its act', async () => {
    const request = await make();
    const stages = [stageOfFile(await request.file())];
    for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) {
      must(await request[step]());
      stages.push(stageOfFile(await request.file()));
    }
    must(await request.send('2024-09-20'));
    stages.push(stageOfFile(await request.file()));
    const later = request.scope(office.clerk, '2024-09-24');
    must(await recordService(later, { ...(await request.at()), servedOn: '2024-09-21', proof: '系统记录' }));
    must(await closeCase(later, await request.at()));
    stages.push(stageOfFile(await request.file()));
    expect(stages).toEqual([
      'received',
      'registered',
      'assigned',
      'drafted',
      'reviewed',
      'signed',
      'sent',
      'closed',
    ]);
    expect(await request.file()).toMatchObject({ is_open: false, reply_due_on: null });
  });

  it('takes the due day from the law and follows correction and extension', async () => {
    const request = await make();
    expect((await request.file()).reply_due_on).toBe('2024-10-12');
    must(await request.register());
    const notice = { defects: [{ ground: 'description', what: '请写明年度' }], guidance: '', periodDays: 10 };
    must(
      await sendCorrectionNotice(request.scope(office.head, '2024-09-18'), {
        ...(await request.at()),
        ...notice,
      }),
    );
    expect((await request.file()).reply_due_on).toBeNull();
    const correction = { text: '2023年', receivedOn: '2024-10-08' };
    must(
      await recordCorrection(request.scope(office.clerk, '2024-10-08'), {
        ...(await request.at()),
        ...correction,
      }),
    );
    expect((await request.file()).reply_due_on).toBe('2024-11-04');
    const extension = { days: 20, reason: '需要查找档案' };
    must(
      await extendReplyLimit(request.scope(office.head, '2024-10-30'), {
        ...(await request.at()),
        ...extension,
      }),
    );
    expect((await request.file()).reply_due_on).toBe('2024-12-02');
  });

  it('refuses a second correction notice and one after seven working days, with the article', async () => {
    const request = await make();
    must(await request.register());
    const notice = { defects: [{ ground: 'description', what: '请写明年度' }], guidance: '', periodDays: 10 };
    const late = await sendCorrectionNotice(request.scope(office.head, '2024-09-20'), {
      ...(await request.at()),
      ...notice,
    });
    expect(late).toMatchObject({ ok: false, refusal: { cite: { article: '第三十条' } } });
    must(
      await sendCorrectionNotice(request.scope(office.head, '2024-09-19'), {
        ...(await request.at()),
        ...notice,
      }),
    );
    const second = await sendCorrectionNotice(request.scope(office.head, '2024-09-19'), {
      ...(await request.at()),
      ...notice,
    });
    expect(second.ok).toBe(false);
  });

  it('can always send an overdue reply; the overdue mark stays', async () => {
    const request = await make();
    await replyTo(request, '2024-12-31');
    const file = await request.file();
    expect(file.dispatches).toMatchObject([{ sent_on: '2024-12-31' }]);
    const due = await database.db
      .selectFrom('dispatches')
      .select('due_on')
      .where('request_id', '=', file.id)
      .executeTakeFirst();
    expect(due?.due_on).toBe('2024-10-12');
  });

  it('stops the clock while a third party is asked, and drafts nothing meanwhile', async () => {
    const request = await make();
    must(await request.register());
    must(await request.assign());
    const asked = {
      of: 'third-party' as const,
      partyName: '示例公司',
      recordConcerned: '合同',
      deliveredOn: null,
    };
    must(await consultThirdParty(request.scope(office.clerk), { ...(await request.at()), ...asked }));
    expect(stageOfFile(await request.file())).toBe('consulting');
    expect(await request.draft()).toMatchObject({ ok: false, refusal: { code: 'consulting' } });
  });
});

describe('who may do what', () => {
  it('needs two persons a reply, and the separate reviewer is a third', async () => {
    const request = await make();
    const both = await office.officer('示例兼任', ['handler', 'reviewer', 'signer']);
    must(await request.register());
    must(await request.assign());
    must(await request.draft(undefined, both));
    expect(await request.review(undefined, both)).toMatchObject({ refusal: { code: 'own-draft' } });
    must(await request.review());
    expect(await request.sign(undefined, both)).toMatchObject({ refusal: { code: 'own-draft' } });
    expect(await request.sign(undefined, office.handler)).toMatchObject({
      refusal: { code: 'not-your-role' },
    });
    must(await request.sign());
  });

  it('refuses acts out of order', async () => {
    const request = await make();
    expect(await request.assign()).toMatchObject({ refusal: { code: 'not-registered' } });
    expect(await request.draft()).toMatchObject({ refusal: { code: 'not-assigned' } });
    expect(await request.send('2024-09-09')).toMatchObject({ refusal: { code: 'not-signed' } });
  });

  it('offers only the reply types that the five questions leave open, and demands their contents', async () => {
    const request = await make();
    must(await request.register());
    must(await request.assign());
    const scope = request.scope(office.handler);
    const skipped = { ...grantedDraft, answers: { correct: 'clear' }, code: 'R4.1' as const };
    expect(await draftReply(scope, { ...(await request.at()), ...skipped })).toMatchObject({
      refusal: { code: 'reply-type-not-open' },
    });
    const silent = { ...grantedDraft, required: {} };
    expect(await draftReply(scope, { ...(await request.at()), ...silent })).toMatchObject({
      refusal: { code: 'required-missing' },
    });
  });

  it('knows no case of another agency or another city, whatever id is sent', async () => {
    const request = await make();
    for (const [city, actor] of [
      [cityA, neighbour.clerk],
      [cityB, abroad.clerk],
    ] as const) {
      const scope = testScope({ db: database.db, city, actor });
      const input = {
        ...(await request.at()),
        requesterColumn: 'naturalPerson' as const,
        replyNameId: office.replyNameId,
        note: '',
      };
      expect(await registerRequest(scope, input)).toMatchObject({ refusal: { code: 'unknown-case' } });
    }
  });

  it('takes no reply name, unit or handler of another agency', async () => {
    const request = await make();
    const more = { requesterColumn: 'naturalPerson' as const, replyNameId: neighbour.replyNameId, note: '' };
    const result = await registerRequest(request.scope(office.clerk), { ...(await request.at()), ...more });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-of-this-agency' } });
  });
});

describe('two officers at once', () => {
  it('lets the first act and refuses the second clearly, with nothing lost', async () => {
    const request = await make();
    const input = {
      ...(await request.at()),
      requesterColumn: 'naturalPerson' as const,
      replyNameId: office.replyNameId,
      note: '',
    };
    const scope = request.scope(office.clerk);
    const results = await Promise.all([registerRequest(scope, input), registerRequest(scope, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect((await request.file()).registrations).toHaveLength(1);
  });

  it('gives out no document number twice', async () => {
    const requests = await Promise.all([make(), make(), make()]);
    for (const request of requests) {
      for (const step of ['register', 'assign', 'draft', 'review'] as const) must(await request[step]());
    }
    const signed = await Promise.all(requests.map((request) => request.sign()));
    const numbers = signed.map((result) => must(result).documentNo);
    expect(new Set(numbers).size).toBe(3);
  });

  it('makes one request of a form sent twice, with the same query code', async () => {
    const input = {
      agencyId: office.agencyId,
      content: someContent,
      uploads: [],
      onceKey: 'f0000000-0000-4000-8000-000000000001',
    };
    const scope = testScope({ db: database.db, city: cityA, actor: { kind: 'public' } });
    const [one, two] = await Promise.all([submitRequest(scope, input), submitRequest(scope, input)]);
    expect(must(one)).toEqual(must(two));
  });
});

describe('what is kept', () => {
  it('receives what is incomplete, but not a form that asks for nothing', async () => {
    const bare = { requesterName: '', identityKind: null, identityNumber: '', phone: '', address: '' };
    expect((await make({ content: bare })).requestId).toBeGreaterThan(0);
    const scope = testScope({ db: database.db, city: cityA, actor: { kind: 'public' } });
    const nothing = { ...someContent, infoTitle: ' ', infoDocumentNo: '', infoDescription: '' };
    const input = {
      agencyId: office.agencyId,
      content: nothing,
      uploads: [],
      onceKey: 'f0000000-0000-4000-8000-000000000002',
    };
    expect(await submitRequest(scope, input)).toMatchObject({ refusal: { code: 'nothing-asked' } });
  });

  it('keeps no personal data in clear, neither in columns nor in the audit chain', async () => {
    const request = await make({ content: { identityNumber: 'SECRET-ID-77', phone: 'SECRET-PHONE-88' } });
    must(await request.register());
    const row = await sql<{ text: string }>`
      select row_to_json(r)::text as text from disclosure_requests r where id = ${request.requestId}`.execute(
      database.db,
    );
    expect(row.rows[0]?.text).not.toMatch(/SECRET/);
    const hex = Buffer.from('SECRET').toString('hex');
    expect(row.rows[0]?.text).not.toContain(hex);
    const lines = await sql<{ text: string }>`select a::text as text from audit_lines a`.execute(database.db);
    expect(lines.rows.map(({ text }) => text).join()).not.toMatch(/SECRET|示例甲|示例工程批复/);
  });

  it('opens a request only with number, code and tail together, in its own city', async () => {
    const request = await make();
    const { register_no: registerNo } = await request.file();
    const scope = testScope({ db: database.db, city: cityA, actor: { kind: 'public' } });
    const asked = { registerNo, code: request.queryCode, tail: '000a' };
    expect(await findByCode(scope, asked)).toBe(request.requestId);
    expect(await findByCode(scope, { ...asked, tail: '1234' })).toBe(request.requestId);
    expect(await findByCode(scope, { ...asked, registerNo: registerNo.replace(/[〔〕号]/g, ' ') })).toBe(
      request.requestId,
    );
    expect(await findByCode(scope, { ...asked, tail: '9999' })).toBeNull();
    expect(await findByCode(scope, { ...asked, tail: '' })).toBeNull();
    expect(await findByCode(scope, { ...asked, code: 'wrong' })).toBeNull();
    expect(await findByCode(scope, { ...asked, registerNo: '示szfb申〔2024〕99999号' })).toBeNull();
    const elsewhere = testScope({ db: database.db, city: cityB, actor: { kind: 'public' } });
    expect(await findByCode(elsewhere, asked)).toBeNull();
  });

  it('lets the program alter or delete no fact', async () => {
    await expect(database.db.updateTable('replies').set({ code: 'R1' }).execute()).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.db.deleteFrom('dispatches').execute()).rejects.toThrow(/permission denied/);
    await expect(database.db.deleteFrom('audit_lines').execute()).rejects.toThrow(/permission denied/);
  });

  it('leaves an audit chain that holds', async () => {
    const { lines, firstBroken } = await verifyAudit(database.db);
    expect(firstBroken).toBeNull();
    expect(lines).toBeGreaterThan(20);
  });
});
