import { Hono } from 'hono';
import * as activities from '#app/annual-reports/pages/office/activities.tsx';
import * as archive from '#app/annual-reports/pages/office/archive.tsx';
import * as audit from '#app/annual-reports/pages/office/audit.tsx';
import * as check from '#app/annual-reports/pages/office/check.tsx';
import * as correct from '#app/annual-reports/pages/office/correct.tsx';
import * as figures from '#app/annual-reports/pages/office/figures.tsx';
import * as fileReport from '#app/annual-reports/pages/office/file-report.tsx';
import * as filing from '#app/annual-reports/pages/office/filing.tsx';
import * as late from '#app/annual-reports/pages/office/late.tsx';
import * as opening from '#app/annual-reports/pages/office/opening-balance.tsx';
import * as overrides from '#app/annual-reports/pages/office/overrides.tsx';
import * as placements from '#app/annual-reports/pages/office/placements.tsx';
import * as records from '#app/annual-reports/pages/office/records.tsx';
import * as report from '#app/annual-reports/pages/office/report.tsx';
import * as papers from '#app/annual-reports/pages/office/report-papers.tsx';
import * as years from '#app/annual-reports/pages/office/reports.tsx';
import * as rollUp from '#app/annual-reports/pages/office/roll-up.tsx';
import * as texts from '#app/annual-reports/pages/office/texts.tsx';
import * as published from '#app/annual-reports/pages/published.tsx';
import * as publishedFigure from '#app/annual-reports/pages/published-figure.tsx';
import * as publishedList from '#app/annual-reports/pages/published-list.tsx';
import * as read from '#app/annual-reports/pages/read.tsx';
import { mayReadReport } from '#app/annual-reports/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';

const routes = new Hono<Env>();

routes.get('/reports', publishedList.get);
routes.get('/reports/read', read.get).post(read.post);
routes.get('/reports/:year{[0-9]{4}}', published.get);
routes.get('/reports/:file{[0-9]{4}\\.(docx|pdf|xlsx|html|csv|json|svg)}', published.getFile);
routes.get('/reports/:year{[0-9]{4}}/records', publishedFigure.get);

routes.get('/office/reports', years.get);
routes.get('/office/reports/archive', archive.get).post(archive.post);
routes.get('/office/reports/opening', opening.get).post(opening.post);
routes.get('/office/reports/:file{[0-9]{4}\\.json}', report.getJson);
routes.get('/office/reports/:file{[0-9]{4}\\.csv}', report.getCsv);
routes.get('/office/reports/:file{[0-9]{4}\\.(docx|pdf|xlsx|html)}', report.getFile);

const office = '/office/reports/:year{[0-9]{4}}' as const;
routes.get(office, report.get).post(report.post);
routes.get(`${office}/records`, records.get);
routes.get(`${office}/figures`, figures.get).post(figures.post);
routes.get(`${office}/activities`, activities.get).post(activities.post);
routes.get(`${office}/texts`, texts.get).post(texts.post);
routes.get(`${office}/overrides`, overrides.get).post(overrides.post);
routes.get(`${office}/check`, check.get).post(check.post);
routes.get(`${office}/late`, late.get).post(late.post);
routes.get(`${office}/correct`, correct.get).post(correct.post);
routes.get(`${office}/papers/:id`, papers.get);
routes.get(`${office}/roll-up`, rollUp.get).post(rollUp.post);
routes.get(`${office}/placements`, placements.get).post(placements.post);
routes.get(`${office}/file`, fileReport.get).post(fileReport.post);
routes.get(`${office}/filings/:id`, filing.get).post(filing.post);
routes.get(`${office}/filings/:id/file`, filing.getFile);
routes.get(`${office}/audit`, audit.get);
routes.get(`${office}/audit.jsonl`, audit.getExport);

/** 年度报告 */
export const duty: Duty = {
  key: 'annual-reports',
  title: '年度报告',
  routes,
  entry: { title: '信息公开', href: '/reports' },
  rail: (actor) =>
    actor.kind === 'officer' && mayReadReport(actor, actor.agencyId)
      ? [{ title: '年度报告', href: '/office/reports' }]
      : [],
};
