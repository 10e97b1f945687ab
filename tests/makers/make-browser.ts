import type { Hono } from 'hono';
import type { Env } from '#app/shell/frame.ts';

/** What a browser without JavaScript does: keeps the cookies of one host and sends forms from its own pages. */
export interface Browser {
  cookies: Map<string, string>;
  get(path: string): Promise<Response>;
  post(path: string, fields: Record<string, string>): Promise<Response>;
}

/** `origin` is like `http://320400.localhost`. Redirects are not followed: tests look at them. */
export function makeBrowser(app: Hono<Env>, origin: string, cookies = new Map<string, string>()): Browser {
  async function send(path: string, request: RequestInit): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: new URL(origin).host, origin, ...(cookie ? { cookie } : {}) };
    const answer = await app.request(`${origin}${path}`, { ...request, headers });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    return answer;
  }
  return {
    cookies,
    get: (path) => send(path, {}),
    post: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
  else cookies.set(name, pair.slice(name.length + 1));
}
