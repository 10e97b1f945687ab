import { Hono } from 'hono';
import * as countLimit from '#app/disclosure-requests/pages/count-limit.tsx';
import * as newRequest from '#app/disclosure-requests/pages/new-request.tsx';
import { actPages } from '#app/disclosure-requests/pages/office/act-pages.ts';
import * as casePage from '#app/disclosure-requests/pages/office/case.tsx';
import * as list from '#app/disclosure-requests/pages/office/list.tsx';
import * as oversight from '#app/disclosure-requests/pages/office/oversight.tsx';
import * as paper from '#app/disclosure-requests/pages/office/paper.tsx';
import * as papers from '#app/disclosure-requests/pages/office/papers.tsx';
import * as receive from '#app/disclosure-requests/pages/office/receive-request.tsx';
import * as received from '#app/disclosure-requests/pages/office/received.tsx';
import * as requesterPaper from '#app/disclosure-requests/pages/paper.tsx';
import * as query from '#app/disclosure-requests/pages/query.tsx';
import * as receipt from '#app/disclosure-requests/pages/receipt.tsx';
import * as requestsHome from '#app/disclosure-requests/pages/requests-home.tsx';
import * as status from '#app/disclosure-requests/pages/status.tsx';
import { caseRoles, mayOversee, worksOnCases } from '#app/disclosure-requests/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { rolesOnly } from '#app/shell/permit.ts';

const routes = new Hono<Env>();

routes.get('/requests', requestsHome.get);
routes.get('/requests/new', newRequest.get).post(newRequest.post);
routes.get('/requests/receipt', receipt.get);
routes.get('/requests/receipt.pdf', receipt.getPdf);
routes.get('/requests/query', query.get).post(query.post);
routes.get('/requests/status', status.get);
routes.get('/requests/letter', status.getLetter);
routes.get('/requests/letter.pdf', status.getLetterPdf);
routes.get('/requests/records/:record', status.getRecord);
routes.get('/requests/papers/:paper{[0-9]+}', requesterPaper.get);
routes.get('/requests/papers/:paper{[0-9]+\\.pdf}', requesterPaper.getPdf);
routes.get('/requests/clock', countLimit.get);

// A single case answers 404 by itself to whoever may not read it.
for (const path of ['/office/requests', '/office/requests/receive', '/office/requests/received'])
  routes.use(path, rolesOnly(...caseRoles));
routes.get('/office/requests', list.get);
routes.get('/office/requests/receive', receive.get).post(receive.post);
routes.get('/office/requests/received', received.get);
routes.get('/office/requests/:id{[0-9]+}', casePage.get);
routes.get('/office/requests/:id/papers/:paper{[0-9]+}', paper.get);
routes.get('/office/requests/:id/papers/:paper{[0-9]+\\.pdf}', paper.getPdf);
routes.get('/office/requests/:id/proof', papers.getProof);
routes.get('/office/requests/:id/letter', papers.getLetter);
routes.get('/office/requests/:id/letter.pdf', papers.getLetterPdf);
routes.get('/office/requests/:id/attachments/:attachment', papers.getAttachment);
routes.get('/office/oversight', oversight.get);

for (const [act, { get, post }] of Object.entries(actPages)) {
  routes.get(`/office/requests/:id/${act}`, get).post(post);
}

/** 依申请公开 */
export const duty: Duty = {
  key: 'disclosure-requests',
  title: '依申请公开',
  routes,
  entry: { title: '依申请公开', href: '/requests' },
  rail: (actor) => [
    ...(actor.kind === 'officer' && actor.roles.some(worksOnCases)
      ? [{ title: '申请台账', href: '/office/requests' }]
      : []),
    ...(mayOversee(actor) ? [{ title: '全市办理情况', href: '/office/oversight' }] : []),
  ],
};
