import type { Context } from 'hono';
import { archiveReport } from '#app/annual-reports/acts/archive-report.ts';
import { reportExtensions, storeReport } from '#app/annual-reports/pages/office/report-papers.tsx';
import { type AskedAgency, askedAgency } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { readInWorker } from '#app/annual-reports/reading/read-in-worker.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, FileField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { type Refusal, type Result, refused } from '#app/shell/scope.ts';

type Body = Record<string, unknown>;

/** 往年报告存档: the file of a report that was published elsewhere, read by the reader. */
export async function get(c: Context<Env>) {
  const asked = await askedAgency(c);
  return asked ? c.html(page(c, asked, { body: {} })) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedAgency(c);
  if (!asked) return c.notFound();
  const body = await c.req.parseBody({ all: true });
  const result = await archive(c, asked, body);
  if (!result.ok) return c.html(page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports${asked.query}`, 303);
}

async function archive(
  c: Context<Env>,
  { agency, compilerId }: AskedAgency,
  body: Body,
): Promise<Result<unknown>> {
  const { scope } = c.var;
  const refusal = mayNot(scope.actor, 'archive-report', compilerId);
  if (refusal) return { ok: false, refusal };
  const [file] = [body['report']].flat();
  if (!(file instanceof File) || file.size === 0) return refused('file-missing', '请选择报告的文件。');
  const year = Number(one(body, 'year'));
  const read = await readInWorker({
    file: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name },
    before: null,
  });
  if (!read.ok) return refused('not-readable', read.reason);
  if (read.reading.year !== null && read.reading.year !== year)
    return refused('wrong-year', `文件标题是${read.reading.year}年，填写的是${year}年。`);
  const paper = await storeReport(c, file);
  if (!paper.ok) return paper;
  return archiveReport(scope, {
    agencyId: agency.id,
    year,
    form: read.reading.format,
    tables: read.reading.tables,
    text: read.text,
    publishedOn: one(body, 'published_on'),
    paper: paper.value,
  });
}

function page(
  c: Context<Env>,
  { agency, query }: AskedAgency,
  { body, refusal }: { body: Body; refusal?: Refusal },
) {
  return (
    <OfficePage
      frame={c.var.frame}
      title="往年报告存档"
      crumbs={[{ title: '年度报告', href: `/office/reports${query}` }, { title: '往年报告存档' }]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <p class="note">
        {agency.name}
        。2019、2020年用当时的表格，原样存档、原样公开，不换成现在的表格；读不清的格留空，不猜。存档后用来核对下一年的结转和现行有效。
      </p>
      <Form action={`/office/reports/archive${query}`} multipart>
        <TextField
          name="year"
          label="年度"
          size="short"
          inputmode="numeric"
          required
          value={one(body, 'year')}
        />
        <DateField name="published_on" label="当时公布的日期" required value={one(body, 'published_on')} />
        <FileField
          name="report"
          label="报告文件"
          hint="PDF、Word、Excel、网页或者文本，10 MB以内。"
          accept={reportExtensions}
          required
        />
        <FormActions>
          <Button>存档</Button>
          <LinkButton href={`/office/reports${query}`}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

function one(body: Body, name: string): string {
  const [value] = [body[name]].flat();
  return typeof value === 'string' ? value.trim() : '';
}
