import type { Context } from 'hono';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { FileField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { sealPort } from '#integrations/seal/installed-seal.ts';
import type { DetachedSignature } from '#integrations/seal/seal-port.ts';

type Verdict = { ok: true; signature: DetachedSignature } | { ok: false; reason: string };

/** 验证答复书: whether a letter and its signature file are ours and belong together. Nothing is kept. */
export function get(c: Context<Env>) {
  return c.html(page(c, null));
}

export async function post(c: Context<Env>) {
  const verdict = await verified(await c.req.parseBody());
  return c.html(page(c, verdict), verdict.ok ? 200 : 422);
}

async function verified(body: Record<string, unknown>): Promise<Verdict> {
  const { letter, signature } = body;
  if (!(letter instanceof File) || !(signature instanceof File) || letter.size === 0 || signature.size === 0)
    return { ok: false, reason: '请选择答复书的 PDF 文件和签名文件。' };
  const port = sealPort();
  if (!port) return { ok: false, reason: '本网站没有启用电子印章，答复书以纸质印章为准。' };
  const read = signatureIn(await signature.text());
  if (!read) return { ok: false, reason: '签名文件不完整，请重新下载，后缀是 .sig.json。' };
  return port.verify(new Uint8Array(await letter.arrayBuffer()), read)
    ? { ok: true, signature: read }
    : { ok: false, reason: '不一致：文件被改动过，或者签名不是本网站作出的。请以查询页下载的为准。' };
}

function signatureIn(text: string): DetachedSignature | null {
  try {
    const read = JSON.parse(text) as Partial<DetachedSignature>;
    const fields = [read.algorithm, read.keyId, read.agencyName, read.sealedAt, read.sha256, read.value];
    return fields.every((field) => typeof field === 'string') ? (read as DetachedSignature) : null;
  } catch {
    return null;
  }
}

function page(c: Context<Env>, verdict: Verdict | null) {
  return (
    <PublicPage
      frame={c.var.frame}
      title="验证答复书"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '验证答复书' }]}
    >
      {verdict?.ok && (
        <Notice tone="done" title="一致" live>
          <p>
            答复书由{verdict.signature.agencyName}于{instantText(new Date(verdict.signature.sealedAt))}
            用印，内容没有改动。{c.var.scope.city.demo && '（示例印章）'}
          </p>
        </Notice>
      )}
      {verdict && !verdict.ok && (
        <Notice tone="warn" title="没有通过" live>
          <p>{verdict.reason}</p>
        </Notice>
      )}
      <p class="note">
        网上送达的答复书有电子印章和签名文件，可以核对文件是不是本机关作出的、有没有被改动。文件只用于核对，不保存。
      </p>
      <Card>
        <Form action="/requests/verify" multipart>
          <FileField name="letter" label="答复书（PDF）" accept=".pdf" maxBytes={20 * 1024 * 1024} />
          <FileField name="signature" label="签名文件（.sig.json）" accept=".json" maxBytes={64 * 1024} />
          <FormActions>
            <Button>核对</Button>
          </FormActions>
        </Form>
      </Card>
    </PublicPage>
  );
}
