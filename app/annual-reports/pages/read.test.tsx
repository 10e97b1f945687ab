import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import * as read from '#app/annual-reports/pages/read.tsx';
import { blocksOf, type MadeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { htmlOf } from '#app/annual-reports/reading/testing/report-files.ts';
import type { Env } from '#app/shell/frame.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { linesOf2021 } from '#law/report/lines.ts';

const app = new Hono<Env>();
app.use(async (c, next) => {
  c.set('frame', {
    city: testCity('990100'),
    face: 'standard',
    today: '2025-01-10',
    path: '/reports/read',
    entries: [],
    rail: [],
    officer: null,
  });
  await next();
});
app.get('/reports/read', read.get).post('/reports/read', read.post);

async function send(fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const response = await app.request('/reports/read', { method: 'POST', body });
  return { response, text: await response.text() };
}

/** One request received and not granted, one column wrong by one. */
const report: MadeReport = {
  table2: {
    governmentRules: [0, 0, 1],
    normativeDocuments: [2, 0, 5],
    permits: 7,
    penalties: 0,
    coercion: 0,
    fees: 0,
  },
  table3: Object.fromEntries(
    linesOf2021.map(({ line }) => [
      line,
      ['newlyReceived', 'notHeld', 'total'].includes(line) ? [1, 0, 0, 0, 0, 0, 1] : [0, 0, 0, 0, 0, 0, 0],
    ]),
  ),
  table4: {
    reconsideration: [1, 0, 0, 0, 2],
    directLitigation: [0, 0, 0, 0, 0],
    litigationAfterReconsideration: [0, 0, 0, 0, 0],
  },
};
const file = new File([htmlOf(blocksOf(report))], '示例.html');

describe('the page that reads a report', { timeout: 60_000 }, () => {
  it('shows the form to everybody', async () => {
    const response = await app.request('/reports/read');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('name="report"');
  });

  it('shows the tables as read and links each finding to its place in the text', async () => {
    const { response, text } = await send({ report: file });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('示例丙市人民政府 2024年');
    const link = /规则B4<\/span> <a href="#(place-\d+)"/.exec(text);
    expect(text).toContain(`<mark id="${link?.[1]}">`);
    expect(text).toContain('行政复议：总计为2，维持、纠正、其他结果与尚未审结相加为1，相差1。');
  });

  it('gives the reading as JSON', async () => {
    const { response, text } = await send({ report: file, as: 'json' });
    expect(response.headers.get('content-disposition')).toContain('report.json');
    expect(JSON.parse(text).tables).toEqual(report);
  });

  it('compares with the year before', async () => {
    const before = new File([htmlOf(blocksOf(report)).replaceAll('2024', '2023')], '示例.html');
    const { text } = await send({ report: file, before, as: 'json' });
    const findings = JSON.parse(text).findings as { rule: string; place: { words: string } | null }[];
    expect(findings.find(({ rule }) => rule === 'B6')?.place?.words).toContain('行政规范性文件');
  });

  it('does not take a report of the same year for that of the year before', async () => {
    const { text } = await send({ report: file, before: file, as: 'json' });
    const rules = (JSON.parse(text).findings as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).toContain('B15');
    expect(rules).not.toContain('B6');
  });

  it.each([
    ['nothing', new File([], ''), '请选择一份年度报告'],
    ['a broken PDF', new File(['%PDF-1.4 nothing'], '示例.pdf'), '已经损坏'],
    ['a program', new File([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])], '示例'), '请提供'],
  ])('says why %s cannot be read', async (_, wrong, reason) => {
    const { response, text } = await send({ report: wrong });
    expect(response.status).toBe(422);
    expect(text).toContain(reason);
  });
});
