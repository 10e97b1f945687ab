import type { Context } from 'hono';
import { accountName } from '#app/accounts/acts/add-officer.ts';
import { authOf } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { visitorOf } from '#app/accounts/session.ts';
import { forgetAttempts, secondsToWait } from '#app/accounts/sign-in-limits.ts';
import { Button } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { addressOf } from '#app/shell/rate-limits.ts';

const steps = { 'change-password': '/office/password', enrol: '/office/enrol' } as const;

/** 办公登录 */
export async function get(c: Context<Env>) {
  if (c.var.scope.actor.kind === 'officer') return c.redirect(backOf(c.req.query('back')), 303);
  const { before } = await visitorOf(c.req.raw.headers, c.var.scope.city, c.var.scope.db);
  if (before) return c.redirect(steps[before], 303);
  return c.html(<SignInPage c={c} username="" back={backOf(c.req.query('back'))} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const username = textOf(body.username);
  const back = backOf(textOf(body.back));
  const account = accountName(c.var.scope.city.code, username);
  const wait = await secondsToWait(account, addressOf(c));
  if (wait > 0) {
    c.header('retry-after', String(wait));
    const reason = `尝试次数太多，请${Math.ceil(wait / 60)}分钟后再试；忘记密码请找系统管理员重置。`;
    return c.html(<SignInPage c={c} username={username} back={back} reason={reason} />, 429);
  }
  const signedIn = await tryPassword(c, account, textOf(body.password));
  if (!signedIn) {
    const reason = '用户名或者密码不对。连续五次不对，账号会锁定十五分钟。';
    return c.html(<SignInPage c={c} username={username} back={back} reason={reason} />, 422);
  }
  await forgetAttempts(account);
  copyCookies(c, signedIn.headers);
  const next = signedIn.secondFactor ? `/office/two-factor?back=${encodeURIComponent(back)}` : back;
  return c.redirect(next, 303);
}

/** Ends the session; a form, so that no link can do it. */
export async function signOut(c: Context<Env>) {
  const auth = await authOf(c.var.scope.db);
  const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
  copyCookies(c, headers);
  return c.redirect('/office/sign-in', 303);
}

/** A path inside the office, whatever was asked: never another host. */
export function backOf(back: string | undefined): string {
  return back && /^\/office(?:[/?][^\\]*)?$/.test(back) && !back.startsWith('/office/sign')
    ? back
    : '/office';
}

async function tryPassword(c: Context<Env>, username: string, password: string) {
  const auth = await authOf(c.var.scope.db);
  try {
    const { headers, response } = await auth.api.signInUsername({
      body: { username, password },
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    return { headers, secondFactor: response !== null && 'twoFactorRedirect' in response };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** better-auth throws its refusals; anything else is an outage. */
export function isRefusal(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === 'APIError' && typeof statusCode === 'number' && statusCode < 500;
}

function SignInPage(props: { c: Context<Env>; username: string; back: string; reason?: string }) {
  const { c, username, back, reason } = props;
  const { frame } = c.var;
  return (
    <PublicPage frame={frame} title="办公登录" layout="reading" unlisted>
      {reason && <ErrorSummary refusal={{ code: 'sign-in', reason }} />}
      {frame.city.demo && (
        <Notice title="示例账号">
          <p>首次启动时在终端里打印了用户名和密码；忘了可以运行 bin/qingchuang accounts reset-demo 换新。</p>
        </Notice>
      )}
      <Form action="/office/sign-in">
        <input type="hidden" name="back" value={back} />
        <TextField
          name="username"
          label="用户名"
          value={username}
          autocomplete="username"
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
    </PublicPage>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
