import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, type MadeReport, madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { writers } from '#app/annual-reports/reading/testing/report-files.ts';
import { addUp, cityReports } from '#app/annual-reports/rolling-up/roll-up.ts';
import { sumTables } from '#app/annual-reports/rolling-up/sum-tables.ts';
import { duty } from '#app/annual-reports/routes.ts';
import type { City } from '#app/shell/city.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { type Governments, makeGovernments } from '#tests/makers/make-governments.ts';
import { makePublishedReport } from '#tests/makers/make-published-report.ts';

const city = testCity('990100');
const elsewhere = testCity('990200');
const today = '2025-02-10';
let database: FreshDatabase;
let placed: Governments;
let others: Governments;

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(mkdtempSync(join(tmpdir(), 'qc-filings-'))));
  [placed, others] = await Promise.all([
    makeGovernments(database, city),
    makeGovernments(database, elsewhere),
  ]);
});
afterAll(() => database.drop());

const made = fc.sample(madeReport, { numRuns: 6, seed: 20_250_311 });
const report = (index: number): MadeReport => {
  const found = made[index];
  if (!found) throw new Error('no report was made');
  return found;
};

async function visit(
  actor: Actor,
  path: string,
  { init, at = city }: { init?: RequestInit; at?: City } = {},
) {
  const frame: Frame = { city: at, face: 'standard', today, path, entries: [], rail: [], officer: null };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('scope', testScope({ db: database.db, city: at, actor, today }));
    c.set('frame', frame);
    await next();
  });
  app.route('/', duty.routes);
  const response = await app.request(path, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

function upload(file: File | null, more: Record<string, string> = {}): RequestInit {
  const body = new FormData();
  if (file) body.set('report', file);
  for (const [name, value] of Object.entries({ sender: '示例丁', filed_on: '2025-01-20', ...more }))
    body.set(name, value);
  return { method: 'POST', body };
}

async function fileOf(index: number, kind: keyof typeof writers): Promise<File> {
  const bytes = await writers[kind](blocksOf(report(index)));
  return new File([new Uint8Array(bytes)], `示例${index}.${kind}`);
}

describe('filing the report of an agency that writes its own elsewhere', { timeout: 120_000 }, () => {
  it.each([
    ['html', 'bureau', 0],
    ['docx', 'commission', 1],
    ['xlsx', 'district', 2],
    ['pdf', 'township', 3],
  ] as const)('reads %s into the roll-up, every cell right', async (kind, code, index) => {
    const { office, id } = placed;
    const path = `/office/reports/2024/file?agency=${id[code]}`;
    expect((await visit(office.clerk, path)).text).toContain('name="report"');
    const sent = await visit(office.clerk, path, { init: upload(await fileOf(index, kind)) });
    expect(sent.status).toBe(303);
    const filing = sent.headers.get('location') ?? '';
    expect(filing).toMatch(/^\/office\/reports\/2024\/filings\/\d+$/);
    const scope = testScope({ db: database.db, city, actor: office.clerk, today });
    const handed = (await cityReports(scope, 2024)).handed.get(id[code]);
    expect(handed?.filed?.tables).toEqual(sumTables([report(index)]));
    const page = await visit(office.clerk, filing);
    expect(page.text).toContain(`示例${index}.${kind}`);
    expect(page.text).not.toMatch(/ style=/);
    const download = await visit(office.clerk, `${filing}/file`);
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await visit(others.office.clerk, filing, { at: elsewhere })).status).toBe(404);
    expect((await visit(placed.office.handler, filing)).status).toBe(404);
  });

  it('keeps the form with its reason when the file is refused', async () => {
    const { office, id } = placed;
    const path = `/office/reports/2024/file?agency=${id.bureau}`;
    const tries: [File | null, Record<string, string>, string][] = [
      [null, {}, '请选择报告的文件'],
      [new File(['示例文字'], '示例.txt'), {}, '没有从这个文件里读出表三'],
      [await fileOf(4, 'html'), { sender: '' }, '请写明报送人'],
      [await fileOf(4, 'html'), { filed_on: '2024-06-01' }, '请填写收到报告的日期'],
    ];
    for (const [file, more, words] of tries) {
      const { status, text } = await visit(office.clerk, path, { init: upload(file, more) });
      expect([status, text.includes(words)], words).toEqual([422, true]);
      expect(text).toContain('error-summary');
    }
    const other = `/office/reports/2024/file?agency=${id.commission}`;
    const twin = await visit(office.clerk, other, { init: upload(await fileOf(0, 'html')) });
    expect([twin.status, twin.text.includes('示例bureau已经报送过同一个文件')]).toEqual([422, true]);
  });

  it('is filed once by a double click', async () => {
    const { office, id } = placed;
    const path = `/office/reports/2024/file?agency=${id.bureau}`;
    const file = await fileOf(4, 'html');
    const sent = await Promise.all([1, 2].map(() => visit(office.clerk, path, { init: upload(file) })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const [first, second] = sent.map(({ headers }) => headers.get('location'));
    expect(first).toBe(second);
  });

  it('is not there for those who may not file', async () => {
    const { office, districtOffice, id } = placed;
    const path = `/office/reports/2024/file?agency=${id.bureau}`;
    expect((await visit(districtOffice.clerk, path)).status).toBe(404);
    expect((await visit(office.signer, path)).status).toBe(404);
    expect((await visit(others.office.clerk, path, { at: elsewhere })).status).toBe(404);
    expect((await visit(office.clerk, `/office/reports/2024/file?agency=${id.tax}`)).status).toBe(404);
  });
});

describe('the pages of a roll-up', () => {
  const rollUp = (of: Governments) => `/office/reports/2024/roll-up?agency=${of.id.city}`;

  it('show the tree to the officers of its office and to nobody else', async () => {
    const { text, status } = await visit(placed.office.head, rollUp(placed));
    expect(status).toBe(200);
    for (const words of ['示例bureau', '示例district', '报送文件', '未报', '示例tax', '示例zone'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/ style=/);
    expect((await visit(placed.districtOffice.head, rollUp(placed))).status).toBe(403);
    expect((await visit(others.office.head, rollUp(placed), { at: elsewhere })).status).not.toBe(200);
    expect((await visit(others.office.head, rollUp(others), { at: elsewhere })).text).not.toContain('已报送');
    expect((await visit(placed.office.head, '/office/reports/2024/roll-up')).status).toBe(404);
  });

  it('remind and place by forms that work without script', async () => {
    const form = (fields: Record<string, string>) => ({
      init: { method: 'POST', body: new URLSearchParams(fields) },
    });
    expect((await visit(placed.office.head, rollUp(placed), form({}))).status).toBe(303);
    expect((await visit(placed.office.head, rollUp(placed))).text).toContain('2025年2月10日</time>催报');
    const again = await visit(placed.office.head, rollUp(placed), form({}));
    expect([again.status, again.text.includes('今天已经催报过')]).toEqual([422, true]);
    const placements = `/office/reports/2024/placements?agency=${placed.id.city}`;
    const decision = {
      placed: String(placed.id.zone),
      government: String(placed.id.district),
      from_year: '2024',
      reason: '示例管理体制文件',
    };
    const short = await visit(placed.office.head, placements, form({ ...decision, reason: '短' }));
    expect([short.status, short.text.includes('请写明依据')]).toEqual([422, true]);
    expect((await visit(placed.office.head, placements, form(decision))).status).toBe(303);
    expect((await visit(placed.office.head, placements)).text).toContain('示例管理体制文件');
  });

  it('open each figure of the published report to the reports that make it, for everybody', async () => {
    const { office, id } = placed;
    await makePublishedReport({ db: database.db, city, office, year: 2024, today: '2025-01-15' });
    const compiled = { ...office, agencyId: id.city };
    await makePublishedReport({ db: database.db, city, office: compiled, year: 2024, today, rolledUp: true });
    const scope = testScope({ db: database.db, city, actor: office.head, today });
    const { tables } = addUp(await cityReports(scope, 2024), id.city);
    const visitor: Actor = { kind: 'public' };
    const page = await visit(visitor, '/reports/2024?agency=city');
    expect(page.text).toContain('示例city2024年政府信息公开工作年度报告');
    const figure = await visit(visitor, '/reports/2024/records?agency=city&cell=permits');
    expect(figure.text).toContain(`${tables.table2.permits}，由4份报告相加`);
    for (const name of ['示例bureau', '示例commission', '示例district', '示例机关szfb'])
      expect(figure.text).toContain(name);
    expect(figure.text).not.toContain('/office/');
    const office2 = await visit(office.head, `/office/reports/2024/records?agency=${id.city}&cell=permits`);
    expect(office2.text).toContain('/office/reports/2024/filings/');
    const audit = await visit(office.head, `/office/reports/2024/audit.jsonl?agency=${id.city}`);
    const lines = audit.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ kind }) => kind === 'report-below')).toHaveLength(4);
    expect((await visit(visitor, '/reports/2024?agency=city', { at: elsewhere })).status).toBe(404);
  });
});
