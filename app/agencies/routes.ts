import { Hono } from 'hono';
import * as directory from '#app/agencies/pages/directory.tsx';
import * as agency from '#app/agencies/pages/office/agency.tsx';
import * as list from '#app/agencies/pages/office/list.tsx';
import * as replyName from '#app/agencies/pages/office/reply-name.tsx';
import * as unit from '#app/agencies/pages/office/unit.tsx';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole, rolesOnly } from '#app/shell/permit.ts';

const routes = new Hono<Env>();
routes.get('/agencies', directory.get);
routes
  .use('/office/agencies', rolesOnly('administrator'))
  .use('/office/agencies/*', rolesOnly('administrator'));
routes.get('/office/agencies', list.get);
routes.get('/office/agencies/:agency', agency.get).post(agency.post);
routes.get('/office/agencies/:agency/units/:unit', unit.get).post(unit.post);
routes.get('/office/agencies/:agency/reply-names/:replyName', replyName.get).post(replyName.post);

/** 机构目录 */
export const duty: Duty = {
  key: 'agencies',
  title: '机构',
  routes,
  rail: (actor) => (hasRole(actor, 'administrator') ? [{ title: '机构设置', href: '/office/agencies' }] : []),
};
