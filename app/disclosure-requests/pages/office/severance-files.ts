import type { Context } from 'hono';
import { readBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { sheetSource } from '#app/disclosure-requests/letters/sheet.ts';
import { severanceOf } from '#app/disclosure-requests/pages/office/severance.tsx';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { press } from '#app/disclosure-requests/severance/press/press.ts';
import { releasedName } from '#app/disclosure-requests/severance/released-name.ts';
import { summarySheet } from '#app/disclosure-requests/severance/summary-sheet.ts';
import type { Env } from '#app/shell/frame.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

/** A page as a picture; `?of=result` of the new file. The browser never opens the record itself. */
export async function getPage(c: Context<Env>) {
  const opened = await severanceOf(c);
  const page = Number(/^(\d{1,4})\.png$/.exec(c.req.param('page') ?? '')?.[1]);
  if (!opened || !(page >= 1 && page <= opened.severance.pages.length)) return c.notFound();
  const { file_key, result } = opened.severance;
  const key = c.req.query('of') === 'result' ? result?.file_key : file_key;
  if (!key) return c.notFound();
  const drawn = await press('page', await readBytes(key), { page });
  if (!drawn.ok) return c.text(drawn.refusal.reason, 422);
  return c.body(new Uint8Array(drawn.value), 200, { 'content-type': 'image/png', ...kept });
}

/** The new file, for who looks at it before it is released. */
export async function getResult(c: Context<Env>) {
  const opened = await severanceOf(c);
  const result = opened?.severance.result;
  if (!opened || !result) return c.notFound();
  return c.body(new Uint8Array(await readBytes(result.file_key)), 200, {
    'content-type': result.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(releasedName(opened.severance.name))}`,
    ...kept,
  });
}

/** 区分处理情况表 */
export async function getSheet(c: Context<Env>) {
  const opened = await severanceOf(c);
  if (!opened) return c.notFound();
  const { scope } = c.var;
  const names = await officerNames(scope, opened.file.agency_id);
  const sheet = summarySheet(opened.file, opened.severance, { names, demo: scope.city.demo });
  const { pdf } = await renderPdf(sheetSource(sheet, scope.today));
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="severance-sheet.pdf"',
    ...kept,
  });
}

const kept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
