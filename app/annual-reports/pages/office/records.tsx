import type { Context } from 'hono';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import {
  ActivityRecords,
  CellRecords,
  FigureRules,
  FiledBy,
} from '#app/annual-reports/parts/figure-view.tsx';
import { RecordedDocuments } from '#app/annual-reports/parts/recorded-documents.tsx';
import { RolledUpFigure } from '#app/annual-reports/parts/rolled-up-figure.tsx';
import { mayOpenCases } from '#app/annual-reports/permissions.ts';
import { namesOf } from '#app/annual-reports/record-names.ts';
import { pageOf, type ReportRecords, recordsOf } from '#app/annual-reports/records.ts';
import { activityRecords } from '#app/annual-reports/writing/activity-records.ts';
import { type AskedFigure, askedFigure, recordsOfFigure } from '#app/annual-reports/writing/asked-figure.ts';
import { courseOf } from '#app/annual-reports/writing/course.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { documentNames } from '#app/policy-library/queries.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';

/** How one number is counted and its records; only officers of the agency itself see numbers and titles. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { agency, compilerId, year, query } = asked;
  const basis = await basisOf(c, asked);
  const figure = basis && askedFigure(c.req.query(), basis.content);
  if (!basis || !figure) return c.notFound();
  const home = `/office/reports/${year}`;
  return c.html(
    <OfficePage
      frame={frame}
      title={figure.title}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: figure.title },
      ]}
    >
      <p class="note">
        {agency.name}，{year}年度，{basis.frozen ? '按批准时固定的事实。' : '按现在的台账。'}
        {!mayOpenCases(scope.actor, compilerId) && '只显示日期、类别和结果，不显示申请人和申请内容。'}
      </p>
      <div class="stack">
        <FigureRules figure={figure} />
        {await behindIt(c, { ...basis, figure, asked })}
      </div>
    </OfficePage>,
  );
}

interface Basis {
  content: ReportContent;
  records: ReportRecords;
  frozen: boolean;
}

/** What was frozen at approval, else the ledger now. */
async function basisOf(c: Context<Env>, { agency, year }: AskedReport): Promise<Basis | null> {
  const { scope } = c.var;
  const of = { agencyId: agency.id, year };
  const { approval } = await courseOf(scope, of);
  if (approval) return { content: approval.content, records: approval.records, frozen: true };
  const [draft, records] = await Promise.all([draftOf(scope, of), recordsOf(scope, of)]);
  if (!draft) return null;
  const { library, rollUp } = draft.report;
  const documents = Object.fromEntries(library);
  const reports = rollUp?.reports;
  return { content: draft.content, records: { ...records, documents, reports }, frozen: false };
}

async function behindIt(
  c: Context<Env>,
  { content, records, figure, asked }: Basis & { figure: AskedFigure; asked: AskedReport },
) {
  const { scope } = c.var;
  const { at, title } = figure;
  const page = Number(c.req.query('page'));
  if (records.reports && figure.at.kind !== 'activity')
    return <RolledUpFigure {...{ figure, reports: records.reports, year: asked.year, office: true }} />;
  if (at.kind === 'cells') {
    const found = recordsOfFigure(records, at.cells);
    const named = mayOpenCases(scope.actor, asked.compilerId)
      ? await namesOf(scope, pageOf(found, page).records)
      : undefined;
    return <CellRecords {...{ title, found, page, named }} cells={at.cells} href={(to) => pageHref(c, to)} />;
  }
  const paperHref = (id: number) => `/office/reports/${asked.year}/papers/${id}${asked.query}`;
  if (at.kind === 'activity') {
    const activity = content.activities.find(({ key }) => key === at.key);
    if (activity?.by === 'system') {
      const rows = await activityRecords(scope, { key: at.key, ids: activity.ids });
      return <ActivityRecords title={title} unit={activity.unit} rows={rows} />;
    }
    return (
      <Filed
        shown={`${activity?.shown ?? ''}${activity?.unit ?? ''}`}
        filed={activity}
        paperHref={paperHref}
      />
    );
  }
  const ids = records.documents?.[at.cell];
  if (ids) {
    const rows = await documentNames(scope, ids);
    return <RecordedDocuments rows={rows} title={title} total={ids.length} base="/office/policies" />;
  }
  const printed = content.figures.find(({ cell }) => cell === at.cell);
  return <Filed shown={printed?.shown ?? ''} filed={printed} paperHref={paperHref} />;
}

interface FiledProps {
  shown: string;
  filed: { source: string; person: string; paperId: number | null } | undefined;
  paperHref: (id: number) => string;
}

function Filed({ shown, filed, paperHref }: FiledProps) {
  return (
    <FiledBy
      facts={[
        { name: '数字', value: shown },
        { name: '来源', value: filed?.source },
        { name: '填报人', value: filed?.person },
        { name: '附件', value: filed?.paperId ? <a href={paperHref(filed.paperId)}>下载</a> : '没有附件' },
      ]}
    />
  );
}

/** The same address, another page. */
function pageHref(c: Context<Env>, page: number): string {
  const url = new URL(c.req.url);
  url.searchParams.set('page', String(page));
  return url.pathname + url.search;
}
