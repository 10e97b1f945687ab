import { issuePdf } from '#app/policy-library/gazette/issue-pdf.ts';
import { differenceOf, type Issue, loadIssue } from '#app/policy-library/gazette/load-issue.ts';
import { itemPages } from '#app/policy-library/gazette/page-numbers.ts';
import { mayNotPrint } from '#app/policy-library/gazette/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';
import { MAX_STORED_BYTES, putFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/**
 * 出版一期公报: typesets it, stores the file with its checksum, and opens the issue with page numbers to the public. What was
 * typeset outside the transaction must still be what the issue holds inside it.
 */
export async function publishIssue(scope: Scope, issueId: number): Promise<Result<null>> {
  const issue = await loadIssue(scope, issueId);
  if (!issue) return refused('unknown-issue', '没有这一期公报。');
  const barred = await mayPublishIssue(scope, issue);
  if (barred) return { ok: false, refusal: barred };
  const { pdf, missing } = await issuePdf(scope, { issue, publishedOn: scope.today });
  const fault = pdfFault(pdf, missing);
  if (fault) return { ok: false, refusal: fault };
  const pages = await itemPages(pdf, issue.items.length);
  const file = await putFile(fileStore(), { city: scope.city.code, year: issue.year, bytes: pdf });
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `gazette_issues:${issueId}`);
    const now = await loadIssue(inside, issueId);
    if (!now) return refused('unknown-issue', '没有这一期公报。');
    const refusal = await mayPublishIssue(inside, now);
    if (refusal) return { ok: false, refusal };
    if (makeUp(now) !== makeUp(issue)) {
      return refused('changed-meanwhile', '另一位同事刚刚改了编排，请看过样刊后再出版。');
    }
    await writePages(inside, issue, pages);
    await writePublication(inside, issue, file);
    return done(null);
  });
}

/** Why the issue cannot be published now; null when it can. */
export async function mayPublishIssue(scope: Scope, issue: Issue): Promise<Refusal | null> {
  const barred = await mayNotPrint(scope, 'publish-issue');
  if (barred) return barred;
  if (issue.published_on) return { code: 'published', reason: '这一期已经出版。' };
  if (issue.items.length === 0)
    return { code: 'empty-issue', reason: '这一期还没有内容，先选入文件再出版。' };
  const differing = issue.items.find((item) => differenceOf(item, issue.published_on) !== null);
  if (differing) {
    return {
      code: 'text-differs',
      reason: `《${differing.title}》：${differenceOf(differing, issue.published_on)}公报文本应当与文件库一致。`,
    };
  }
  const closed = issue.items.find(({ disclosure }) => disclosure !== 'proactive');
  return closed ? { code: 'not-public', reason: `《${closed.title}》现在不公开，请取下。` } : null;
}

/** A standard text with a sign that no font draws would be a wrong text. */
function pdfFault(pdf: Uint8Array, missing: string[]): Refusal | null {
  if (missing.length > 0) {
    return {
      code: 'signs-missing',
      reason: `有${missing.length}个字现有字库印不出：${missing.slice(0, 10).join('')}。请安装含这些字的字库（FONTS_DIR）后再出版。`,
    };
  }
  return pdf.byteLength > MAX_STORED_BYTES ? { code: 'too-large', reason: '这一期太大，请分成两期。' } : null;
}

/** What the issue holds, in order: the same words mean the same pages. */
function makeUp(issue: Issue): string {
  return issue.items
    .map(({ id, section, title, sha256 }) => [id, section, title, sha256].join(' '))
    .join('\n');
}

async function writePages(scope: Scope, { items }: Issue, pages: number[]): Promise<void> {
  for (const [index, { id }] of items.entries()) {
    await scope.db
      .updateTable('gazette_items')
      .set({ page: pages[index] ?? null })
      .where('city', '=', scope.city.code)
      .where('id', '=', id)
      .execute();
  }
}

async function writePublication(
  scope: Scope,
  issue: Issue,
  file: { key: string; size: number; sha256: string },
): Promise<void> {
  await scope.db
    .insertInto('gazette_publications')
    .values({
      city: scope.city.code,
      issue_id: issue.id,
      file_key: file.key,
      size: file.size,
      sha256: file.sha256,
      published_on: scope.today,
      officer_id: officerIdOf(scope),
      recorded_at: scope.now,
    })
    .execute();
  await noteChange(scope, 'gazette', `${issue.year}/${issue.number}`);
  for (const { document_id } of issue.items) await noteChange(scope, 'document', String(document_id));
  await writeAudit(scope, {
    act: 'publish-issue',
    subject: `gazette_issues:${issue.id}`,
    detail: { items: issue.items.length, sha256: file.sha256 },
  });
}
