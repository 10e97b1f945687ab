import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { rateLimits } from '#app/shell/rate-limits.ts';

async function posted(path: string, times: number): Promise<number[]> {
  const app = new Hono();
  app.use(rateLimits());
  app.post('*', (c) => c.text('taken'));
  const all = Array.from({ length: times }, () => app.request(path, { method: 'POST' }));
  return (await Promise.all(all)).map(({ status }) => status);
}

it('takes sixty public forms of an address in a minute, and tells when to come back', async () => {
  const answers = await posted('/requests/new', 61);
  expect(answers.filter((status) => status === 200)).toHaveLength(60);
  expect(answers.at(-1)).toBe(429);
});

it('lets a whole office behind one address work', async () => {
  const answers = await posted('/office/requests/1/draft-reply', 301);
  expect(answers.filter((status) => status === 200)).toHaveLength(300);
});

it('takes ten query codes of an address in ten minutes', async () => {
  expect((await posted('/requests/query', 11)).filter((status) => status === 200)).toHaveLength(10);
});
