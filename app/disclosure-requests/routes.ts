import { Hono } from 'hono';
import * as countLimit from '#app/disclosure-requests/pages/count-limit.tsx';
import * as earlierLetter from '#app/disclosure-requests/pages/earlier-letter.tsx';
import * as newRequest from '#app/disclosure-requests/pages/new-request.tsx';
import { actPages } from '#app/disclosure-requests/pages/office/act-pages.ts';
import * as bundle from '#app/disclosure-requests/pages/office/bundle.tsx';
import * as calendar from '#app/disclosure-requests/pages/office/calendar.tsx';
import * as calendarProposal from '#app/disclosure-requests/pages/office/calendar-proposal.tsx';
import * as casePage from '#app/disclosure-requests/pages/office/case.tsx';
import * as draftTogether from '#app/disclosure-requests/pages/office/draft-together.tsx';
import * as foundFile from '#app/disclosure-requests/pages/office/found-file.ts';
import * as list from '#app/disclosure-requests/pages/office/list.tsx';
import * as mailIntake from '#app/disclosure-requests/pages/office/mail-intake.tsx';
import * as mailIntakes from '#app/disclosure-requests/pages/office/mail-intakes.tsx';
import * as openedFile from '#app/disclosure-requests/pages/office/opened-file.tsx';
import * as oversight from '#app/disclosure-requests/pages/office/oversight.tsx';
import * as paper from '#app/disclosure-requests/pages/office/paper.tsx';
import * as papers from '#app/disclosure-requests/pages/office/papers.tsx';
import * as printPack from '#app/disclosure-requests/pages/office/print-pack.tsx';
import * as receive from '#app/disclosure-requests/pages/office/receive-request.tsx';
import * as received from '#app/disclosure-requests/pages/office/received.tsx';
import * as rectification from '#app/disclosure-requests/pages/office/rectification.tsx';
import * as rectifications from '#app/disclosure-requests/pages/office/rectifications.tsx';
import * as registerFile from '#app/disclosure-requests/pages/office/register-file.ts';
import * as sameRequester from '#app/disclosure-requests/pages/office/same-requester.tsx';
import * as severance from '#app/disclosure-requests/pages/office/severance.tsx';
import * as severanceFiles from '#app/disclosure-requests/pages/office/severance-files.ts';
import * as statistics from '#app/disclosure-requests/pages/office/statistics.tsx';
import * as statisticsRecords from '#app/disclosure-requests/pages/office/statistics-records.tsx';
import * as training from '#app/disclosure-requests/pages/office/training.tsx';
import * as withheld from '#app/disclosure-requests/pages/office/withheld.tsx';
import { ownPages } from '#app/disclosure-requests/pages/own-pages.ts';
import * as requesterPaper from '#app/disclosure-requests/pages/paper.tsx';
import * as published from '#app/disclosure-requests/pages/published.tsx';
import * as query from '#app/disclosure-requests/pages/query.tsx';
import * as receipt from '#app/disclosure-requests/pages/receipt.tsx';
import * as claim from '#app/disclosure-requests/pages/rectification.tsx';
import * as requestsHome from '#app/disclosure-requests/pages/requests-home.tsx';
import * as status from '#app/disclosure-requests/pages/status.tsx';
import * as suggest from '#app/disclosure-requests/pages/suggest-publishing.tsx';
import * as verify from '#app/disclosure-requests/pages/verify-letter.tsx';
import { caseRoles, mayOversee, permissions, worksOnCases } from '#app/disclosure-requests/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole, rolesOnly } from '#app/shell/permit.ts';

const routes = new Hono<Env>();

routes.get('/requests', requestsHome.get);
routes.get('/requests/new', newRequest.get).post(newRequest.post);
routes.get('/requests/receipt', receipt.get);
routes.get('/requests/receipt.pdf', receipt.getPdf);
routes.get('/requests/query', query.get).post(query.post);
routes.get('/requests/status', status.get);
routes.get('/requests/letter', status.getLetter);
routes.get('/requests/letter.pdf', status.getLetterPdf);
routes.get('/requests/letter.sig.json', status.getSignature);
routes.get('/requests/letters/:run{[0-9]{1,3}}', earlierLetter.get);
routes.get('/requests/letters/:run{[0-9]{1,3}\\.pdf}', earlierLetter.getPdf);
routes.get('/requests/verify', verify.get).post(verify.post);
routes.get('/requests/records/:record', status.getRecord);
routes.get('/requests/papers/:paper{[0-9]+}', requesterPaper.get);
routes.get('/requests/papers/:paper{[0-9]+\\.(pdf|docx)}', requesterPaper.getFile);
for (const [path, page] of Object.entries(ownPages))
  routes.get(`/requests/${path}`, page.get).post(page.post);
routes.get('/requests/clock', countLimit.get);
routes.get('/requests/suggest-publishing', suggest.get).post(suggest.post);
routes.get('/requests/published', published.getList);
routes.get('/requests/published/:record{[0-9]+}', published.get);
routes.get('/requests/rectification', claim.get).post(claim.post);

// A single case answers 404 by itself to whoever may not read it.
for (const path of ['/office/requests', '/office/requests/receive', '/office/requests/received'])
  routes.use(path, rolesOnly(...caseRoles));
routes.get('/office/requests', list.get);
for (const path of ['/office/requests/found.xlsx', '/office/requests/found.csv'])
  routes.use(path, rolesOnly(...caseRoles)).get(path, foundFile.get);
routes.use('/office/requests/register.xlsx', rolesOnly(...caseRoles));
routes.get('/office/requests/register.xlsx', registerFile.get);
for (const path of ['/office/requests/mail-intakes', '/office/requests/mail-intakes/*'])
  routes.use(path, rolesOnly(...permissions['receive-request']));
routes.get('/office/requests/mail-intakes', mailIntakes.get);
routes.get('/office/requests/mail-intakes/:intake{[0-9]+}', mailIntake.get);
routes.post('/office/requests/mail-intakes/:intake{[0-9]+}/register', mailIntake.register);
routes.post('/office/requests/mail-intakes/:intake{[0-9]+}/dismiss', mailIntake.dismiss);
routes.get('/office/requests/mail-intakes/:intake{[0-9]+}/files/:file', mailIntake.download);
routes.get('/office/requests/receive', receive.get).post(receive.post);
routes.get('/office/requests/received', received.get);
routes.get('/office/requests/:id{[0-9]+}', casePage.get);
routes.get('/office/requests/:id/papers/:paper{[0-9]+}', paper.get);
routes.get('/office/requests/:id/papers/:paper{[0-9]+\\.(pdf|docx)}', paper.getFile);
routes.get('/office/requests/:id/print-pack', printPack.get);
routes.get('/office/requests/:id/print-pack/:form', printPack.getFile);
routes.get('/office/requests/:id{[0-9]+}/bundle', bundle.get).post(bundle.post);
routes
  .get('/office/requests/:id{[0-9]+}/same-requester', sameRequester.get)
  .post('/office/requests/:id{[0-9]+}/same-requester', sameRequester.post);
routes
  .get('/office/requests/:id{[0-9]+}/draft-together', draftTogether.get)
  .post('/office/requests/:id{[0-9]+}/draft-together', draftTogether.post);
routes.get('/office/requests/:id/proof', papers.getProof);
routes.get('/office/requests/:id/letter', papers.getLetter);
routes.get('/office/requests/:id/letter.pdf', papers.getLetterPdf);
routes.get('/office/requests/:id/letter.sig.json', papers.getSignature);
routes.get('/office/requests/:id/attachments/:attachment', papers.getAttachment);
routes
  .get('/office/requests/:id/severances/:severance{[0-9]+}', severance.get)
  .post('/office/requests/:id/severances/:severance{[0-9]+}', severance.post);
routes.get('/office/requests/:id/severances/:severance/pages/:page', severanceFiles.getPage);
routes.get('/office/requests/:id/severances/:severance/result', severanceFiles.getResult);
routes.get('/office/requests/:id/severances/:severance/sheet.pdf', severanceFiles.getSheet);
for (const path of ['/office/training', '/office/training/*'])
  routes.use(path, rolesOnly(...caseRoles, 'supervisor'));
routes.get('/office/training', training.getList);
routes.get('/office/training/:case{[0-9]+}', training.get);
for (const path of ['/office/withheld', '/office/rectifications']) routes.use(path, rolesOnly(...caseRoles));
routes.get('/office/withheld', withheld.get);
routes.get('/office/rectifications', rectifications.get).post(rectifications.post);
routes.get('/office/rectifications/:claim{[0-9]+}', rectification.get).post(rectification.post);
routes.get('/office/rectifications/:claim{[0-9]+}/letter.pdf', rectification.getPdf);
routes.use('/office/statistics', rolesOnly(...caseRoles)).get('/office/statistics', statistics.get);
routes.use('/office/statistics/records', rolesOnly(...caseRoles));
routes.get('/office/statistics/records', statisticsRecords.get);
routes.get('/office/oversight', oversight.get);
routes.get('/office/oversight/:id{[0-9]{1,15}}', openedFile.get);
routes.get('/office/oversight/:id{[0-9]{1,15}}/open', openedFile.getForm);
routes.post('/office/oversight/:id{[0-9]{1,15}}/open', openedFile.postForm);
for (const path of ['/office/calendar', '/office/calendar/*'])
  routes.use(path, rolesOnly('office-head', 'administrator'));
routes.get('/office/calendar', calendar.get);
routes.post('/office/calendar/notices', calendar.postNotice);
routes.post('/office/calendar/local-days', calendar.postLocalDay);
routes.get('/office/calendar/:kind/:proposal{[0-9]+}', calendarProposal.get);
routes.post('/office/calendar/:kind/:proposal{[0-9]+}/adopt', calendarProposal.adopt);
routes.post('/office/calendar/:kind/:proposal{[0-9]+}/decline', calendarProposal.decline);

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
      ? [
          { title: '申请台账', href: '/office/requests' },
          { title: '统计', href: '/office/statistics' },
          { title: '定期评估', href: '/office/withheld' },
          { title: '更正申请', href: '/office/rectifications' },
        ]
      : []),
    ...(hasRole(actor, ...permissions['receive-request'])
      ? [{ title: '电子邮件来件', href: '/office/requests/mail-intakes' }]
      : []),
    ...(hasRole(actor, 'office-head', 'administrator')
      ? [{ title: '放假安排', href: '/office/calendar' }]
      : []),
    ...(hasRole(actor, ...caseRoles, 'supervisor') ? [{ title: '案例库', href: '/office/training' }] : []),
    ...(mayOversee(actor) ? [{ title: '全市办理情况', href: '/office/oversight' }] : []),
  ],
};
