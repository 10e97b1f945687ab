import { Hono } from 'hono';
import * as newComplaint from '#app/complaints/pages/new-complaint.tsx';
import * as complaint from '#app/complaints/pages/office/complaint.tsx';
import * as findings from '#app/complaints/pages/office/findings.tsx';
import * as list from '#app/complaints/pages/office/list.tsx';
import * as query from '#app/complaints/pages/query.tsx';
import { keepsComplaints, readsFindings } from '#app/complaints/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';

const routes = new Hono<Env>();

routes.get('/complaints', newComplaint.get).post('/complaints', newComplaint.post);
routes.get('/complaints/receipt', newComplaint.getReceipt);
routes.get('/complaints/query', query.get).post('/complaints/query', query.post);
routes.get('/office/complaints', list.get).post('/office/complaints', list.post);
routes.get('/office/complaints/:id{[0-9]+}', complaint.get);
routes.post('/office/complaints/:id{[0-9]+}', complaint.post);
routes.get('/office/complaint-findings', findings.get);

/** 投诉举报 */
export const duty: Duty = {
  key: 'complaints',
  title: '投诉举报',
  routes,
  rail: (actor) => [
    ...(keepsComplaints(actor) ? [{ title: '投诉举报', href: '/office/complaints' }] : []),
    ...(readsFindings(actor) ? [{ title: '投诉处理意见', href: '/office/complaint-findings' }] : []),
  ],
};
