import { afterAll, beforeAll, expect, it } from 'vitest';
import { logSearch } from '#app/disclosure-requests/acts/log-search.ts';
import { recordTalk } from '#app/disclosure-requests/acts/record-talk.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import { documentDocx } from '#app/disclosure-requests/letters/docx/document-docx.ts';
import { printPack } from '#app/disclosure-requests/papers/print-pack.ts';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import { makeOffice } from '#tests/makers/make-office.ts';
import { makeRequest, must, someContent } from '#tests/makers/make-request.ts';

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
