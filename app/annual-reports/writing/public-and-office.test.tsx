import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveReport } from '#app/annual-reports/acts/archive-report.ts';
import { correctReport } from '#app/annual-reports/acts/correct-report.ts';
import { duty } from '#app/annual-reports/routes.ts';
import type { City } from '#app/shell/city.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makePublishedReport } from '#tests/makers/make-published-report.ts';

const city = testCity('990100');
const elsewhere = testCity('990200');
const today = '2025-01-10';
let database: FreshDatabase;
let office: Office;
let stranger: Office;
let auditor: Actor;
const visitor: Actor = { kind: 'public' };

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(mkdtempSync(join(tmpdir(), 'qc-papers-'))));
  office = await makeOffice(database.db, city, 'szfb');
  stranger = await makeOffice(database.db, elsewhere, 'szfb');
  auditor = await (await makeOffice(database.db, city, 'sjj')).officer('示例审计', ['auditor']);
  await makeLedger(database.db, { city, office }, [
    { receivedOn: '2024-03-01', column: 'research', reply: { code: 'R1', sentOn: '2024-03-20' } },
    { receivedOn: '2024-12-20', column: 'other', reply: null },
  ]);
  await makePublishedReport({ db: database.db, city, office, year: 2024, today });
});
afterAll(() => database.drop());

/** The duty's pages as this visitor sees them, in his city. */
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
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, text: new TextDecoder().decode(bytes), bytes, headers: response.headers };
}

const form = (fields: Record<string, string>) => ({
  init: { method: 'POST', body: new URLSearchParams(fields) },
});

describe('the public page', () => {
  it('shows six parts in order, every figure of the prose leading to its rule and records', async () => {
    const { text } = await visit(visitor, '/reports/2024');
    const titles = [
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理',
      '政府信息公开行政复议',
      '存在的主要问题',
      '其他需要报告',
    ];
    const at = titles.map((title) => text.indexOf(`、${title}`, text.indexOf('<article')));
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(at).not.toContain(-1);
    expect(text).toContain(`records?agency=szfb&amp;name=${encodeURIComponent('新收')}">2</a>`);
    expect(text).not.toMatch(/ style=/);
    const figure = await visit(visitor, `/reports/2024/records?name=${encodeURIComponent('新收')}`);
    expect(figure.text).toContain('收到申请之日在本年');
    expect(figure.text).toContain('政府信息公开条例》第五十条');
    expect(figure.text.match(/2024年(3月1日|12月20日)/g)).toHaveLength(2);
    for (const hidden of ['示例甲', '示例信息', '示申']) expect(figure.text).not.toContain(hidden);
    const filed = await visit(visitor, '/reports/2024/records?cell=fees');
    expect(filed.text).toContain('已填报');
    expect((await visit(visitor, '/reports/2024/records?name=nothing')).status).toBe(404);
  });

  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
    ['html', '<!DOCTYPE html>'],
    ['csv', '\u{feff}表'],
    ['json', '{"title"'],
    ['svg', '<svg'],
  ])('gives the report as %s', async (extension, start) => {
    const { status, bytes } = await visit(visitor, `/reports/2024.${extension}`);
    expect(status).toBe(200);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 30));
    expect(text.startsWith(start)).toBe(true);
  });

  it('is not there in the other city, nor are its files and records', async () => {
    for (const path of ['/reports/2024', '/reports/2024.pdf', '/reports/2024/records?cell=fees'])
      expect((await visit(visitor, path, { at: elsewhere })).status).toBe(404);
    expect((await visit(visitor, '/reports', { at: elsewhere })).text).toContain('还没有公布');
  });
});

describe('the office', () => {
  it('builds, checks and refuses on its pages; another agency and another city see nothing', async () => {
    const path = '/office/reports/2023';
    for (const page of [
      '',
      '/texts',
      '/activities',
      '/overrides',
      '/check',
      '/late',
      '/correct',
      '/audit',
      '/figures',
    ])
      expect([page, (await visit(office.head, path + page)).status]).toEqual([page, 200]);
    expect((await visit(office.handler, `${path}/texts`)).status).toBe(422);
    const checked = await visit(office.clerk, `${path}/check`, form({}));
    expect(checked.status).toBe(422);
    expect(checked.text).toContain('没有填报');
    const approved = await visit(office.signer, path, form({ act: 'approve' }));
    expect(approved.text).toContain('还没有核对');
    expect((await visit(office.head, path, form({ act: 'nothing' }))).status).toBe(422);
    const foreign = `${path}?agency=${office.agencyId}`;
    expect((await visit(stranger.head, foreign, { at: elsewhere })).status).toBe(403);
  });

  it('saves prose with the version that was read, and gives the second officer his words back', async () => {
    const path = '/office/reports/2023/texts';
    const fields = { row_version: '0', platform: '专栏每周巡查，发现问题及时改正。' };
    expect((await visit(office.clerk, path, form(fields))).status).toBe(303);
    const second = await visit(office.head, path, form({ ...fields, platform: '另一位同事的文字在这里。' }));
    expect(second.status).toBe(422);
    expect(second.text).toContain('另一位同事已经保存了第1稿');
    expect(second.text).toContain('另一位同事的文字在这里。');
  });

  it('takes activities with an attachment, which only this office and auditors open', async () => {
    const body = new FormData();
    body.set('interviews', '3');
    body.set('source', '示例处室统计表');
    body.set('person', '示例甲');
    body.set('paper', new File(['示例统计表'], '示例.txt'));
    const path = '/office/reports/2023/activities';
    expect((await visit(office.clerk, path, { init: { method: 'POST', body } })).status).toBe(303);
    const figure = await visit(office.clerk, '/office/reports/2023/records?activity=interviews');
    const paper = /\/office\/reports\/2023\/papers\/\d+/.exec(figure.text)?.[0] ?? '';
    expect((await visit(office.handler, paper)).text).toBe('示例统计表');
    expect((await visit(auditor, `${paper}?agency=${office.agencyId}`)).status).toBe(200);
    expect((await visit(stranger.head, paper, { at: elsewhere })).status).toBe(404);
    const wrong = await visit(
      office.clerk,
      path,
      form({ interviews: '三次', source: '示例', person: '示例' }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="三次"');
  });
});

describe('for the auditor', () => {
  it('the export holds report, rules, masked records and hashes that add up', async () => {
    const path = `/office/reports/2024/audit.jsonl?agency=${office.agencyId}`;
    const { status, text } = await visit(auditor, path);
    expect(status).toBe(200);
    const lines = text.trim().split('\n');
    const { createHash } = await import('node:crypto');
    const sha256 = (of: string) => createHash('sha256').update(of).digest('hex');
    const manifest = JSON.parse(lines.at(-1) ?? '');
    expect(manifest).toEqual({
      kind: 'manifest',
      lines: lines.length - 1,
      sha256: sha256(lines.slice(0, -1).join('\n')),
    });
    for (const line of lines.slice(0, -1)) {
      const { sha256: told, ...content } = JSON.parse(line);
      expect(told).toBe(sha256(JSON.stringify(content)));
    }
    const kinds = lines.map((line) => JSON.parse(line).kind);
    expect(kinds.filter((kind) => kind === 'rule')).toHaveLength(200);
    expect(kinds.filter((kind) => kind === 'request')).toHaveLength(2);
    for (const hidden of ['示例信息', 'requester_name']) expect(text).not.toContain(hidden);
    expect((await visit(stranger.head, path, { at: elsewhere })).status).toBe(403);
  });
});

describe('a correction', () => {
  it('shows the notice and keeps the first edition public', async () => {
    const scope = testScope({ db: database.db, city, actor: office.head, today });
    const asked = { agencyId: office.agencyId, year: 2024 };
    await makeLedger(database.db, { city, office }, [
      { receivedOn: '2024-12-31', column: 'other', reply: null },
    ]);
    const late = await visit(office.head, '/office/reports/2024/late');
    expect(late.text).toContain('其他：一、本年新收政府信息公开申请数量，四、结转下年度继续办理');
    const notice = '示例：新收由2件更正为3件，一件邮寄申请迟录。';
    expect((await correctReport(scope, { ...asked, reason: '示例：迟录一件', notice })).ok).toBe(true);
    expect((await visit(visitor, '/reports/2024')).text).not.toContain(notice);
    await makePublishedReport({ db: database.db, city, office, year: 2024, today });
    const now = await visit(visitor, '/reports/2024?agency=szfb');
    expect(now.text.split(notice)).toHaveLength(3);
    expect(now.text).toContain('">3</a>');
    const first = await visit(visitor, '/reports/2024?agency=szfb&edition=1');
    expect(first.text).toContain('这是第1版，已经更正');
    expect(first.text).toContain(`edition=1&amp;name=${encodeURIComponent('新收')}">2</a>`);
    expect((await visit(visitor, '/reports/2024?agency=szfb&edition=9')).status).toBe(404);
    const file = await visit(visitor, '/reports/2024.json?agency=szfb&edition=1');
    expect(JSON.parse(file.text).tables.table3.newlyReceived[6]).toBe(2);
  });
});

describe('a report of the form of 2019', () => {
  const zero = Array(7).fill(0);
  const input = {
    year: 2020,
    form: '2019' as const,
    text: '示例文字',
    publishedOn: '2021-01-20',
    paper: { fileKey: '990100/2025/0', name: '示例.pdf', mime: 'application/pdf', size: 1, sha256: 'aa' },
    tables: {
      table2: null,
      table3: { newlyReceived: [1, 0, 0, 0, 0, 0, 1], otherProcessing: zero },
      table4: null,
    },
  };

  it('is archived once, by the head, and shown in its own rows', async () => {
    const as = (actor: Actor) => testScope({ db: database.db, city, actor, today });
    const of = { agencyId: office.agencyId, ...input };
    const code = async (actor: Actor, change: object = {}) => {
      const result = await archiveReport(as(actor), { ...of, ...change });
      return result.ok ? 'done' : result.refusal.code;
    };
    expect(await code(office.clerk)).toBe('not-your-role');
    expect(await code(office.head, { year: 2018 })).toBe('no-such-year');
    expect(await code(office.head, { year: 2025 })).toBe('no-such-year');
    expect(await code(office.head, { publishedOn: '2020-12-31' })).toBe('wrong-day');
    expect(await code(office.head, { form: null })).toBe('not-readable');
    expect(await code(office.head, { year: 2024, publishedOn: '2025-01-09' })).toBe('published');
    expect(await Promise.all([code(office.head), code(office.head)]).then((all) => all.sort())).toEqual([
      'archived',
      'done',
    ]);
    const page = await visit(visitor, '/reports/2020?agency=szfb');
    expect(page.text).toContain('按2019年格式存档');
    expect(page.text).toContain('采购总金额');
    expect(page.text).not.toContain('逾期不补正');
    expect((await visit(visitor, '/reports/2020', { at: elsewhere })).status).toBe(404);
  });
});
