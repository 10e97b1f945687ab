import type { Context } from 'hono';
import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import { fileOutsideReport } from '#app/annual-reports/acts/file-outside-report.ts';
import { reportExtensions, storeReport } from '#app/annual-reports/pages/office/report-papers.tsx';
import { askedYear } from '#app/annual-reports/parts/asked-report.ts';
import { mayFileFor } from '#app/annual-reports/permissions.ts';
import { hasReport } from '#app/annual-reports/queries.ts';
import { readInWorker } from '#app/annual-reports/reading/read-in-worker.ts';
import { type FiledReport, filingsOf } from '#app/annual-reports/rolling-up/handed-in.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, FileField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { type Refusal, type Result, refused } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';

type Body = Record<string, unknown>;

interface Asked {
  agency: Agency;
  year: number;
}

/** 报送文件: the report of an agency that writes its own elsewhere. */
export async function get(c: Context<Env>) {
  const asked = await askedFiling(c);
  return asked ? c.html(await page(c, asked, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedFiling(c);
  if (!asked) return c.notFound();
  const body = await c.req.parseBody({ all: true });
  const result = await file(c, asked, body);
  if (!result.ok) return c.html(await page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}/filings/${result.value.id}`, 303);
}

/** Null for those who may not file for the agency: they are told nothing of it. */
async function askedFiling(c: Context<Env>): Promise<Asked | null> {
  const year = askedYear(c);
  const id = c.req.query('agency') ?? '';
  if (!hasReport(year, c.var.scope.today) || !/^\d{1,15}$/.test(id)) return null;
  const agency = await agencyOf(c.var.scope, Number(id));
  if (!agency || (await mayFileFor(c.var.scope, agency.id, year))) return null;
  return { agency, year };
}

async function file(c: Context<Env>, { agency, year }: Asked, body: Body): Promise<Result<{ id: number }>> {
  const [report] = [body['report']].flat();
  if (!(report instanceof File) || report.size === 0) return refused('file-missing', '请选择报告的文件。');
  const bytes = new Uint8Array(await report.arrayBuffer());
  const read = await readInWorker({ file: { bytes, name: report.name }, before: null });
  if (!read.ok) return refused('not-readable', read.reason);
  const paper = await storeReport(c, report);
  if (!paper.ok) return paper;
  return fileOutsideReport(c.var.scope, {
    agencyId: agency.id,
    year,
    reading: read.reading,
    text: read.text,
    sender: one(body, 'sender'),
    filedOn: one(body, 'filed_on'),
    paper: paper.value,
  });
}

async function page(
  c: Context<Env>,
  { agency, year }: Asked,
  { body = {}, refusal }: { body?: Body; refusal?: Refusal },
) {
  const { scope, frame } = c.var;
  const filings = await filingsOf(scope, { agencyId: agency.id, year });
  return (
    <OfficePage
      frame={frame}
      title={`报送${agency.name}${year}年年度报告`}
      crumbs={[{ title: '年度报告', href: '/office/reports' }, { title: `${year}年` }, { title: '报送文件' }]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <p class="note">
        不在本平台编制报告的机关，把公布的报告文件报送到这里。系统读出三张表，逐项核对，读不清的格留空，不猜；下一步可以对照原文看读得对不对。
      </p>
      <Form action={`/office/reports/${year}/file?agency=${agency.id}`} multipart>
        <FileField
          name="report"
          label="报告文件"
          hint="PDF、Word、Excel、网页或者文本，10 MB以内；扫描件读不出，请用文字版。"
          accept={reportExtensions}
          required
        />
        <TextField
          name="sender"
          label="报送人"
          hint="谁、哪个单位送来的，例如：示例局办公室示例甲。"
          size="medium"
          maxlength={100}
          required
          value={one(body, 'sender')}
        />
        <DateField
          name="filed_on"
          label="收到报告的日期"
          hint="按这一天判断是否按期。"
          required
          value={one(body, 'filed_on') || scope.today}
          max={scope.today}
        />
        <FormActions>
          <Button>读取并报送</Button>
          <LinkButton href="/office/reports">返回</LinkButton>
        </FormActions>
      </Form>
      <Filings {...{ filings, year }} />
    </OfficePage>
  );
}

function Filings({
  filings,
  year,
}: {
  filings: (FiledReport & { by: string; withdrawn: string | null })[];
  year: number;
}) {
  return (
    <DataTable
      caption="报送记录"
      columns={[
        {
          title: '文件',
          heads: true,
          cell: ({ id, paper }) => <a href={`/office/reports/${year}/filings/${id}`}>{paper.name}</a>,
        },
        { title: '收到', nowrap: true, cell: ({ on }) => dayText(on) },
        { title: '报送人', cell: ({ sender }) => sender },
        { title: '录入', nowrap: true, cell: ({ by }) => by },
        { title: '情况', cell: ({ withdrawn }) => (withdrawn === null ? '有效' : `已撤下：${withdrawn}`) },
      ]}
      rows={filings}
      empty="还没有报送过。几次报送的，以最后一次为准，以前的留作记录。"
    />
  );
}

function one(body: Body, name: string): string {
  const [value] = [body[name]].flat();
  return typeof value === 'string' ? value.trim() : '';
}
