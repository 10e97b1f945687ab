import type { Context } from 'hono';
import { searchEngine } from '#app/policy-library/searching/engines.ts';
import type { Env } from '#app/shell/frame.ts';
import { log } from '#app/shell/log.ts';

const MOST_SUGGESTIONS = 8;
const LONGEST_PREFIX = 60;

/** 联想: titles and names that begin like what is being typed, for the island of the search box. JSON. */
export async function get(c: Context<Env>) {
  const prefix = (c.req.query('q') ?? '').trim().slice(0, LONGEST_PREFIX);
  return c.json(prefix ? await suggestions(c.var.scope.city.code, prefix) : []);
}

async function suggestions(city: string, prefix: string): Promise<{ text: string; href: string }[]> {
  try {
    const engine = await searchEngine(city);
    const found = (await engine?.suggest(prefix, MOST_SUGGESTIONS)) ?? [];
    return found.map(({ text, documentKey }) => ({ text, href: `/policies/${documentKey}` }));
  } catch (error) {
    // The box works without.
    log().error({ err: error, city }, 'the search index does not answer');
    return [];
  }
}
