import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftText, type MadeMaking, makeMaking, readyToSign } from '#tests/makers/make-making.ts';
import { must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let handler: string;
let head: string;
beforeAll(async () => {
  site = await makeSite();
  handler = await site.signIn(site.office, 'handler');
  head = await site.signIn(site.office, 'office-head');
  await site.fresh.owner
    .updateTable('agencies')
    .set({ organisation_code: '014109429' })
    .where('id', '=', site.office.agencyId)
    .execute();
  await site.fresh.owner
    .insertInto('document_marks')
    .values({ city: site.city.code, agency_id: site.office.agencyId, kind: 'normative', mark: '示政规' })
    .execute();
});
afterAll(() => site.drop());

const make = (more = {}) => makeMaking(site.fresh, { city: site.city, office: site.office, ...more });

async function rowVersion(making: MadeMaking): Promise<string> {
  return String((await making.load()).row_version);
}

describe('the office side', () => {
  it('begins a making by its form and lists what it waits for', async () => {
    const answer = await site.visit('/office/makings/new', {
      cookie: handler,
      form: { kind: 'normative', title: '示例市新办法', agency: String(site.office.agencyId) },
    });
    expect(answer.status).toBe(303);
    const list = textOf(await (await site.visit('/office/makings', { cookie: handler })).text());
    expect(list).toContain('示例市新办法');
    expect(list).toContain('立项');
  });

  it('keeps what was typed when it refuses', async () => {
    const answer = await site.visit('/office/makings/new', {
      cookie: handler,
      form: { kind: 'normative', title: '短', agency: String(site.office.agencyId) },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="短"');
  });

  it('a draft without its plan of explanation is not received: the page says why, with the article', async () => {
    const making = await make();
    must(await making.plan('2024-11-01'));
    const page = await site.visit(`/office/makings/${making.id}/draft-making`, { cookie: handler });
    expect(page.status).toBe(422);
    expect(textOf(await page.text())).toContain('国办发〔2016〕80号');
    const form = { row_version: await rowVersion(making), text: draftText, note: '示例起草说明，够长。' };
    const post = await site.visit(`/office/makings/${making.id}/draft-making`, { cookie: handler, form });
    expect(post.status).toBe(422);
    expect(await post.text()).toContain('示例市示例管理办法');
    expect((await making.load()).drafts).toEqual([]);
  });

  it('takes a draft as a text file, keeps the file in the dossier and hands it out again', async () => {
    const making = await make();
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    const form = new FormData();
    form.set('row_version', await rowVersion(making));
    form.set('note', '示例起草说明，够长了。');
    form.set('files', new File([draftText], '示例草案.txt', { type: 'text/plain' }));
    const post = await site.visit(`/office/makings/${making.id}/draft-making`, { cookie: handler, form });
    expect(post.status).toBe(303);
    const made = await making.load();
    expect(made.drafts).toHaveLength(1);
    const file = await site.visit(`/office/makings/${making.id}/files/${made.files[0]?.id}`, {
      cookie: handler,
    });
    expect(await file.text()).toBe(draftText);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const draft = await site.visit(`/office/makings/${making.id}/drafts/1`, { cookie: handler });
    expect(textOf(await draft.text())).toContain('第二条');
  });

  it('publishes with the days and the repeals that the text states, proposed in the form', async () => {
    const making = await make();
    await readyToSign(making);
    must(await making.sign('2024-11-18'));
    const html = await (
      await site.visit(`/office/makings/${making.id}/publish-making`, { cookie: head })
    ).text();
    expect(html).toContain('value="2025-03-01"');
    expect(html).toContain('value="2030-02-28"');
    expect(textOf(html)).toContain('《示例市旧示例办法》不在文件库里');
    const form = {
      row_version: await rowVersion(making),
      issuer: '示例机关',
      genre: '通知',
      theme: '02',
      summary: '示例概述：规范示例活动。',
      effective_on: '2025-03-01',
      expires_on: '2030-02-28',
      outside_on: '2024-11-20',
      outside_evidence: '示例公报',
      document_no: '示政规〔2024〕9号',
    };
    const post = await site.visit(`/office/makings/${making.id}/publish-making`, { cookie: head, form });
    expect(post.status).toBe(303);
    const page = textOf(await (await site.visit(`/office/makings/${making.id}`, { cookie: head })).text());
    expect(page).toContain('示政规〔2024〕9号');
    expect(page).toContain('看公布的文件');
  });
});

describe('who may see it', () => {
  it.each(['', '/draft-making', '/comments', '/drafts/1', '/files/1', '/publish-making'])(
    'a making of another agency or city is not found: %s',
    async (page) => {
      const making = await make();
      const elsewhere = await site.signIn(site.officeElsewhere, 'office-head', site.otherCity);
      const neighbour = await site.signIn(site.otherOffice, 'office-head');
      const path = `/office/makings/${making.id}${page}`;
      expect((await site.visit(path, { cookie: elsewhere, city: site.otherCity })).status).toBe(404);
      expect((await site.visit(path, { cookie: neighbour })).status).toBe(404);
    },
  );

  it('every act has its page, and each says why it cannot be done yet', async () => {
    const making = await make();
    const { makingActPages } = await import('#app/policy-library/pages/office/making-act-pages.ts');
    for (const act of Object.keys(makingActPages)) {
      const page = await site.visit(`/office/makings/${making.id}/${act}`, { cookie: head });
      expect([200, 422], act).toContain(page.status);
      expect(await page.text(), act).not.toContain('undefined');
    }
  });
});

describe('意见征集', () => {
  it('shows the draft, takes an opinion without an account, and later says what became of it', async () => {
    const making = await make({ majorDecision: true });
    must(await making.plan('2026-10-01'));
    must(await making.planExplainer('2026-10-01'));
    must(await making.draft('2026-10-01'));
    const id = must(await making.openComments('2026-10-08', '2999-12-31'));
    expect(await (await site.visit('/comments')).text()).toContain(`/comments/${id}`);
    const html = await (await site.visit(`/comments/${id}`)).text();
    expect(textOf(html)).toContain('我要提意见');
    expect(textOf(html)).toContain('示例起草说明');
    const once_key = /name="once_key" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const empty = await site.visit(`/comments/${id}`, {
      form: { author_kind: 'person', opinion: '', once_key },
    });
    expect(empty.status).toBe(422);
    const form = { author_kind: 'person', opinion: '第二条应当写明对象。', contact: '示例甲', once_key };
    expect((await site.visit(`/comments/${id}`, { form })).status).toBe(303);
    expect((await site.visit(`/comments/${id}`, { form })).status).toBe(303);
    const page = await (await site.visit(`/comments/${id}?done=yes`)).text();
    expect(page).toContain('意见已经收到');
    expect(page).not.toContain('第二条应当写明对象。');
    const office = textOf(
      await (await site.visit(`/office/makings/${making.id}/comments`, { cookie: handler })).text(),
    );
    expect(office.match(/第二条应当写明对象。/g)).toHaveLength(1);
    expect(office).toContain('示例甲');
    expect((await site.visit(`/comments/${id}`, { city: site.otherCity })).status).toBe(404);
    expect((await site.visit('/comments/99999999999')).status).toBe(404);
  });

  it('says plainly that nothing came', async () => {
    const making = await make({ majorDecision: true });
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-01'));
    const id = must(await making.openComments('2024-11-01', '2024-12-02'));
    expect(textOf(await (await site.visit(`/comments/${id}`)).text())).toContain('征求意见已经截止');
    must(await making.results('2024-12-03', ''));
    const page = textOf(await (await site.visit(`/comments/${id}`)).text());
    expect(page).toContain('征求意见期间没有收到意见');
  });
});
