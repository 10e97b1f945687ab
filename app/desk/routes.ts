import { Hono } from 'hono';
import * as audit from '#app/desk/pages/audit.tsx';
import * as dueDays from '#app/desk/pages/due-days.tsx';
import * as outbox from '#app/desk/pages/outbox.tsx';
import * as toDo from '#app/desk/pages/to-do.tsx';
import { caseRoles } from '#app/disclosure-requests/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole } from '#app/shell/permit.ts';

const routes = new Hono<Env>();
routes.get('/office', toDo.get);
routes.get('/office/due-days', dueDays.get);
routes.get('/office/due-days.ics', dueDays.getFile);
routes.get('/office/audit', audit.get);
routes.get('/office/outbox', outbox.get);
routes.post('/office/outbox/:message{[0-9]+}/again', outbox.post);

/** 工作台 */
export const duty: Duty = {
  key: 'desk',
  title: '我的',
  routes,
  rail: (actor) => [
    { title: '待办', href: '/office' },
    ...(hasRole(actor, ...caseRoles) ? [{ title: '到期日历', href: '/office/due-days' }] : []),
    { title: '发件箱', href: '/office/outbox' },
    ...(hasRole(actor, 'auditor') ? [{ title: '审计记录', href: '/office/audit' }] : []),
  ],
};
