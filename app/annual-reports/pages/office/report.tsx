import type { Context } from 'hono';
import { approveReport } from '#app/annual-reports/acts/approve-report.ts';
import { mayPublish, publishReport } from '#app/annual-reports/acts/publish-report.ts';
import { withdrawApproval } from '#app/annual-reports/acts/withdraw-approval.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import {
  CourseCard,
  FindingsCard,
  LateFactsCard,
  WorkingPaper,
} from '#app/annual-reports/parts/draft-cards.tsx';
import { ReportBalance } from '#app/annual-reports/parts/report-balance.tsx';
import { ReportView } from '#app/annual-reports/parts/report-tables.tsx';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { balanceData, reportCsv } from '#app/annual-reports/report-files.ts';
import { anyReportOf } from '#app/annual-reports/rolling-up/any-report.ts';
import { courseOf, isOpen, type ReportCourse, stateOf } from '#app/annual-reports/writing/course.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { reportFile, reportFileKinds } from '#app/annual-reports/writing/files/report-file.ts';
import { findingsOf } from '#app/annual-reports/writing/findings.ts';
import { lateFacts, openLateFacts } from '#app/annual-reports/writing/late-facts.ts';
import { wrongFigures } from '#app/annual-reports/writing/typed-figures.ts';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { Button, LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { type Refusal, type Result, refused } from '#app/shell/scope.ts';

/** The report of a year: where it stands, what is wrong with it, and all of it as it would be printed. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked ? c.html(await page(c, asked)) : c.notFound();
}

/** 批准、撤回批准、公布: the button says which. */
export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const body = await c.req.parseBody();
  const result = await act(c, asked, body);
  if (!result.ok) return c.html(await page(c, asked, result.refusal), 422);
  return c.redirect(`/office/reports/${asked.year}${asked.query}`, 303);
}

async function act(
  c: Context<Env>,
  { agency, year }: AskedReport,
  body: Record<string, unknown>,
): Promise<Result<unknown>> {
  const asked = { agencyId: agency.id, year };
  const { scope } = c.var;
  if (body['act'] === 'approve') return approveReport(scope, asked);
  if (body['act'] === 'withdraw')
    return withdrawApproval(scope, { ...asked, reason: String(body['reason'] ?? '') });
  if (body['act'] === 'publish') return publishReport(scope, asked);
  return refused('no-such-act', '没有这个操作。');
}

export async function getJson(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { tables, balance } = await anyReportOf(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  return c.json({ agency: asked.agency.name, year: asked.year, tables, balance: balanceData(balance) });
}

export async function getCsv(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { tables } = await anyReportOf(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${asked.agency.code}-${asked.year}.csv"`);
  return c.body(reportCsv(tables));
}

/** The edition under way as a file, marked as a draft. */
export async function getFile(c: Context<Env>) {
  const asked = await askedReport(c);
  const kind = reportFileKinds.find(({ extension }) => extension === c.req.param('file')?.split('.')[1]);
  if (!asked || !kind) return c.notFound();
  const draft = await draftOf(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  if (!draft) return c.notFound();
  const { today, city } = c.var.scope;
  const file = await reportFile(draft.content, kind.extension, {
    on: today,
    demo: city.demo,
    draft: true,
    edition: '',
  });
  return c.body(file, 200, {
    'content-type': kind.mime,
    'content-disposition': `attachment; filename="${asked.agency.code}-${asked.year}-draft.${kind.extension}"`,
    'x-content-type-options': 'nosniff',
  });
}

async function page(c: Context<Env>, asked: AskedReport, refusal?: Refusal) {
  const { scope, frame } = c.var;
  const { agency, year, query } = asked;
  const of = { agencyId: agency.id, year };
  const [course, draft, calendar] = await Promise.all([
    courseOf(scope, of),
    draftOf(scope, of),
    cityCalendar(scope, agency.id),
  ]);
  if (!draft) throw new Error(`agency ${agency.id} is gone`);
  const state = stateOf(course, draft.fingerprint);
  const open = isOpen(course);
  const [findings, late, openLate, publishing] = await Promise.all([
    open ? findingsOf(scope, of, draft) : [],
    course.approval ? lateFacts(scope, of, { approval: course.approval, number: course.number }) : [],
    course.approval ? openLateFacts(scope, of, { approval: course.approval, number: course.number }) : [],
    mayPublish(scope, of, course),
  ]);
  const content = course.approval?.content ?? draft.content;
  const records = `/office/reports/${year}/records${query || '?'}${query && '&'}`;
  return (
    <OfficePage
      frame={frame}
      title={content.title}
      crumbs={[{ title: '年度报告', href: `/office/reports${query}` }, { title: `${year}年` }]}
      actions={<Actions {...{ c, asked, course, state, publishing }} />}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <div class="stack">
        <CourseCard {...{ course, state, asked, calendar }} today={scope.today} />
        {open && <FindingsCard findings={findings} href={`/office/reports/${year}/check${query}`} />}
        <LateFactsCard late={late} open={openLate} href={`/office/reports/${year}/late${query}`} />
        <ReportBalance tables={content.tables} balance={draft.balance} />
        <p class="note">{agency.kind === 'government' ? rolledUpNote : untilNow(year, scope.today)}</p>
        <ReportView
          content={content}
          figureHref={(figure) => `${records}${figure}`}
          wrong={open ? wrongFigures(draft) : []}
          withSources
        />
        <WorkingPaper overrides={draft.overrides} year={year} query={query} />
      </div>
    </OfficePage>
  );
}

interface ActionsProps {
  c: Context<Env>;
  asked: AskedReport;
  course: ReportCourse;
  state: ReturnType<typeof stateOf>;
  /** Why it cannot be published; null when it can. */
  publishing: Refusal | null;
}

function Actions({ c, asked, course, state, publishing }: ActionsProps) {
  const { scope } = c.var;
  const { agency, compilerId, year, query } = asked;
  const home = `/office/reports/${year}`;
  const may = (name: Parameters<typeof mayNot>[1]) => mayNot(scope.actor, name, compilerId) === null;
  return (
    <>
      {agency.kind === 'government' && <LinkButton href={`${home}/roll-up${query}`}>报送情况</LinkButton>}
      {isOpen(course) && may('save-texts') && (
        <>
          <LinkButton href={`${home}/texts${query}`}>写文字</LinkButton>
          {agency.kind !== 'government' && <LinkButton href={`${home}/figures${query}`}>填报表二</LinkButton>}
          <LinkButton href={`${home}/activities${query}`}>工作数字</LinkButton>
          <LinkButton href={`${home}/check${query}`} kind={state === 'draft' ? 'main' : 'plain'}>
            核对
          </LinkButton>
        </>
      )}
      {isOpen(course) && (may('override-cell') || may('decide-override')) && (
        <LinkButton href={`${home}/overrides${query}`}>人工改数</LinkButton>
      )}
      {state === 'checked' && may('approve-report') && (
        <Form action={`${home}${query}`}>
          <Button name="act" value="approve">
            批准
          </Button>
        </Form>
      )}
      {state === 'approved' && may('withdraw-approval') && (
        <details class="quiet-details">
          <summary>撤回批准</summary>
          <Form action={`${home}${query}`}>
            <TextArea name="reason" label="为什么撤回" rows={2} maxlength={500} required />
            <Button name="act" value="withdraw" kind="danger">
              撤回
            </Button>
          </Form>
        </details>
      )}
      {state !== 'published' && may('publish-report') && publishing && (
        <RefusedButton id="publish" refusal={publishing}>
          公布
        </RefusedButton>
      )}
      {state === 'approved' && !publishing && (
        <Form action={`${home}${query}`}>
          <Button name="act" value="publish">
            公布
          </Button>
        </Form>
      )}
      {state === 'published' && may('correct-report') && (
        <LinkButton href={`${home}/correct${query}`}>更正</LinkButton>
      )}
      <LinkButton href={`${home}/audit${query}`}>审计</LinkButton>
      <details class="quiet-details">
        <summary>下载</summary>
        {reportFileKinds.map(({ extension, zh }) => (
          <LinkButton href={`${home}.${extension}${query}`}>{zh}</LinkButton>
        ))}
      </details>
    </>
  );
}

const rolledUpNote = '各机关报送的报告相加；点任一数字，看它由哪些报告组成。';

function untilNow(year: number, today: string): string {
  const counted = `按${year}年12月31日24时以前发生的事实统计，不论何时登记；点任一数字，看它由哪些件组成。`;
  return today > `${year}-12-31` ? counted : `这一年还没有结束，数字统计到今天。${counted}`;
}
