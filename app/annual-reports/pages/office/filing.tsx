import type { Context } from 'hono';
import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import { withdrawFiling } from '#app/annual-reports/acts/withdraw-filing.ts';
import { ArchivedTables } from '#app/annual-reports/parts/archived-tables.tsx';
import { askedYear } from '#app/annual-reports/parts/asked-report.ts';
import { ReadText } from '#app/annual-reports/parts/read-text.tsx';
import { ReadingFindings } from '#app/annual-reports/parts/reading-findings.tsx';
import { mayFileFor } from '#app/annual-reports/permissions.ts';
import { filingOf } from '#app/annual-reports/rolling-up/handed-in.ts';
import { openPaper } from '#app/annual-reports/writing/paper-file.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { hasRole } from '#app/shell/permit.ts';
import type { Refusal } from '#app/shell/scope.ts';

interface Asked {
  filing: NonNullable<Awaited<ReturnType<typeof filingOf>>>;
  agency: Agency;
  mayFile: boolean;
}

/** A report that came from outside: tables and findings beside the text they were read from. */
export async function get(c: Context<Env>) {
  const asked = await askedFiling(c);
  return asked ? c.html(page(c, asked, {})) : c.notFound();
}

/** 撤下. */
export async function post(c: Context<Env>) {
  const asked = await askedFiling(c);
  if (!asked) return c.notFound();
  const reason = String((await c.req.parseBody())['reason'] ?? '');
  const { id, year, agencyId } = asked.filing;
  const result = await withdrawFiling(c.var.scope, { filingId: id, reason });
  if (!result.ok) return c.html(page(c, asked, { reason, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${year}/file?agency=${agencyId}`, 303);
}

/** The file as it came, as a download. */
export async function getFile(c: Context<Env>) {
  const asked = await askedFiling(c);
  if (!asked) return c.notFound();
  const { paper } = asked.filing;
  return c.body(new Uint8Array(await openPaper(paper.fileKey)), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

/** Null for those who neither file for the agency nor supervise. */
async function askedFiling(c: Context<Env>): Promise<Asked | null> {
  const { scope } = c.var;
  const id = c.req.param('id') ?? '';
  const filing = /^\d{1,15}$/.test(id) ? await filingOf(scope, Number(id)) : null;
  if (!filing || filing.year !== askedYear(c)) return null;
  const agency = await agencyOf(scope, filing.agencyId);
  const mayFile = (await mayFileFor(scope, filing.agencyId, filing.year)) === null;
  if (!agency || (!mayFile && !hasRole(scope.actor, 'supervisor', 'auditor', 'signer'))) return null;
  return { filing, agency, mayFile };
}

interface PageState {
  reason?: string;
  refusal?: Refusal;
}

function page(c: Context<Env>, { filing, agency, mayFile }: Asked, { reason, refusal }: PageState) {
  const { id, year, on, sender, by, agencyRead, paper, tables, findings, unreadable, text, withdrawn } =
    filing;
  const home = `/office/reports/${year}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={`${agency.name}报送的${year}年年度报告`}
      crumbs={[
        { title: '年度报告', href: '/office/reports' },
        { title: `${year}年` },
        { title: '报送的文件' },
      ]}
      actions={
        <>
          <LinkButton href={`${home}/filings/${id}/file`}>下载原文件</LinkButton>
          {mayFile && <LinkButton href={`${home}/file?agency=${agency.id}`}>重报</LinkButton>}
        </>
      }
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <div class="stack">
        {withdrawn !== null && (
          <Notice tone="warn" title="已经撤下，不再汇总">
            <p>{withdrawn}</p>
          </Notice>
        )}
        <Card title="报送">
          <Facts
            facts={[
              { name: '文件', value: paper.name },
              { name: '文件标题的机关', value: agencyRead },
              { name: '收到', value: dayText(on) },
              { name: '报送人', value: sender },
              { name: '录入', value: by },
              { name: 'SHA-256', value: <code>{paper.sha256}</code> },
            ]}
          />
        </Card>
        <Card title="核对结果">
          <ReadingFindings reading={{ findings, unreadable, restored: [] }} />
        </Card>
        <ArchivedTables form="2021" tables={tables} />
        <details class="quiet-details" open={findings.some(({ place }) => place !== null)}>
          <summary>读出的原文</summary>
          <ReadText text={text} places={findings.flatMap(({ place }) => (place ? [place] : []))} />
        </details>
        {mayFile && withdrawn === null && (
          <Form action={`${home}/filings/${id}`}>
            <TextArea
              name="reason"
              label="撤下的理由"
              hint="报错机关、报错年度或者重复报送的，撤下后不再汇总，记录保留。"
              rows={2}
              maxlength={500}
              required
              value={reason}
            />
            <FormActions>
              <Button kind="danger">撤下</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </OfficePage>
  );
}
