import fs from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'info');
  site = await makeSite();
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await site.drop();
});

it('a bug is a page with a number, and lines in the log with the same number and no personal data', async () => {
  const broken = sql`alter table disclosure_requests add constraint broken check (info_title <> '示例故障') not valid`;
  await broken.execute(site.fresh.owner);
  const writing = vi.spyOn(fs, 'write');
  const personal = { requester_name: '示例姓名', phone: '000-00007777', info_title: '示例故障' };
  const form = { agency: String(site.office.agencyId), ...personal, go_on: 'yes' };
  const answer = await site.visit(`/requests/new?text=${encodeURIComponent('示例查询')}`, { form });
  const html = await answer.text();
  const id = answer.headers.get('x-request-id') ?? '';
  expect(answer.status).toBe(500);
  expect(html).toContain('系统出错了');
  expect(html).toContain(id);
  expect(html).not.toContain('broken');

  const written = () =>
    writing.mock.calls
      .filter(([fd]) => fd === 2)
      .map(([, text]) => String(text))
      .join('');
  await vi.waitFor(() => expect(written()).toContain('"msg":"request"'));
  const lines = written()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => [line.id, line.msg])).toEqual([
    [id, 'unhandled error'],
    [id, 'request'],
  ]);
  expect(lines[0].err).toMatchObject({ code: '23514', constraint: 'broken', table: 'disclosure_requests' });
  expect(lines[0].err.at.length).toBeGreaterThan(0);
  for (const value of [...Object.values(personal), '示例查询', encodeURIComponent('示例查询')]) {
    expect(written()).not.toContain(value);
  }
});
