import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duty } from '#app/annual-reports/routes.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makePublishedReport } from '#tests/makers/make-published-report.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let other: Office;
let supervisor: Actor;
let requestId = 0;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city, 'szfb');
  other = await makeOffice(database.db, city, 'other');
  supervisor = await other.officer('示例乙', ['supervisor']);
  const requests = [
    {
      receivedOn: '2024-03-01',
      column: 'research' as const,
      reply: { code: 'R1' as const, sentOn: '2024-03-20' },
    },
  ];
  [requestId = 0] = await makeLedger(database.db, { city, office }, requests);
});
afterAll(() => database.drop());

/** The duty's pages as this visitor sees them. */
async function visit(actor: Actor, path: string, init?: RequestInit) {
  const frame: Frame = {
    city,
    face: 'standard',
    today: '2025-01-10',
    path,
    entries: [],
    rail: [],
    officer: null,
  };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('scope', testScope({ db: database.db, city, actor, today: '2025-01-10' }));
    c.set('frame', frame);
    await next();
  });
  app.route('/', duty.routes);
  const response = await app.request(path, init);
  return { status: response.status, text: await response.text() };
}

const visitor: Actor = { kind: 'public' };
const granted = 'table=3&line=granted&column=research';

describe('in the office', () => {
  it('shows all cells, each opening its records, which open the request', async () => {
    const { status, text } = await visit(office.handler, '/office/reports/2024');
    expect(status).toBe(200);
    expect(text.match(/\/office\/reports\/2024\/records\?table=[34]/g)).toHaveLength(190);
    expect(text.match(/未填报/g)).toHaveLength(10);
    const records = await visit(office.handler, `/office/reports/2024/records?${granted}`);
    expect(records.text).toContain(`/office/requests/${requestId}"`);
    const empty = await visit(
      office.handler,
      '/office/reports/2024/records?table=3&line=repeat&column=total',
    );
    expect(empty.text).toContain('这一格是0');
    expect(
      (await visit(office.handler, '/office/reports/2024/records?table=3&line=nothing&column=total')).status,
    ).toBe(404);
  });

  it('is closed to another agency, and shows the competent department no number or title', async () => {
    const records = `/office/reports/2024/records?agency=${office.agencyId}&${granted}`;
    expect((await visit(other.head, records)).status).toBe(403);
    expect((await visit(other.head, `/office/reports/2024?agency=${office.agencyId}`)).status).toBe(403);
    const seen = await visit(supervisor, records);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('2024年3月20日');
    expect(seen.text).not.toContain('示例信息');
    expect(seen.text).not.toContain('/office/requests/');
    const stranger = { ...office.head, agencyId: 0 };
    expect((await visit(stranger, '/office/reports/2024')).status).toBe(404);
  });

  it('takes figures with their sources and says what is wrong with them', async () => {
    const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
    const path = '/office/reports/2023/figures';
    const wrong = await visit(office.clerk, path, form({ permits: '三件', 'permits-source': '示例单位' }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('三件');
    expect(
      (await visit(office.clerk, path, form({ permits: '3', 'permits-source': '示例单位' }))).status,
    ).toBe(303);
    expect((await visit(office.clerk, '/office/reports/2023')).text.match(/未填报/g)).toHaveLength(9);
  });

  it('gives the tables as JSON, and as CSV that starts with the mark spreadsheets need', async () => {
    const json = JSON.parse((await visit(office.clerk, '/office/reports/2024.json')).text);
    expect(json.tables.table3.granted).toEqual([0, 0, 1, 0, 0, 0, 1]);
    expect(json.balance).toHaveLength(42);
    const csv = await visit(office.clerk, '/office/reports/2024.csv');
    expect(csv.text.split('\r\n')).toHaveLength(1 + 10 + 175 + 15 + 1);
    expect(csv.text).toContain('表三,（一）予以公开,法人或其他组织 科研机构,1');
  });
});

describe('in public', () => {
  it('shows nothing before the report is published, then frozen tables and anonymous records', async () => {
    const path = '/reports/2024';
    expect((await visit(visitor, path)).status).toBe(404);
    await makePublishedReport({ db: database.db, city, office, year: 2024, today: '2025-01-10' });
    expect((await visit(visitor, '/reports')).text).toContain('/reports/2024?agency=szfb');
    const page = await visit(visitor, '/reports/2024?agency=szfb');
    expect(page.text).toContain(
      '<meta name="ArticleTitle" content="示例机关szfb2024年政府信息公开工作年度报告"',
    );
    const records = await visit(visitor, `/reports/2024/records?agency=szfb&${granted}`);
    expect(records.text).toContain('2024年3月20日');
    for (const hidden of ['示例甲', '示例信息', '示申', '/office/'])
      expect(records.text).not.toContain(hidden);
    expect(JSON.parse((await visit(visitor, '/reports/2024.json')).text).tables.table2.fees).toBe(0);
    expect((await visit(visitor, '/reports/2024?agency=other')).status).toBe(404);
  });
});
