import type { Context } from 'hono';
import { raw } from 'hono/html';
import { authOf } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { isRefusal } from '#app/accounts/pages/sign-in.tsx';
import { verifyCode } from '#app/accounts/pages/two-factor.tsx';
import { visitorOf } from '#app/accounts/session.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** 设置动态验证码: compulsory for officers outside the demonstration. */
export async function get(c: Context<Env>) {
  if (!(await userOf(c))) return c.redirect('/office/sign-in', 303);
  return c.html(<PasswordAgain c={c} />);
}

/** Two posts: the password again, then the first code that proves the authenticator works. */
export async function post(c: Context<Env>) {
  const user = await userOf(c);
  if (!user) return c.redirect('/office/sign-in', 303);
  const body = await c.req.parseBody();
  if (typeof body.code === 'string') return confirm(c, body.code.replace(/\s/g, ''));
  const secret = await makeSecret(c, String(body.password ?? ''));
  if (!secret) return c.html(<PasswordAgain c={c} reason="密码不对。" />, 422);
  const qrcode = await import('qrcode');
  const picture = await qrcode.toString(secret.totpURI, { type: 'svg', margin: 2 });
  return c.html(<ShowSecret c={c} picture={picture} {...secret} />);
}

async function confirm(c: Context<Env>, code: string) {
  const headers = await verifyCode(c, code);
  if (!headers) return c.html(<PasswordAgain c={c} reason="验证码不对，请重新设置一遍。" />, 422);
  copyCookies(c, headers);
  return c.redirect('/office', 303);
}

async function userOf(c: Context<Env>) {
  return (await visitorOf(c.req.raw.headers, c.var.scope.city, c.var.scope.db)).user;
}

async function makeSecret(c: Context<Env>, password: string) {
  const auth = await authOf(c.var.scope.db);
  try {
    const enabled = await auth.api.enableTwoFactor({ body: { password }, headers: c.req.raw.headers });
    return 'totpURI' in enabled ? enabled : null;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function PasswordAgain({ c, reason }: { c: Context<Env>; reason?: string }) {
  return (
    <PublicPage
      frame={c.var.frame}
      title="设置动态验证码"
      lede="办公账号除密码外，还要用手机上的验证器（TOTP）确认。先再输入一次密码。"
      layout="reading"
      unlisted
    >
      {reason && <ErrorSummary refusal={{ code: 'enrol', reason }} />}
      <Form action="/office/enrol">
        <TextField
          name="password"
          label="密码"
          type="password"
          autocomplete="current-password"
          required
          size="medium"
        />
        <FormActions>
          <Button large>继续</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}

function ShowSecret(props: { c: Context<Env>; picture: string; totpURI: string; backupCodes: string[] }) {
  const secret = new URL(props.totpURI).searchParams.get('secret') ?? '';
  return (
    <PublicPage frame={props.c.var.frame} title="设置动态验证码" layout="reading" unlisted>
      <Card title="一、扫码或者输入密钥">
        <div class="qr-code">{raw(props.picture)}</div>
        <p>
          不能扫码时，在验证器里手工输入：<code class="query-code">{secret}</code>
        </p>
      </Card>
      <Card title="二、抄下备用码">
        <p>手机丢失时用，每个只能用一次。这里只显示一次。</p>
        <ul class="backup-codes">
          {props.backupCodes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Card>
      <Form action="/office/enrol">
        <TextField
          name="code"
          label="三、输入验证器上的六位数字"
          inputmode="numeric"
          autocomplete="off"
          required
          size="short"
        />
        <FormActions>
          <Button large>完成</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}
