import type { Context } from 'hono';
import { accountName } from '#app/accounts/account-name.ts';
import { settlePassword } from '#app/accounts/acts/settle-password.ts';
import { authOf, unlessRefused } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { WayInPage } from '#app/accounts/parts/way-in-page.tsx';
import { PASSWORD_MIN, passwordClasses, passwordFault } from '#app/accounts/password-rules.ts';
import { visitorOf } from '#app/accounts/session.ts';
import { forgetAttempts, secondsToWait } from '#app/accounts/sign-in-limits.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { addressOf } from '#app/shell/trusted-proxy.ts';

/** 修改密码: at any time, and at the first sign-in with a password that somebody else made. */
export async function get(c: Context<Env>) {
  const { user, before } = await visitor(c);
  return user ? c.html(<PasswordPage c={c} first={before !== null} />) : c.redirect('/office/sign-in', 303);
}

export async function post(c: Context<Env>) {
  const { user, before } = await visitor(c);
  if (!user) return c.redirect('/office/sign-in', 303);
  const body = await c.req.parseBody();
  const current = String(body.current ?? '');
  const fresh = String(body.fresh ?? '');
  const refuse = (reason: string) =>
    c.html(<PasswordPage c={c} first={before !== null} reason={reason} />, 422);
  const fault = passwordFault(fresh, user.username, passwordClasses());
  if (fault) return refuse(fault);
  if (fresh !== String(body.again ?? '')) return refuse('两次输入的新密码不一样。');
  if (fresh === current) return refuse('新密码不能和原密码一样。');
  const account = accountName(c.var.scope.city.code, user.username);
  if ((await secondsToWait(account, addressOf(c))) > 0) return refuse('原密码错得太多，请一刻钟后再试。');
  const headers = await change(c, current, fresh);
  if (!headers) return refuse('原密码不对。');
  await forgetAttempts(account);
  await settlePassword(c.var.scope, user.id);
  copyCookies(c, headers);
  return c.redirect(before ? '/office' : '/office/account?changed=password', 303);
}

function visitor(c: Context<Env>) {
  return visitorOf(c.req.raw.headers, c.var.scope.city, c.var.scope.db);
}

/** Ends the other sessions; the cookies of a new one, or null when the present password is wrong. */
async function change(
  c: Context<Env>,
  currentPassword: string,
  newPassword: string,
): Promise<Headers | null> {
  const auth = await authOf(c.var.scope.db);
  const answer = await unlessRefused(
    auth.api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: c.req.raw.headers,
      returnHeaders: true,
    }),
  );
  return answer?.headers ?? null;
}

function PasswordPage({ c, first, reason }: { c: Context<Env>; first: boolean; reason?: string }) {
  const classes = passwordClasses();
  const mixed = classes > 1 ? `，含大写、小写、数字、符号中的${classes}种` : '';
  const rule = `至少${PASSWORD_MIN}位，不含用户名${mixed}。改好以后，在其他地方的登录会失效。`;
  return (
    <WayInPage
      frame={c.var.frame}
      title="修改密码"
      lede={first ? `这个密码别人见过，请先换成自己的。${rule}` : rule}
      reason={reason}
    >
      <Card>
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
          <TextField
            name="again"
            label="再输入一次新密码"
            type="password"
            autocomplete="new-password"
            required
            size="medium"
          />
          <FormActions>
            <Button large>修改</Button>
          </FormActions>
        </Form>
      </Card>
    </WayInPage>
  );
}
