import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { accountOf, type OfficerAccount } from '#app/accounts/queries.ts';
import { mayAdminister } from '#app/agencies/queries.ts';
import type { Env } from '#app/shell/frame.ts';

/**
 * The officer that the address of the page names.
 * @throws 404 when this city has none such, 403 when the reader does not administer his agency.
 */
export async function administeredOfficer(c: Context<Env>): Promise<OfficerAccount> {
  const { scope } = c.var;
  const id = Number(c.req.param('officer'));
  const officer = Number.isSafeInteger(id) ? await accountOf(scope, id) : null;
  if (!officer) throw new HTTPException(404);
  if (await mayAdminister(scope, officer.agency_id)) throw new HTTPException(403);
  return officer;
}
