import type { Context } from 'hono';
import { accountName } from '#app/accounts/account-name.ts';
import { recordSignIn } from '#app/accounts/acts/record-sign-in.ts';
import { authOf, unlessRefused } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { WayInPage } from '#app/accounts/parts/way-in-page.tsx';
import { returnPath, withReturn } from '#app/accounts/return-path.ts';
import { type SignInStep, visitorOf } from '#app/accounts/session.ts';
import {
  forgetAttempts,
  LOCK_MINUTES,
  secondsToWait,
  WRONG_PASSWORDS,
} from '#app/accounts/sign-in-limits.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { addressOf } from '#app/shell/trusted-proxy.ts';

const steps: Record<SignInStep, string> = { 'change-password': '/office/password', enrol: '/office/enrol' };

/** 办公登录; whoever still has to change his first password or to enrol is led there. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const back = returnPath(c.req.query('back'));
  if (scope.actor.kind === 'officer') return c.redirect(back, 303);
  const { before } = await visitorOf(c.req.raw.headers, scope.city, scope.db);
  if (before) return c.redirect(steps[before], 303);
  return c.html(<SignInPage c={c} form={{ username: '', back }} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const form = { username: textOf(body.username), back: returnPath(body.back) };
  const account = accountName(c.var.scope.city.code, form.username);
  const wait = await secondsToWait(account, addressOf(c));
  if (wait > 0) {
    c.header('retry-after', String(wait));
    const reason = `尝试次数太多，请${Math.ceil(wait / 60)}分钟后再试。忘记密码的，请找系统管理员重置。`;
    return c.html(<SignInPage c={c} form={{ ...form, reason }} />, 429);
  }
  const signedIn = await tryPassword(c, account, textOf(body.password));
  if (!signedIn) {
    const reason = `用户名或者密码不对。连续${WRONG_PASSWORDS}次不对，账号锁定${LOCK_MINUTES}分钟。`;
    return c.html(<SignInPage c={c} form={{ ...form, reason }} />, 422);
  }
  await forgetAttempts(account);
  copyCookies(c, signedIn.headers);
  if (!signedIn.userId) return c.redirect(withReturn('/office/two-factor', form.back), 303);
  await recordSignIn(c.var.scope, { userId: signedIn.userId, factor: 'password' });
  return c.redirect(form.back, 303);
}

/** Ends the session; a form, so that no link can do it. */
export async function signOut(c: Context<Env>) {
  const auth = await authOf(c.var.scope.db);
  const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
  copyCookies(c, headers);
  return c.redirect('/office/sign-in', 303);
}

/** Null for a wrong name or password; no user yet where a second factor is asked. */
async function tryPassword(c: Context<Env>, username: string, password: string) {
  const auth = await authOf(c.var.scope.db);
  const answer = await unlessRefused(
    auth.api.signInUsername({
      body: { username, password },
      headers: c.req.raw.headers,
      returnHeaders: true,
    }),
  );
  if (!answer?.response) return null;
  const { headers, response } = answer;
  return { headers, userId: 'twoFactorRedirect' in response ? null : response.user.id };
}

interface SignInForm {
  username: string;
  back: string;
  reason?: string;
}

function SignInPage({ c, form }: { c: Context<Env>; form: SignInForm }) {
  const { frame } = c.var;
  return (
    <WayInPage frame={frame} title="办公登录" reason={form.reason}>
      {frame.city.demo && (
        <Notice title="示例账号">
          <p>
            用户名和密码在首次启动时打印在终端里；忘了可以运行 <code>bin/qingchuang accounts reset-demo</code>{' '}
            换新。
          </p>
        </Notice>
      )}
      <Card>
        <Form action="/office/sign-in">
          <input type="hidden" name="back" value={form.back} />
          <TextField
            name="username"
            label="用户名"
            value={form.username}
            autocomplete="username"
            spellcheck={false}
            required
            size="medium"
          />
          <TextField
            name="password"
            label="密码"
            type="password"
            autocomplete="current-password"
            required
            size="medium"
          />
          <FormActions>
            <Button large>登录</Button>
          </FormActions>
        </Form>
      </Card>
    </WayInPage>
  );
}

/** Longer than any name or password that was ever taken; this only bounds the work. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
