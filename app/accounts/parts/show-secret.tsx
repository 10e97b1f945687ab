import { raw } from 'hono/html';
import { WayInPage } from '#app/accounts/parts/way-in-page.tsx';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Frame } from '#app/shell/frame.ts';

/** A second factor that was made and not yet proved. */
export interface Enrolment {
  /** otpauth://totp/... */
  uri: string;
  backupCodes: string[];
}

/** The secret as a picture and as text, the backup codes, and the field for the first code. */
export async function ShowSecret(props: { frame: Frame; enrolment: Enrolment; reason?: string }) {
  const { uri, backupCodes } = props.enrolment;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <WayInPage frame={props.frame} title="设置动态验证码" reason={props.reason}>
      <Card title="一、扫码或者输入密钥">
        <div class="qr-code" role="img" aria-label="密钥的二维码，内容和下面的文字相同">
          {raw(await qrCode(uri))}
        </div>
        <p>
          不能扫码时，在验证器里手工输入密钥（基于时间，六位，三十秒）：
          <br />
          <code class="query-code">{inGroups(secret)}</code>
        </p>
      </Card>
      <Card title="二、抄下备用码">
        <p>手机不在手边时用，每个只能用一次。这里只显示一次。</p>
        <ul class="backup-codes">
          {backupCodes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="三、试一次">
        <Form action="/office/enrol">
          <TextField
            name="code"
            label="验证器上的六位数字"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={8}
            required
            size="short"
          />
          <FormActions>
            <Button large>完成</Button>
          </FormActions>
        </Form>
      </Card>
    </WayInPage>
  );
}

/** An SVG without style attributes, as the policy of the pages demands. */
async function qrCode(text: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  return qrcode.toString(text, { type: 'svg', margin: 2, width: 220 });
}

function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
