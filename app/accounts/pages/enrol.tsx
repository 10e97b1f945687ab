import type { Context } from 'hono';
import { accountName } from '#app/accounts/account-name.ts';
import { authOf, unlessRefused } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { type Enrolment, ShowSecret } from '#app/accounts/parts/show-secret.tsx';
import { WayInPage } from '#app/accounts/parts/way-in-page.tsx';
import { verifyCode } from '#app/accounts/second-factor.ts';
import { type Visitor, visitorOf } from '#app/accounts/session.ts';
import { forgetAttempts, secondsToWait } from '#app/accounts/sign-in-limits.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { forgetSealed, recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';
import { addressOf } from '#app/shell/trusted-proxy.ts';

const COOKIE = 'enrolment';
const QUARTER_OF_AN_HOUR = 15 * 60;

type User = NonNullable<Visitor['user']>;

/** 设置动态验证码: compulsory for officers outside the demonstration. */
export async function get(c: Context<Env>) {
  const user = await userOf(c);
  if (!user) return c.redirect('/office/sign-in', 303);
  return c.html(user.secondFactor ? <EnrolledPage c={c} /> : <PasswordPage c={c} />);
}

/** Two posts: the password again, then the first code, which proves that the authenticator works. */
export async function post(c: Context<Env>) {
  const user = await userOf(c);
  if (!user) return c.redirect('/office/sign-in', 303);
  const body = await c.req.parseBody();
  if (typeof body.code === 'string') return confirm(c, body.code);
  const account = accountName(c.var.scope.city.code, user.username);
  if ((await secondsToWait(account, addressOf(c))) > 0)
    return c.html(<PasswordPage c={c} reason={tooMany} />, 429);
  const enrolment = await begin(c, String(body.password ?? ''));
  if (!enrolment) return c.html(<PasswordPage c={c} reason="密码不对。" />, 422);
  await forgetAttempts(account);
  rememberSealed(c, COOKIE, { value: enrolment, seconds: QUARTER_OF_AN_HOUR });
  return c.html(<ShowSecret frame={c.var.frame} enrolment={enrolment} />);
}

const tooMany = '密码错得太多，请一刻钟后再试。';

async function userOf(c: Context<Env>): Promise<User | null> {
  return (await visitorOf(c.req.raw.headers, c.var.scope.city, c.var.scope.db)).user;
}

/** A wrong code shows the same secret again: it has been scanned already. */
async function confirm(c: Context<Env>, code: string) {
  const verified = await verifyCode(await authOf(c.var.scope.db), c.req.raw.headers, code);
  if (verified) {
    forgetSealed(c, COOKIE);
    copyCookies(c, verified.headers);
    return c.redirect(c.var.frame.officer ? '/office/account?changed=enrol' : '/office', 303);
  }
  const enrolment = recallSealed(c, COOKIE) as Enrolment | null;
  if (!enrolment) return c.html(<PasswordPage c={c} reason="时间过了，请重新设置一遍。" />, 422);
  const reason = '验证码不对。请等验证器换到下一组数字再输入；手机时间不准也会这样。';
  return c.html(<ShowSecret frame={c.var.frame} enrolment={enrolment} reason={reason} />, 422);
}

async function begin(c: Context<Env>, password: string): Promise<Enrolment | null> {
  const auth = await authOf(c.var.scope.db);
  const enabled = await unlessRefused(
    auth.api.enableTwoFactor({ body: { password }, headers: c.req.raw.headers }),
  );
  if (!enabled || !('totpURI' in enabled)) return null;
  return { uri: enabled.totpURI, backupCodes: enabled.backupCodes };
}

function PasswordPage({ c, reason }: { c: Context<Env>; reason?: string }) {
  return (
    <WayInPage
      frame={c.var.frame}
      title="设置动态验证码"
      lede="办公账号除密码外，还要用手机上的验证器（TOTP）确认。先再输入一次密码。"
      reason={reason}
    >
      <Card>
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
      </Card>
    </WayInPage>
  );
}

function EnrolledPage({ c }: { c: Context<Env> }) {
  return (
    <WayInPage frame={c.var.frame} title="动态验证码已经设置">
      <p>要换手机，或者手机丢了，请找系统管理员重置，重置后在下一次登录时重新设置。</p>
    </WayInPage>
  );
}
