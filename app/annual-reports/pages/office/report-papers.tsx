import type { Context } from 'hono';
import type { StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import { askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayOpenCases } from '#app/annual-reports/permissions.ts';
import { openPaper, sealPaper } from '#app/annual-reports/writing/paper-file.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole } from '#app/shell/permit.ts';
import { done, type Result, refused } from '#app/shell/scope.ts';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { safeName } from '#integrations/files/safe-name.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';

/** Checks the file of a form's field and stores it sealed, before the transaction that records it; null without a file. */
export async function storePaper(c: Context<Env>, value: unknown): Promise<Result<StoredPaper | null>> {
  const [file] = [value].flat().filter((each): each is File => each instanceof File && each.size > 0);
  if (!file) return done(null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = await sniffUpload(bytes, file.name);
  if (!sniffed.ok) return sniffed;
  const { safeName: name, mime } = sniffed.value;
  return done(await sealPaper(c.var.scope, { bytes, name, mime }));
}

/** What the reader takes. */
export const reportExtensions = '.pdf,.docx,.xlsx,.html,.htm,.txt';

/** The same for the file of a report, which may be a web page; it is handed out as a download only. */
export async function storeReport(c: Context<Env>, file: File): Promise<Result<StoredPaper | null>> {
  if (!/\.html?$/i.test(file.name)) return storePaper(c, file);
  if (file.size > MAX_UPLOAD_BYTES)
    return refused('too-large', `文件超过${MAX_UPLOAD_BYTES / 1024 / 1024} MB，不像是一份年度报告。`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return done(await sealPaper(c.var.scope, { bytes, name: safeName(file.name), mime: 'text/html' }));
}

/** Hands out a working paper to those who work on the report, and to auditors. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  if (!mayOpenCases(scope.actor, asked.compilerId) && !hasRole(scope.actor, 'auditor')) return c.notFound();
  const id = c.req.param('id') ?? '';
  const paper = await scope.db
    .selectFrom('report_papers')
    .select(['file_key', 'name', 'mime'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', asked.agency.id)
    .where('year', '=', asked.year)
    .where('id', '=', /^\d{1,15}$/.test(id) ? Number(id) : 0)
    .executeTakeFirst();
  if (!paper) return c.notFound();
  const bytes = await openPaper(paper.file_key);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': paper.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}
