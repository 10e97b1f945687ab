import { Hono } from 'hono';
import * as documents from '#app/annual-reports/pages/documents.tsx';
import * as figures from '#app/annual-reports/pages/office/figures.tsx';
import * as records from '#app/annual-reports/pages/office/records.tsx';
import * as report from '#app/annual-reports/pages/office/report.tsx';
import * as years from '#app/annual-reports/pages/office/reports.tsx';
import * as published from '#app/annual-reports/pages/published.tsx';
import * as publishedList from '#app/annual-reports/pages/published-list.tsx';
import * as read from '#app/annual-reports/pages/read.tsx';
import { mayReadReport } from '#app/annual-reports/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';

const routes = new Hono<Env>();

routes.get('/reports', publishedList.get);
routes.get('/reports/read', read.get).post(read.post);
routes.get('/reports/:year{[0-9]{4}}', published.get);
routes.get('/reports/:file{[0-9]{4}\\.json}', published.getJson);
routes.get('/reports/:file{[0-9]{4}\\.csv}', published.getCsv);
routes.get('/reports/:year{[0-9]{4}}/records', published.getRecords);
routes.get('/reports/:year{[0-9]{4}}/documents', documents.get);

routes.get('/office/reports', years.get);
routes.get('/office/reports/:year{[0-9]{4}}', report.get).post(report.post);
routes.get('/office/reports/:file{[0-9]{4}\\.json}', report.getJson);
routes.get('/office/reports/:file{[0-9]{4}\\.csv}', report.getCsv);
routes.get('/office/reports/:year{[0-9]{4}}/records', records.get);
routes.get('/office/reports/:year{[0-9]{4}}/documents', documents.getOffice);
routes.get('/office/reports/:year{[0-9]{4}}/figures', figures.get).post(figures.post);

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
