import { Hono } from 'hono';
import * as casePage from '#app/remedies/pages/case.tsx';
import * as list from '#app/remedies/pages/list.tsx';
import * as newCase from '#app/remedies/pages/new-case.tsx';
import * as newPaper from '#app/remedies/pages/new-paper.tsx';
import { mayReadCases } from '#app/remedies/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';

const routes = new Hono<Env>();

routes.get('/office/remedies', list.get);
routes.get('/office/remedies/new', newCase.get).post(newCase.post);
routes.get('/office/remedies/:id{[0-9]+}', casePage.get).post(casePage.post);

routes.post('/office/remedies/:id{[0-9]+}/steps', casePage.postStep);
routes.get('/office/remedies/:id{[0-9]+}/papers/new', newPaper.get);
routes.post('/office/remedies/:id{[0-9]+}/papers/new', newPaper.post);
routes.get('/office/remedies/:id{[0-9]+}/papers/:paper{[0-9]+\\.pdf}', newPaper.getPdf);

/** 复议诉讼 */
export const duty: Duty = {
  key: 'remedies',
  title: '复议诉讼',
  routes,
  rail: (actor) =>
    actor.kind === 'officer' && mayReadCases(actor, actor.agencyId)
      ? [{ title: '复议诉讼', href: '/office/remedies' }]
      : [],
};
