import { afterAll, beforeAll, expect, it } from 'vitest';
import { delegateRole } from '#app/accounts/acts/delegate-role.ts';
import { logSearch } from '#app/disclosure-requests/acts/log-search.ts';
import { recordTalk } from '#app/disclosure-requests/acts/record-talk.ts';
import { auditExtract } from '#app/disclosure-requests/case-bundle/kept-texts.ts';
import { actorWords, actWords } from '#app/disclosure-requests/case-bundle/log-words.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import { documentDocx } from '#app/disclosure-requests/letters/docx/document-docx.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import { printPack } from '#app/disclosure-requests/papers/print-pack.ts';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, someContent } from '#tests/makers/make-request.ts';

let database: FreshDatabase;
let offices = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function pack(signed: boolean) {
  const city = testCity('990100');
  const office = await makeOffice(database.db, city, `jg${++offices}`);
  const request = await makeRequest(database.db, city, office);
  if (signed) {
    must(await request.register());
    must(await request.assign());
    const handler = request.scope(office.handler);
    const search = { place: '档案室', words: '批复', period: '', result: '找到', searchedBy: '示例乙' };
    must(await logSearch(handler, { ...(await request.at()), ...search, searchedOn: '2024-09-09' }));
    const talk = { way: 'phone', with: 'requester', substance: '说明查找进度', narrowedTo: '' } as const;
    must(await recordTalk(handler, { ...(await request.at()), ...talk, happenedOn: '2024-09-09' }));
    for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]());
  }
  const file = await request.file();
  const scope = request.scope(office.clerk);
  return printPack({ file, scope, names: await officerNames(scope, office.agencyId) });
}

it('every form of a signed case is filled, as PDF and as Word', async () => {
  for (const form of await pack(true)) {
    expect(form.missing, form.key).toBeNull();
    const document = form.document();
    expect(wordsOf(document), form.key).not.toMatch(/undefined|null|NaN/);
    const { pdf, missing } = await renderPdf(documentSource(document, '2024-09-09'));
    expect([pdf.length > 1000, missing], form.key).toEqual([true, []]);
    expect((await documentDocx(document)).length).toBeGreaterThan(1000);
  }
});

it('says of each form why it cannot be printed yet', async () => {
  const forms = await pack(false);
  const missing = Object.fromEntries(forms.map(({ key, missing }) => [key, missing]));
  expect(missing).toMatchObject({
    'registration-form': '还没有登记',
    'approval-sheet': '还没有答复稿',
    'service-return': '答复还没有签发',
  });
  expect(missing['file-contents']).toBeNull();
});

it('trap 60: only the letter that goes to the address shows it whole', async () => {
  for (const form of await pack(true)) {
    const words = wordsOf(form.document());
    const mailed = /^(envelope|postal-label)/.test(form.key);
    expect(words.includes(someContent.address), form.key).toBe(mailed);
    expect(words, form.key).not.toContain(someContent.identityNumber);
  }
});

it('“代” stands wherever a stand-in signed: on the approval sheet, in the history and in the log', async () => {
  const city = testCity('990100');
  const office = await makeOffice(database.db, city, `jg${++offices}`);
  const appointed = { city: city.code, recorded_at: new Date('2024-09-01T00:00:00Z') };
  const signer = { ...appointed, officer_id: office.signer.officerId, role: 'signer' };
  await database.db.insertInto('officer_roles').values(signer).execute();
  const request = await makeRequest(database.db, city, office);
  const standIn = await office.officer('示例代签', ['clerk']);
  const { id } = must(
    await delegateRole(request.scope(office.signer), {
      role: 'signer',
      fromOfficerId: office.signer.officerId,
      toOfficerId: standIn.officerId,
      fromOn: '2024-09-09',
      toOn: '2024-09-13',
      reason: '出差',
    }),
  );
  for (const step of ['register', 'assign', 'draft', 'review'] as const) must(await request[step]());
  const before = await sheetOf('approval-sheet', request, office);
  expect(before).toContain('主要负责人');
  const standsIn = [{ delegationId: id, role: 'signer' as const }];
  must(await request.sign(undefined, { ...standIn, roles: ['clerk', 'signer'], standsIn }));
  const file = await request.file();
  const after = await sheetOf('approval-sheet', request, office);
  expect(after).toContain('示例代签（代示例签发）　2024年9月9日在系统签发');
  expect(after).toContain(file.replies[0]?.document_no);
  expect(after).not.toContain('主要负责人');
  const names = await officerNames(request.scope(office.clerk), office.agencyId);
  const told = caseHistory(file, names);
  expect(told.find(({ what }) => String(what).startsWith('签发'))?.who).toBe('示例代签（代示例签发）');
  expect(told.find(({ what }) => String(what).startsWith('拟写'))?.who).toBe('示例承办');
  const log = await auditExtract(request.scope(office.clerk), request.requestId);
  const pack = { file, scope: request.scope(office.clerk), names };
  const done = log.map((line) => `${actWords(line.act)}：${actorWords(line, pack)}`);
  expect(done).toContain('签发：示例代签（代示例签发）');
  expect(done).toContain('审核：示例审核');
});

async function sheetOf(key: string, request: MadeRequest, office: Office): Promise<string> {
  const scope = request.scope(office.clerk);
  const names = await officerNames(scope, office.agencyId);
  const form = printPack({ file: await request.file(), scope, names }).find((each) => each.key === key);
  return wordsOf(form?.document());
}
