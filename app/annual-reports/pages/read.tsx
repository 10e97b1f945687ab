import type { Context } from 'hono';
import { ReadText } from '#app/annual-reports/parts/read-text.tsx';
import { ReadingFindings } from '#app/annual-reports/parts/reading-findings.tsx';
import { ReadingTables } from '#app/annual-reports/parts/reading-tables.tsx';
import type { ReportFile } from '#app/annual-reports/reading/files/report-file.ts';
import { readInWorker } from '#app/annual-reports/reading/read-in-worker.ts';
import type { ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import { Button } from '#app/shell/button.tsx';
import { ErrorSummary, type FieldError } from '#app/shell/error-summary.tsx';
import { FileField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

const MAX_BYTES = 20 * 1024 * 1024;
const KINDS = '.pdf,.docx,.xlsx,.html,.htm,.txt,.md';

/** 读一份年报: anybody hands in a published report and sees its tables, checked. Nothing is kept. */
export function get(c: Context<Env>) {
  return c.html(<ReadPage c={c} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const file = await fileOf(body['report']);
  if (!file) return wrong(c, { field: 'report', message: '请选择一份年度报告。' });
  const result = await readInWorker({ file, before: await fileOf(body['before']) });
  if (!result.ok) return wrong(c, { field: 'report', message: result.reason });
  const { reading, text, kind, across } = result;
  const whole: ReportReading = { ...reading, findings: [...reading.findings, ...across] };
  c.header('cache-control', 'no-store');
  if (body['as'] === 'json') {
    c.header('content-disposition', 'attachment; filename="report.json"');
    return c.json(whole);
  }
  return c.html(<ReadPage c={c} result={{ reading: whole, text, kind, name: file.name }} />);
}

function wrong(c: Context<Env>, error: FieldError) {
  c.header('cache-control', 'no-store');
  return c.html(<ReadPage c={c} errors={[error]} />, 422);
}

/** Null where the field was left empty. */
async function fileOf(value: unknown): Promise<ReportFile | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

interface ReadResult {
  reading: ReportReading;
  text: string;
  kind: string;
  name: string;
}

interface ReadPageProps {
  c: Context<Env>;
  errors?: FieldError[];
  result?: ReadResult;
}

function ReadPage({ c, errors, result }: ReadPageProps) {
  return (
    <PublicPage
      frame={c.var.frame}
      title="读一份年度报告"
      lede="选一份已经公布的政府信息公开工作年度报告，看表格里的数字，核对勾稽关系和正文。文件只在读的时候用，不保存。"
      crumbs={[{ title: '信息公开', href: '/reports' }, { title: '读一份年度报告' }]}
      unlisted={result !== undefined}
    >
      <ErrorSummary errors={errors} />
      {result && <ReadResultView {...result} />}
      <Form action="/reports/read" multipart>
        <FileField
          name="report"
          label="年度报告"
          hint="PDF、Word（.docx）、网页、表格（.xlsx）或者文本，20 MB 以内"
          accept={KINDS}
          maxBytes={MAX_BYTES}
          error={errors?.[0]?.message}
          required
        />
        <FileField
          name="before"
          label="上一年的报告"
          hint="同时核对两年的结转、现行有效件数和尚未审结"
          accept={KINDS}
          maxBytes={MAX_BYTES}
          optional
        />
        <FormActions>
          <Button>读这份报告</Button>
          <Button kind="plain" name="as" value="json">
            下载 JSON
          </Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}

function ReadResultView({ reading, text, kind, name }: ReadResult) {
  const { agency, year, format, confidence, findings, restored } = reading;
  const places = [...findings, ...restored].flatMap(({ place }) => (place ? [place] : []));
  const json = Buffer.from(JSON.stringify(reading)).toString('base64');
  return (
    <article class="stack" id="result">
      <h2>{`${agency ?? '（机关不明）'} ${year ?? '（年份不明）'}年`}</h2>
      <p>
        {`${name}（${kind}）。格式：${format === null ? '不明' : `${format}年印发`}；读出${Math.round(confidence * 100)}%的格。`}{' '}
        <a href={`data:application/json;base64,${json}`} download="report.json">
          下载 JSON
        </a>
      </p>
      <ReadingFindings reading={reading} />
      <ReadingTables reading={reading} />
      <ReadText text={text} places={places} />
    </article>
  );
}
