import { Hono } from 'hono';
import { api } from '#app/policy-library/api.ts';
import * as apiPage from '#app/policy-library/pages/api.tsx';
import * as attachment from '#app/policy-library/pages/attachment.ts';
import * as changes from '#app/policy-library/pages/changes.tsx';
import * as comments from '#app/policy-library/pages/comments.tsx';
import * as commentsCall from '#app/policy-library/pages/comments-call.tsx';
import * as compare from '#app/policy-library/pages/compare.tsx';
import * as documentPage from '#app/policy-library/pages/document.tsx';
import * as documentFiles from '#app/policy-library/pages/document-files.ts';
import * as explainer from '#app/policy-library/pages/explainer.tsx';
import * as explainerMedia from '#app/policy-library/pages/explainer-media.ts';
import * as explainers from '#app/policy-library/pages/explainers.tsx';
import * as gazette from '#app/policy-library/pages/gazette.tsx';
import * as gazetteIssue from '#app/policy-library/pages/gazette-issue.tsx';
import * as library from '#app/policy-library/pages/library.tsx';
import * as normative from '#app/policy-library/pages/normative.tsx';
import * as addVersion from '#app/policy-library/pages/office/add-version.tsx';
import * as answerTask from '#app/policy-library/pages/office/answer-task.tsx';
import * as attachFile from '#app/policy-library/pages/office/attach-file.tsx';
import * as officeAttachment from '#app/policy-library/pages/office/attachment.ts';
import * as campaign from '#app/policy-library/pages/office/campaign.tsx';
import * as campaignDecide from '#app/policy-library/pages/office/campaign-decide.tsx';
import * as campaignNew from '#app/policy-library/pages/office/campaign-new.tsx';
import { opinionPage, reviewPage } from '#app/policy-library/pages/office/campaign-opinions.tsx';
import * as campaignRemove from '#app/policy-library/pages/office/campaign-remove.tsx';
import * as campaigns from '#app/policy-library/pages/office/campaigns.tsx';
import * as catalogueDocument from '#app/policy-library/pages/office/catalogue-document.tsx';
import * as officeDocument from '#app/policy-library/pages/office/document.tsx';
import * as officeExplainer from '#app/policy-library/pages/office/explainer.tsx';
import * as explainerLedger from '#app/policy-library/pages/office/explainer-ledger.tsx';
import * as explainerPlan from '#app/policy-library/pages/office/explainer-plan.tsx';
import * as explainerSubject from '#app/policy-library/pages/office/explainer-subject.tsx';
import * as explainerWrite from '#app/policy-library/pages/office/explainer-write.tsx';
import * as officeExplainers from '#app/policy-library/pages/office/explainers.tsx';
import * as officeGazette from '#app/policy-library/pages/office/gazette.tsx';
import * as officeGazetteIssue from '#app/policy-library/pages/office/gazette-issue.tsx';
import * as officeLibrary from '#app/policy-library/pages/office/library.tsx';
import * as making from '#app/policy-library/pages/office/making.tsx';
import { makingActPages } from '#app/policy-library/pages/office/making-act-pages.ts';
import * as makingComments from '#app/policy-library/pages/office/making-comments.tsx';
import * as makingDraft from '#app/policy-library/pages/office/making-draft.tsx';
import * as makingNew from '#app/policy-library/pages/office/making-new.tsx';
import * as makings from '#app/policy-library/pages/office/makings.tsx';
import * as newDocument from '#app/policy-library/pages/office/new-document.tsx';
import * as normativeCheck from '#app/policy-library/pages/office/normative-check.tsx';
import * as recordDocumentAct from '#app/policy-library/pages/office/record-document-act.tsx';
import * as relateDocuments from '#app/policy-library/pages/office/relate-documents.tsx';
import * as validityTasks from '#app/policy-library/pages/office/tasks.tsx';
import * as withdrawDocumentAct from '#app/policy-library/pages/office/withdraw-document-act.tsx';
import * as searchFeed from '#app/policy-library/pages/search-feed.tsx';
import * as siteFiles from '#app/policy-library/pages/site-files.ts';
import * as suggest from '#app/policy-library/pages/suggest.tsx';
import * as versions from '#app/policy-library/pages/versions.tsx';
import { libraryReaders } from '#app/policy-library/permissions.ts';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole, rolesOnly } from '#app/shell/permit.ts';

const routes = new Hono<Env>();

// 公众: the library, search and documents
routes.get('/policies', library.get);
routes.get('/policies.atom', searchFeed.atom);
routes.get('/policies.feed.json', searchFeed.json);
routes.get('/policies/suggest', suggest.get);
routes.get('/robots.txt', siteFiles.robots);
routes.get('/sitemap.xml', siteFiles.sitemapIndex);
routes.get('/:file{sitemap-[0-9]+\\.xml}', siteFiles.sitemapPart);
routes.get('/opensearch.xml', siteFiles.openSearch);
routes.get('/api', apiPage.get);
routes.route('/', api);
routes.get('/policies/normative', normative.get);
routes.get('/policies/normative.csv', normative.getCsv);
routes.get('/policies/normative.json', normative.getJson);
routes.get('/policies/changes', changes.get);
routes.get('/policies/changes.atom', changes.getAtom);
routes.get('/policies/changes.json', changes.getJson);
routes.get('/policies/:id{[0-9]+}', documentPage.get);
routes.get('/policies/:file{[0-9]+\\.pdf}', documentFiles.getPdf);
routes.get('/policies/:file{[0-9]+\\.docx}', documentFiles.getDocx);
routes.get('/policies/:file{[0-9]+\\.json}', documentFiles.getJson);
routes.get('/policies/:file{[0-9]+\\.xml}', documentFiles.getXml);
routes.get('/policies/:id{[0-9]+}/qr.svg', documentFiles.getQr);
routes.get('/policies/:id{[0-9]+}/versions', versions.get);
routes.get('/policies/:id{[0-9]+}/compare', compare.get);
routes.get('/policies/:id{[0-9]+}/attachments/:position{[0-9]+}', attachment.get);
routes.get('/p/:id{[0-9]+}', documentFiles.toPage);

// 公众: explainers, gazette
routes.get('/explainers', explainers.get);
routes.get('/explainers/:id{[0-9]+}', explainer.get);
routes.get('/explainers/:id{[0-9]+}/media/:medium{[0-9]+}', explainerMedia.get);
routes.get('/gazette', gazette.get);
routes.get('/gazette/:year{[0-9]{4}}/:number{[0-9]+}', gazetteIssue.get);
routes.get('/gazette/:year{[0-9]{4}}/:file{[0-9]+\\.pdf}', gazetteIssue.getPdf);

// 公众: calls for comments
routes.get('/comments', comments.get);
routes.get('/comments/:id{[0-9]+}', commentsCall.get).post(commentsCall.post);

// 办公: who reads what; each page and act asks for more where it needs it
for (const path of ['policies', 'makings', 'clean-ups', 'explainers', 'gazette']) {
  routes.use(`/office/${path}`, rolesOnly(...libraryReaders));
  routes.use(`/office/${path}/*`, rolesOnly(...libraryReaders));
}

// 办公: documents and validity
routes.get('/office/policies', officeLibrary.get);
routes.get('/office/policies/tasks', validityTasks.get);
routes.get('/office/policies/normative-check', normativeCheck.get);
routes.get('/office/policies/new', newDocument.get).post(newDocument.post);
routes.get('/office/policies/:id{[0-9]+}', officeDocument.get);
routes.get('/office/policies/:id{[0-9]+}/attachments/:position{[0-9]+}', officeAttachment.get);
for (const [path, page] of [
  ['catalogue', catalogueDocument],
  ['acts/new', recordDocumentAct],
  ['acts/:act{[0-9]+}/withdraw', withdrawDocumentAct],
  ['relations/new', relateDocuments],
  ['versions/new', addVersion],
  ['attachments/new', attachFile],
  ['task', answerTask],
] as const) {
  routes.get(`/office/policies/:id{[0-9]+}/${path}`, page.get);
  routes.post(`/office/policies/:id{[0-9]+}/${path}`, page.post);
}

// 办公: making
routes.get('/office/makings', makings.get);
routes.get('/office/makings/new', makingNew.get).post(makingNew.post);
routes.get('/office/makings/:id{[0-9]+}', making.get);
routes.get('/office/makings/:id{[0-9]+}/drafts/:number{[0-9]+}', makingDraft.get);
routes.get('/office/makings/:id{[0-9]+}/files/:file{[0-9]+}', makingDraft.getFile);
routes.get('/office/makings/:id{[0-9]+}/comments', makingComments.get).post(makingComments.post);
for (const [act, { get, post }] of Object.entries(makingActPages)) {
  routes.get(`/office/makings/:id{[0-9]+}/${act}`, get).post(post);
}

// 办公: clean-up
routes.get('/office/clean-ups', campaigns.get);
routes.get('/office/clean-ups/new', campaignNew.get).post(campaignNew.post);
routes.get('/office/clean-ups/:id{[0-9]+}', campaign.get);
for (const [path, page] of [
  ['opinions', opinionPage],
  ['review', reviewPage],
  ['remove', campaignRemove],
  ['decide', campaignDecide],
] as const) {
  routes.get(`/office/clean-ups/:id{[0-9]+}/${path}`, page.get);
  routes.post(`/office/clean-ups/:id{[0-9]+}/${path}`, page.post);
}

// 办公: explainers, gazette
routes.get('/office/explainers', officeExplainers.get);
routes.get('/office/explainers/ledger', explainerLedger.get);
routes.get('/office/explainers/ledger.csv', explainerLedger.getCsv);
for (const subject of ['documents/:document{[0-9]+}', 'makings/:making{[0-9]+}']) {
  routes.get(`/office/explainers/${subject}`, explainerSubject.get);
  routes.get(`/office/explainers/${subject}/plan`, explainerPlan.get);
  routes.post(`/office/explainers/${subject}/plan`, explainerPlan.post);
  routes.get(`/office/explainers/${subject}/write`, explainerWrite.get);
  routes.post(`/office/explainers/${subject}/write`, explainerWrite.post);
}
routes.get('/office/explainers/:id{[0-9]+}', officeExplainer.get);
routes.get('/office/explainers/:id{[0-9]+}/media/:medium{[0-9]+}', explainerMedia.getOffice);
routes.post('/office/explainers/:id{[0-9]+}/:act', officeExplainer.post);
routes.get('/office/gazette', officeGazette.get).post(officeGazette.post);
routes.get('/office/gazette/:id{[0-9]+}', officeGazetteIssue.get);
routes.get('/office/gazette/:id{[0-9]+}/specimen.pdf', officeGazetteIssue.getSpecimen);
routes.post('/office/gazette/:id{[0-9]+}/:act', officeGazetteIssue.post);

/** 政策文件库 */
export const duty: Duty = {
  key: 'policy-library',
  title: '政策文件',
  routes,
  entry: { title: '政策文件', href: '/policies' },
  rail: (actor) =>
    hasRole(actor, ...libraryReaders)
      ? [
          { title: '文件库', href: '/office/policies' },
          { title: '文件制定', href: '/office/makings' },
          { title: '文件清理', href: '/office/clean-ups' },
          { title: '政策解读', href: '/office/explainers' },
          { title: '政府公报', href: '/office/gazette' },
        ]
      : [],
};
