import type { Context } from 'hono';
import { recordSignIn } from '#app/accounts/acts/record-sign-in.ts';
import { authOf } from '#app/accounts/auth.ts';
import { copyCookies } from '#app/accounts/cookies.ts';
import { WayInPage } from '#app/accounts/parts/way-in-page.tsx';
import { returnPath, withReturn } from '#app/accounts/return-path.ts';
import { verifyCode } from '#app/accounts/second-factor.ts';
import { secondsToWaitAtAddress } from '#app/accounts/sign-in-limits.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { addressOf } from '#app/shell/trusted-proxy.ts';

/** 动态验证码: the second factor after the password; a backup code does as well, once. */
export function get(c: Context<Env>) {
  return c.html(<CodePage c={c} back={returnPath(c.req.query('back'))} />);
}

export async function post(c: Context<Env>) {
  const { scope } = c.var;
  const body = await c.req.parseBody();
  const back = returnPath(body.back);
  const wait = await secondsToWaitAtAddress(addressOf(c));
  if (wait > 0) {
    c.header('retry-after', String(wait));
    const reason = `尝试次数太多，请${Math.ceil(wait / 60)}分钟后再试。`;
    return c.html(<CodePage c={c} back={back} reason={reason} />, 429);
  }
  const verified = await verifyCode(await authOf(scope.db), c.req.raw.headers, String(body.code ?? ''));
  if (!verified) {
    const reason = '验证码不对或者已经过期。请输入验证器上最新的六位数字；一直不对的，请重新登录。';
    return c.html(<CodePage c={c} back={back} reason={reason} />, 422);
  }
  copyCookies(c, verified.headers);
  await recordSignIn(scope, verified);
  return c.redirect(back, 303);
}

function CodePage({ c, back, reason }: { c: Context<Env>; back: string; reason?: string }) {
  return (
    <WayInPage frame={c.var.frame} title="动态验证码" reason={reason}>
      <Card>
        <Form action="/office/two-factor">
          <input type="hidden" name="back" value={back} />
          <TextField
            name="code"
            label="验证码"
            hint="验证器上的六位数字；验证器不在手边时，用一个备用码。"
            autocomplete="one-time-code"
            spellcheck={false}
            required
            size="medium"
          />
          <FormActions>
            <Button large>继续</Button>
            <LinkButton href={withReturn('/office/sign-in', back)}>重新登录</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </WayInPage>
  );
}
