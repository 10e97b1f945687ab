import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextNumbers, openIssue } from '#app/policy-library/acts/open-issue.ts';
import { moveItem, placeItem, removeItem } from '#app/policy-library/acts/place-item.ts';
import { publishIssue } from '#app/policy-library/acts/publish-issue.ts';
import { insertVersion } from '#app/policy-library/documents/insert-document.ts';
import { candidates, printedShare } from '#app/policy-library/gazette/candidates.ts';
import {
  differenceOf,
  gazetteOf,
  listIssues,
  loadIssue,
  publishedIssue,
} from '#app/policy-library/gazette/load-issue.ts';
import type { GazetteSection } from '#app/policy-library/gazette/sections.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn, readFile } from '#integrations/files/file-store.ts';
import { fileStore, installFileStore } from '#integrations/files/installed-store.ts';
import { articles, makeDocument, officialBlocks } from '#tests/makers/make-document.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

const city = testCity('990100');
const neighbour = testCity('990200');
const folder = mkdtempSync(join(tmpdir(), 'gazette-'));
let database: FreshDatabase;
let office: Office;
let bureau: Office;
let elsewhere: Office;

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(folder));
  office = await makeOffice(database.db, city, 'szfb');
  bureau = await makeOffice(database.db, city, 'fgw');
  elsewhere = await makeOffice(database.db, neighbour, 'szfb');
  await database.owner
    .updateTable('agencies')
    .set({ kind: 'government-office' })
    .where('id', 'in', [office.agencyId, elsewhere.agencyId])
    .execute();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const as = (actor: Actor, today = '2024-02-01') => testScope({ db: database.db, city, actor, today });

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

async function document(made: Parameters<typeof makeDocument>[1] = {}) {
  return makeDocument(as(office.clerk), { agencyId: office.agencyId, ...made });
}

async function issue() {
  const result = await openIssue(as(office.clerk), { ...(await nextNumbers(as(office.clerk))), title: '' });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function place(issueId: number, documentId: number, section: GazetteSection = '市政府文件') {
  return placeItem(as(office.clerk), { issueId, documentId, section });
}

async function order(issueId: number) {
  return (await loadIssue(as(office.clerk), issueId))?.items.map(({ document_id }) => document_id);
}

describe('an issue', () => {
  it('is opened by the government office only, under numbers that are free', async () => {
    const numbers = await nextNumbers(as(office.clerk));
    const open = (actor: Actor, changes = {}) => openIssue(as(actor), { ...numbers, title: '', ...changes });
    expect(codeOf(await open(bureau.head))).toBe('not-your-role');
    expect(codeOf(await open(office.handler))).toBe('not-your-role');
    expect(codeOf(await open(office.clerk, { number: 0 }))).toBe('wrong-number');
    expect(codeOf(await open(office.clerk, { year: 2099 }))).toBe('wrong-year');
    expect(codeOf(await open(office.clerk, { totalNumber: 1.5 }))).toBe('wrong-total');
    const both = await Promise.all([open(office.clerk), open(office.head)]);
    expect(both.map(codeOf).sort()).toEqual(['done', 'number-taken']);
    expect(codeOf(await open(office.clerk, { number: numbers.number + 50 }))).toBe('number-taken');
    expect(await nextNumbers(as(office.clerk))).toEqual({
      year: 2024,
      number: numbers.number + 1,
      totalNumber: numbers.totalNumber + 1,
    });
  });

  it('keeps its items by section, in the order that the officer gives them', async () => {
    const id = await issue();
    const [a, b, c, rule] = [
      await document(),
      await document(),
      await document(),
      await document({ kind: 'government-rule' }),
    ];
    for (const each of [a, b, c]) expect(codeOf(await place(id, each))).toBe('done');
    expect(codeOf(await place(id, rule, '市政府令'))).toBe('done');
    expect(codeOf(await place(id, a, '部门文件'))).toBe('placed');
    expect(await order(id)).toEqual([rule, a, b, c]);
    const itemOf = async (documentId: number) =>
      (await loadIssue(as(office.clerk), id))?.items.find((item) => item.document_id === documentId)?.id ?? 0;
    const move = async (documentId: number, by: -1 | 1) =>
      moveItem(as(office.clerk), { issueId: id, itemId: await itemOf(documentId), by });
    await move(c, -1);
    expect(await order(id)).toEqual([rule, a, c, b]);
    await move(c, -1);
    await move(c, -1);
    expect(await order(id)).toEqual([rule, c, a, b]);
    await removeItem(as(office.clerk), { issueId: id, itemId: await itemOf(a) });
    expect(await order(id)).toEqual([rule, c, b]);
    await place(id, a);
    expect(await order(id)).toEqual([rule, c, b, a]);
    expect(codeOf(await removeItem(as(office.clerk), { issueId: id, itemId: 999_999 }))).toBe('unknown-item');
    expect(codeOf(await removeItem(as(bureau.clerk), { issueId: id, itemId: await itemOf(a) }))).toBe(
      'not-your-role',
    );
  });

  it('takes only what is public', async () => {
    const id = await issue();
    const kept = await document({ disclosure: 'refused', disclosureReason: '示例理由' });
    const draft = await document({ openForComments: true, publishedOn: null, publishedAt: null });
    expect(codeOf(await place(id, kept))).toBe('not-public');
    expect(codeOf(await place(id, draft))).toBe('not-public');
  });
});

describe('publishing', () => {
  it('refuses an empty issue, other roles, and a text that is no longer that of the library', async () => {
    const id = await issue();
    expect(codeOf(await publishIssue(as(office.head), id))).toBe('empty-issue');
    const documentId = await document();
    await place(id, documentId);
    expect(codeOf(await publishIssue(as(office.clerk), id))).toBe('not-your-role');
    await database.db.transaction().execute((trx) =>
      insertVersion(as(office.clerk).in(trx), {
        documentId,
        number: 2,
        text: {
          blocks: articles(4),
          validFrom: '2024-03-01',
          note: '',
          amendedById: null,
          declaredLapsed: false,
          sourceKey: null,
        },
      }),
    );
    const [item] = (await loadIssue(as(office.clerk), id))?.items ?? [];
    expect(item && differenceOf(item, null)).toContain('更新的文本');
    // Once printed, a later version is an amendment, and no difference.
    expect(item && differenceOf(item, '2024-02-01')).toBeNull();
    expect(codeOf(await publishIssue(as(office.head), id))).toBe('text-differs');
    await removeItem(as(office.clerk), { issueId: id, itemId: item?.id ?? 0 });
    await place(id, documentId);
    await database.owner
      .updateTable('gazette_items')
      .set({ sha256: 'f'.repeat(64) })
      .where('issue_id', '=', id)
      .execute();
    const [changed] = (await loadIssue(as(office.clerk), id))?.items ?? [];
    expect(changed && differenceOf(changed, '2024-02-01')).toContain('不一致');
  });

  it('typesets the issue, keeps it with its checksum, and gives every item the page on which it stands', async () => {
    const id = await issue();
    const rule = await document({
      kind: 'government-rule',
      title: '示例市示例事项规定',
      blocks: articles(40),
    });
    const notice = await document({ kind: 'policy', title: '关于示例事项的通知', blocks: officialBlocks() });
    const last = await document({ title: '示例事项实施办法', blocks: articles(2) });
    await place(id, notice);
    await place(id, last, '部门文件');
    await place(id, rule, '市政府令');
    const both = await Promise.all([publishIssue(as(office.head), id), publishIssue(as(office.head), id)]);
    expect(both.map(codeOf).sort()).toEqual(['done', 'published']);
    const made = await loadIssue(as(office.head), id);
    if (!made?.file_key) throw new Error('not published');
    const pdf = new Uint8Array(await readFile(fileStore(), made.file_key));
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(made.sha256);
    const pages = await pageTexts(pdf);
    expect(made.items.map((item) => item.document_id)).toEqual([rule, notice, last]);
    expect(made.items[0]?.page).toBe(1);
    for (const { page, title } of made.items) expect(pages[(page ?? 0) + 1]).toContain(title);
    // The contents, on the second sheet, say the same numbers; the text is text and can be found.
    for (const { page, title } of made.items)
      expect(pages[1]).toMatch(new RegExp(`${title}[.]*${page}(?!\\d)`));
    expect(pages[0]).toContain(`${made.year}年第${made.number}号`);
    expect(pages.join('')).toContain('标准文本');
    expect(pages.join('')).not.toContain('样刊');
    expect(codeOf(await place(id, await document()))).toBe('published');
    expect(await gazetteOf(as(office.head), last)).toMatchObject({
      year: made.year,
      page: made.items[2]?.page,
    });
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('counts what is printed, and proposes what is not', async () => {
    const fresh = await document({ agencyId: bureau.agencyId, publishedOn: '2024-01-25' });
    const old = await document({ kind: 'policy', publishedOn: '2023-01-20' });
    const proposed = await candidates(as(office.clerk), { page: 1, since: '2024-01-22' });
    const ids = proposed.rows.map((row) => row.id);
    expect(ids).toContain(fresh);
    expect(ids).not.toContain(old);
    const shares = await printedShare(as(office.clerk), 2024);
    expect(shares.find(({ id }) => id === bureau.agencyId)).toMatchObject({ published: 1, printed: 0 });
    expect(shares.find(({ id }) => id === office.agencyId)?.printed).toBe(2);
  });
});

describe('another city', () => {
  it('sees no issue of this one, and cannot print its documents', async () => {
    const there = testScope({ db: database.db, city: neighbour, actor: elsewhere.head, today: '2024-02-01' });
    expect(await listIssues(there, { onlyPublished: false })).toEqual([]);
    const [mine] = await listIssues(as(office.head), { onlyPublished: true });
    expect(mine && (await publishedIssue(there, { year: mine.year, number: mine.number }))).toBeUndefined();
    const opened = await openIssue(there, { year: 2024, number: 1, totalNumber: 1, title: '' });
    expect(codeOf(opened)).toBe('done');
    const input = {
      issueId: opened.ok ? opened.value : 0,
      documentId: await document(),
      section: '市政府文件' as const,
    };
    expect(codeOf(await placeItem(there, input))).toBe('not-public');
    expect(codeOf(await publishIssue(there, mine?.id ?? 0))).toBe('unknown-issue');
  });
});

async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const loaded = await task.promise;
  const texts: string[] = [];
  for (let n = 1; n <= loaded.numPages; n++) {
    const { items } = await (await loaded.getPage(n)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  await task.destroy();
  return texts;
}
