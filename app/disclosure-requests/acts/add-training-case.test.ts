import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTrainingCase } from '#app/disclosure-requests/acts/add-training-case.ts';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { trainingCase, trainingCases } from '#app/disclosure-requests/training/training-cases.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
});
afterAll(() => database.drop());

const clean = {
  title: '申请工程批复，怎样提供',
  facts: '一名居民申请家门口一项工程的批复文件。',
  handling: '机关检索到批复，没有不予公开的内容，按期提供复印件。',
  lesson: '批复类文件一般应当主动公开，可以转为主动公开。',
};

describe('a case for training', () => {
  it('is refused while anything leads back to the people of the file, and says only where', async () => {
    const request = await makeRequest(database.db, city, office);
    const add = async (more = {}, actor: Actor = office.head) =>
      addTrainingCase(request.scope(actor, '2024-10-08'), { ...(await request.at()), ...clean, ...more });
    expect(await add()).toMatchObject({ refusal: { code: 'not-closed' } });
    await replyTo(request, '2024-09-20');
    const clerk = request.scope(office.clerk, '2024-09-24');
    must(await recordService(clerk, { ...(await request.at()), servedOn: '2024-09-21', proof: '系统记录' }));
    must(await closeCase(clerk, await request.at()));
    const file = await request.file();
    const { requesterName, phone, address, identityNumber } = request.content;
    const leaks = {
      name: requesterName,
      officer: office.handler.name,
      'register number': file.register_no,
      'document number': file.replies[0]?.document_no ?? '',
      contact: phone,
      home: address,
      identity: identityNumber,
      'a number of somebody else': '13812345678',
    };
    const fields = ['title', 'facts', 'handling', 'lesson'];
    for (const [at, [what, text]] of Object.entries(leaks).entries()) {
      const result = await add({ [fields[at % 4] ?? '']: `文中有${text}。` });
      expect(result, what).toMatchObject({ refusal: { code: 'personal-data' } });
      if (!result.ok) expect(result.refusal.reason).not.toContain(text);
    }
    expect(await add({ lesson: ' ' })).toMatchObject({ refusal: { code: 'text-missing' } });
    expect(await add({}, office.handler)).toMatchObject({ refusal: { code: 'not-your-role' } });
    const both = await Promise.all([add(), add()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await add()).toMatchObject({ refusal: { code: 'added-already' } });
  });

  it('is found by its words in the whole city and in no other, without a way back to the file', async () => {
    const other = await makeOffice(database.db, city, 'jyj');
    const scope = testScope({ db: database.db, city, actor: other.clerk });
    const { rows, total } = await trainingCases(scope, { text: '工程 主动公开', page: 1 });
    expect({ total, titles: rows.map(({ title }) => title) }).toEqual({ total: 1, titles: [clean.title] });
    expect((await trainingCases(scope, { text: '工程 没有的词', page: 1 })).total).toBe(0);
    expect((await trainingCases(scope, { text: '100%_', page: 1 })).total).toBe(0);
    const found = await trainingCase(scope, rows[0]?.id ?? 0);
    expect(Object.keys(found ?? {})).not.toContain('request_id');
    const abroad = testScope({ db: database.db, city: testCity('990200'), actor: other.clerk });
    expect((await trainingCases(abroad, { text: '', page: 1 })).total).toBe(0);
    expect(await trainingCase(abroad, rows[0]?.id ?? 0)).toBeUndefined();
  });
});
