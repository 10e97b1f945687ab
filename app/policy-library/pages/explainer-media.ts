import type { Context } from 'hono';
import {
  type Explainer,
  type ExplainerMedium,
  loadExplainer,
} from '#app/policy-library/explainers/load-explainer.ts';
import { mayReadExplainer } from '#app/policy-library/explainers/permissions.ts';
import type { Env } from '#app/shell/frame.ts';
import { readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/** A picture, film or captions of a published explainer. The browser shows them inside the page; alone they are downloads. */
export async function get(c: Context<Env>) {
  const explainer = await asked(c);
  if (!explainer?.published_on || explainer.withdrawn_on || !explainer.subject.isPublic) return c.notFound();
  return send(c, explainer, 'public, max-age=300');
}

/** The same for those who work on it. */
export async function getOffice(c: Context<Env>) {
  const explainer = await asked(c);
  if (!explainer || !mayReadExplainer(c.var.scope.actor, explainer.subject)) return c.notFound();
  return send(c, explainer, 'no-store');
}

async function asked(c: Context<Env>): Promise<Explainer | undefined> {
  const id = c.req.param('id') ?? '';
  return /^\d{1,15}$/.test(id) ? loadExplainer(c.var.scope, Number(id)) : undefined;
}

async function send(c: Context<Env>, { media }: Explainer, caching: string) {
  const medium = media.find(({ id }) => String(id) === c.req.param('medium'));
  if (!medium) return c.notFound();
  const headers = { ...headersOf(medium), 'cache-control': caching };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  const bytes = new Uint8Array(await readFile(fileStore(), medium.file_key));
  const range = rangeOf(c.req.header('range'), bytes.byteLength);
  if (!range) return c.body(bytes, 200, headers);
  const { start, end } = range;
  return c.body(bytes.slice(start, end + 1), 206, {
    ...headers,
    'content-range': `bytes ${start}-${end}/${bytes.byteLength}`,
  });
}

function headersOf({ mime, name, sha256 }: ExplainerMedium) {
  return {
    'content-type': mime === 'text/vtt' ? 'text/vtt; charset=utf-8' : mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
  };
}

/** One range of bytes, which players ask for when the viewer jumps; anything else gets the whole file. */
function rangeOf(asked: string | undefined, size: number): { start: number; end: number } | null {
  const found = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(asked ?? '');
  if (!found) return null;
  const start = Number(found[1]);
  const end = Math.min(found[2] ? Number(found[2]) : size - 1, size - 1);
  return start <= end ? { start, end } : null;
}
