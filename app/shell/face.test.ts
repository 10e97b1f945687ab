import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { faceHref, faceOf, faceRoutes } from '#app/shell/face.ts';

const app = new Hono().route('/', faceRoutes);

async function backFrom(back: string): Promise<string | null> {
  const answer = await app.request(`/face?to=elder&back=${encodeURIComponent(back)}`);
  expect(answer.status).toBe(303);
  return answer.headers.get('location');
}

describe('the switch of faces', () => {
  it('remembers the face in a cookie that no script reads and goes back', async () => {
    const answer = await app.request(faceHref('elder', '/requests?page=2&kind=a b'));
    expect(answer.headers.get('location')).toBe('/requests?page=2&kind=a%20b');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^face=elder;/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('marks the cookie secure behind https', async () => {
    const answer = await app.request('https://example.test/face?to=contrast&back=/');
    expect(answer.headers.get('set-cookie')).toContain('Secure');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/\n//evil.example',
    '/.//evil.example/',
    '/a/..//evil.example/',
    '/%2e//evil.example/',
    'javascript:alert(1)',
    'requests',
    '',
    '/face?to=standard',
  ])('never leaves the site: %j', async (back) => {
    expect(await backFrom(back)).toBe('/');
  });

  it('goes to the first page when no way back is named', async () => {
    expect((await app.request('/face?to=elder')).headers.get('location')).toBe('/');
  });

  it('reads the cookie, and anything unknown as the standard face', async () => {
    const reader = new Hono().get('/', (c) => c.text(faceOf(c)));
    const read = async (cookie: string) => (await reader.request('/', { headers: { cookie } })).text();
    expect(await read('face=contrast')).toBe('contrast');
    expect(await read('face="><script>')).toBe('standard');
    expect(await read('')).toBe('standard');
  });
});
