import type { Context } from 'hono';
import { authOf } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { isRefusal } from '#app/accounts/pages/sign-in.tsx';
import { PASSWORD_MIN, passwordFault } from '#app/accounts/password-rules.ts';
import { visitorOf } from '#app/accounts/session.ts';
import { Button } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { writeAudit } from '#db/audit.ts';

/** 修改密码: at any time, and at the first sign-in with a password that somebody else made. */
export async function get(c: Context<Env>) {
  const { user } = await visitorOf(c.req.raw.headers, c.var.scope.city, c.var.scope.db);
  return user ? c.html(<PasswordPage c={c} />) : c.redirect('/office/sign-in', 303);
}

export async function post(c: Context<Env>) {
  const { user } = await visitorOf(c.req.raw.headers, c.var.scope.city, c.var.scope.db);
  if (!user) return c.redirect('/office/sign-in', 303);
  const body = await c.req.parseBody();
  const [current, fresh] = [String(body.current ?? ''), String(body.fresh ?? '')];
  const fault =
    passwordFault(fresh, user.username) ?? (current === fresh ? '新密码不能和原密码一样。' : null);
  if (fault) return c.html(<PasswordPage c={c} reason={fault} />, 422);
  const headers = await change(c, current, fresh);
  if (!headers) return c.html(<PasswordPage c={c} reason="原密码不对。" />, 422);
  await settle(c, user.id);
  copyCookies(c, headers);
  return c.redirect('/office', 303);
}

async function change(
  c: Context<Env>,
  currentPassword: string,
  newPassword: string,
): Promise<Headers | null> {
  const auth = await authOf(c.var.scope.db);
  try {
    const { headers } = await auth.api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    return headers;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Nobody else knows the password any more. */
async function settle(c: Context<Env>, userId: string): Promise<void> {
  const { scope } = c.var;
  await scope.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('users')
      .set({ password_temporary: false, updated_at: scope.now })
      .where('id', '=', userId)
      .execute();
    await writeAudit(scope.in(trx), { act: 'change-password', subject: `users:${userId}`, detail: {} });
  });
}

function PasswordPage({ c, reason }: { c: Context<Env>; reason?: string }) {
  return (
    <PublicPage
      frame={c.var.frame}
      title="修改密码"
      lede={`至少${PASSWORD_MIN}位，不含用户名。改好以后，其他地方的登录会失效。`}
      layout="reading"
      unlisted
    >
      {reason && <ErrorSummary refusal={{ code: 'password', reason }} />}
      <Form action="/office/password">
        <TextField
          name="current"
          label="原密码"
          type="password"
          autocomplete="current-password"
          required
          size="medium"
        />
        <TextField
          name="fresh"
          label="新密码"
          type="password"
          autocomplete="new-password"
          required
          size="medium"
        />
        <FormActions>
          <Button large>修改</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}
