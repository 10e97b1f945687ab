import { Hono } from 'hono';
import * as audit from '#app/desk/pages/audit.tsx';
import * as toDo from '#app/desk/pages/to-do.tsx';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole } from '#app/shell/permit.ts';

const routes = new Hono<Env>();
routes.get('/office', toDo.get);
routes.get('/office/audit', audit.get);

/** 工作台 */
export const duty: Duty = {
  key: 'desk',
  title: '我的',
  routes,
  rail: (actor) => [
    { title: '待办', href: '/office' },
    ...(hasRole(actor, 'auditor') ? [{ title: '审计记录', href: '/office/audit' }] : []),
  ],
};
