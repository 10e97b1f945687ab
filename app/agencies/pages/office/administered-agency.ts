import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Agency, agencyOf, mayAdminister } from '#app/agencies/queries.ts';
import type { Env } from '#app/shell/frame.ts';

/**
 * The agency that the address of the page names.
 * @throws 404 when this city has none such, 403 when the officer does not administer it.
 */
export async function administeredAgency(c: Context<Env>): Promise<Agency> {
  const { scope } = c.var;
  const id = Number(c.req.param('agency'));
  const agency = Number.isSafeInteger(id) ? await agencyOf(scope, id) : null;
  if (!agency) throw new HTTPException(404);
  if (await mayAdminister(scope, agency.id)) throw new HTTPException(403);
  return agency;
}
