import type { Context } from 'hono';
import { type Campaign, campaignOf } from '#app/policy-library/clean-up/queries.ts';
import type { Env } from '#app/shell/frame.ts';

/** The clean-up named in the address; every reader of the library may see it. */
export async function askedCampaign(c: Context<Env>): Promise<Campaign | undefined> {
  const id = c.req.param('id') ?? '';
  return /^[1-9]\d{0,14}$/.test(id) ? campaignOf(c.var.scope, Number(id)) : undefined;
}
