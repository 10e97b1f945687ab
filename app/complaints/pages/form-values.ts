import type { Context } from 'hono';
import type { Env } from '#app/shell/frame.ts';

/** The text fields of a form as they were sent. */
export async function formValues(c: Context<Env>): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
}
