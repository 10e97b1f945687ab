import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { resetPassword } from '#app/accounts/acts/reset-password.ts';
import { administeredOfficer } from '#app/accounts/pages/office/administered-officer.ts';
import { rememberIssued } from '#app/accounts/pages/office/issued-password.ts';
import type { Env } from '#app/shell/frame.ts';

/** 重置密码; the form stands on the officer's page, which shows the new password once. */
export async function post(c: Context<Env>) {
  const officer = await administeredOfficer(c);
  const body = await c.req.parseBody();
  const secondFactorToo = body.second_factor === 'yes';
  const result = await resetPassword(c.var.scope, { officerId: officer.id, secondFactorToo });
  // The form is shown only where the act is allowed.
  if (!result.ok) throw new HTTPException(403);
  rememberIssued(c, { officerId: officer.id, password: result.value.password });
  return c.redirect(`/office/officers/${officer.id}`, 303);
}
