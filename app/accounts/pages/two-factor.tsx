import type { Context } from 'hono';
import { authOf } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { backOf, isRefusal } from '#app/accounts/pages/sign-in.tsx';
import { secondsToWaitAtAddress } from '#app/accounts/sign-in-limits.ts';
import { Button } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { addressOf } from '#app/shell/rate-limits.ts';

/** 动态验证码: the second factor after the password; a backup code does as well, once. */
export function get(c: Context<Env>) {
  return c.html(<CodePage c={c} back={backOf(c.req.query('back'))} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const back = backOf(typeof body.back === 'string' ? body.back : undefined);
  if ((await secondsToWaitAtAddress(addressOf(c))) > 0) {
    return c.html(<CodePage c={c} back={back} reason="尝试次数太多，请十分钟后再试。" />, 429);
  }
  const headers = await verifyCode(c, String(body.code ?? '').replace(/\s/g, ''));
  if (!headers) {
    return c.html(<CodePage c={c} back={back} reason="验证码不对或者已经过期，请看最新的六位数字。" />, 422);
  }
  copyCookies(c, headers);
  return c.redirect(back, 303);
}

/** The cookies of the session when the code is right, else null. */
export async function verifyCode(c: Context<Env>, code: string): Promise<Headers | null> {
  const auth = await authOf(c.var.scope.db);
  const ask = { body: { code }, headers: c.req.raw.headers, returnHeaders: true as const };
  try {
    const verified = /^\d{6}$/.test(code)
      ? await auth.api.verifyTOTP(ask)
      : await auth.api.verifyBackupCode(ask);
    return verified.headers;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function CodePage({ c, back, reason }: { c: Context<Env>; back: string; reason?: string }) {
  return (
    <PublicPage frame={c.var.frame} title="动态验证码" layout="reading" unlisted>
      {reason && <ErrorSummary refusal={{ code: 'code', reason }} />}
      <Form action="/office/two-factor">
        <input type="hidden" name="back" value={back} />
        <TextField
          name="code"
          label="验证码"
          hint="验证器上的六位数字；验证器不在手边时，用一个备用码。"
          autocomplete="off"
          inputmode="numeric"
          required
          size="short"
        />
        <FormActions>
          <Button large>继续</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}
