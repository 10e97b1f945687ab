import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duty } from '#app/policy-library/routes.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { articles, makeDocument, officialBlocks } from '#tests/makers/make-document.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

const city = testCity('990100');
const neighbour = testCity('990200');
const folder = mkdtempSync(join(tmpdir(), 'gazette-pages-'));
const TODAY = '2024-09-09';
const visitor: Actor = { kind: 'public' };
let database: FreshDatabase;
let office: Office;
let bureau: Office;
let rule: number;
let notice: number;

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(folder));
  office = await makeOffice(database.db, city, 'szfb');
  bureau = await makeOffice(database.db, city, 'fgw');
  const own = database.owner.updateTable('agencies').set({ kind: 'government-office' });
  await own.where('id', '=', office.agencyId).execute();
  const scope = testScope({ db: database.db, city, actor: office.clerk, today: TODAY });
  const made = { agencyId: office.agencyId };
  rule = await makeDocument(scope, {
    ...made,
    kind: 'government-rule',
    title: '示例规定',
    blocks: articles(6),
  });
  notice = await makeDocument(scope, {
    ...made,
    kind: 'policy',
    title: '示例通知',
    blocks: officialBlocks(),
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

interface Ask {
  form?: Record<string, string>;
  at?: typeof city;
  headers?: Record<string, string>;
}

async function visit(actor: Actor, path: string, { form, at = city, headers }: Ask = {}) {
  const frame: Frame = {
    city: at,
    face: 'standard',
    today: TODAY,
    path,
    entries: [],
    rail: [],
    officer: null,
  };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('scope', testScope({ db: database.db, city: at, actor, today: TODAY }));
    c.set('frame', frame);
    await next();
  });
  app.route('/', duty.routes);
  const body = form && new URLSearchParams(form);
  return app.request(path, { method: form ? 'POST' : 'GET', body, headers });
}

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

describe('政府公报', () => {
  it('says so while no issue has come out', async () => {
    expect(await textOf(visit(visitor, '/gazette'))).toContain('还没有出版公报');
    expect((await visit(visitor, '/gazette/2024/1')).status).toBe(404);
    expect((await visit(visitor, '/office/gazette')).status).toBe(403);
  });

  it('is opened, filled and put in order by plain forms, and published for everybody', async () => {
    const bad = await visit(office.clerk, '/office/gazette', {
      form: { year: '2024', number: 'x', totalNumber: '9', title: '专辑' },
    });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('专辑');
    const numbers = { year: '2024', number: '1', totalNumber: '9', title: '' };
    expect((await visit(bureau.head, '/office/gazette', { form: numbers })).status).toBe(422);
    const opened = await visit(office.clerk, '/office/gazette', { form: numbers });
    const home = opened.headers.get('location') ?? '';
    const act = (actor: Actor, name: string, form: Record<string, string> = {}) =>
      visit(actor, `${home}/${name}`, { form });

    const empty = await textOf(visit(office.head, home));
    expect(empty).toContain('还没有内容');
    expect(empty).toContain('示例规定');
    expect((await act(office.head, 'publish')).status).toBe(422);
    expect((await visit(office.head, `${home}/specimen.pdf`)).status).toBe(404);
    expect(
      (await act(office.clerk, 'place', { document: String(notice), section: '市政府文件' })).status,
    ).toBe(303);
    expect((await act(office.clerk, 'place', { document: String(rule), section: '没有的栏目' })).status).toBe(
      422,
    );
    await act(office.clerk, 'place', { document: String(rule), section: '市政府令' });
    expect((await act(bureau.clerk, 'up', { item: '1' })).status).toBe(422);
    expect((await act(office.clerk, 'burn')).status).toBe(404);
    const specimen = await visit(office.clerk, `${home}/specimen.pdf`);
    expect((await textOf(specimen)).startsWith('%PDF-')).toBe(true);
    expect((await visit(bureau.head, `${home}/specimen.pdf`)).status).toBe(404);
    expect((await visit(visitor, '/gazette/2024/1')).status).toBe(404);
    expect((await act(office.clerk, 'publish')).status).toBe(422);
    expect((await act(office.head, 'publish')).status).toBe(303);
  });

  it('shows the web edition in the order of the paper, and the PDF with its checksum as tag', async () => {
    expect(await textOf(visit(visitor, '/gazette'))).toContain('/gazette/2024/1.pdf');
    const page = await textOf(visit(visitor, '/gazette/2024/1'));
    expect(page.indexOf('示例规定')).toBeLessThan(page.indexOf('示例通知'));
    expect(page).toContain('以上为标准文本');
    expect(page).toContain(`href="/policies/${notice}"`);
    expect(page).toContain('补贴标准见下表');
    const pdf = await visit(visitor, '/gazette/2024/1.pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const tag = pdf.headers.get('etag') ?? '';
    expect(page).toContain(tag.replaceAll('"', ''));
    const again = await visit(visitor, '/gazette/2024/1.pdf', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    for (const path of ['/gazette/2024/1', '/gazette/2024/1.pdf']) {
      expect((await visit(visitor, path, { at: neighbour })).status).toBe(404);
    }
    for (const path of ['/gazette/2024/2', '/gazette/2024/01', '/gazette/2023/1', '/gazette/2024/2.pdf']) {
      expect((await visit(visitor, path)).status).toBe(404);
    }
    expect(await textOf(visit(visitor, '/gazette', { at: neighbour }))).toContain('还没有出版公报');
  });

  it('warns where the printed text and the library differ', async () => {
    expect(await textOf(visit(visitor, '/gazette/2024/1'))).not.toContain('不一致');
    const items = database.owner.updateTable('gazette_items').set({ sha256: '0'.repeat(64) });
    await items.where('document_id', '=', notice).execute();
    expect(await textOf(visit(visitor, '/gazette/2024/1'))).toContain('公报刊登的文本与文件库的文本不一致');
  });
});
