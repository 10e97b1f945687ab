import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishExplainer } from '#app/policy-library/acts/publish-explainer.ts';
import { reviewExplainer } from '#app/policy-library/acts/review-explainer.ts';
import { duty } from '#app/policy-library/routes.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { makeDocument } from '#tests/makers/make-document.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

// A city of Jiangsu: there rules and normative documents must be explained.
const city = testCity('329901');
const neighbour = testCity('990200');
const folder = mkdtempSync(join(tmpdir(), 'explainers-'));
const TODAY = '2024-09-09';
let database: FreshDatabase;
let office: Office;
let other: Office;
let documentId: number;

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(folder));
  office = await makeOffice(database.db, city, 'szfb');
  other = await makeOffice(database.db, city, 'other');
  documentId = await document();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const scope = (actor: Actor, today = TODAY) => testScope({ db: database.db, city, actor, today });
const visitor: Actor = { kind: 'public' };
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function document(made: Parameters<typeof makeDocument>[1] = {}) {
  const published = { publishedOn: '2024-09-05', publishedAt: new Date('2024-09-05T02:00:00Z') };
  const term = {
    effectiveOn: '2024-09-05',
    effectiveBecause: '自公布之日起施行',
    expiresOn: '2029-09-04',
    termBecause: '示例',
  };
  return makeDocument(scope(office.clerk), { agencyId: office.agencyId, ...published, ...term, ...made });
}

async function visit(
  actor: Actor,
  path: string,
  ask: { form?: FormData; today?: string; at?: typeof city; headers?: Record<string, string> } = {},
) {
  const { form, today = TODAY, at = city, headers } = ask;
  const frame: Frame = { city: at, face: 'standard', today, path, entries: [], rail: [], officer: null };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('scope', testScope({ db: database.db, city: at, actor, today }));
    c.set('frame', frame);
    await next();
  });
  app.route('/', duty.routes);
  return app.request(path, { method: form ? 'POST' : 'GET', body: form, headers });
}

function formOf(fields: Record<string, string | string[] | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
  }
  return form;
}

const plan = {
  outline: '一是为什么出台；二是有什么好处',
  forms: ['picture', 'text'],
  channels: ['政府网站'],
  planned_on: '2024-09-09',
  leader: '示例局长',
};
const picture = {
  form: 'picture',
  title: '一图读懂示例办法',
  interpreter: '示例局长',
  background: '为了让大家办事更方便。',
  picture: new File([PNG], '图.png'),
  picture_words: '图上写着：以后办这件事只要跑一次，材料少了一半。',
};

describe('from plan to reader: a picture', () => {
  it('takes the plan, then the text with its picture, and shows it to the public with the document', async () => {
    const home = `/office/explainers/documents/${documentId}`;
    const early = await visit(office.handler, `${home}/write`);
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('还没有解读方案');
    const wrong = await visit(office.head, `${home}/plan`, { form: formOf({ ...plan, leader: '' }) });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(plan.outline);
    expect((await visit(office.head, `${home}/plan`, { form: formOf(plan) })).status).toBe(303);

    const bare = await visit(office.handler, `${home}/write`, {
      form: formOf({ ...picture, picture_words: '图' }),
    });
    expect(bare.status).toBe(422);
    const shown = await bare.text();
    expect(shown).toContain('文字说明：图上写了什么');
    expect(shown).toContain('为了让大家办事更方便。');
    const disguised = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], '图.png');
    const svg = await visit(office.handler, `${home}/write`, {
      form: formOf({ ...picture, picture: disguised }),
    });
    expect(await svg.text()).toContain('请上传PNG');

    const made = await visit(office.handler, `${home}/write`, { form: formOf(picture) });
    expect(made.status).toBe(303);
    const id = Number(/explainers\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
    expect((await visit(visitor, `/explainers/${id}`)).status).toBe(404);
    expect((await visit(other.handler, `/office/explainers/${id}`)).status).toBe(404);
    const act = (actor: Actor, name: string, fields: Record<string, string>) =>
      visit(actor, `/office/explainers/${id}/${name}`, { form: formOf(fields) });
    expect((await act(office.head, 'publish', {})).status).toBe(422);
    expect((await act(office.head, 'review', { outcome: 'passed', opinion: '' })).status).toBe(303);
    expect((await act(office.head, 'publish', {})).status).toBe(303);
    expect((await act(office.head, 'nothing', {})).status).toBe(404);

    const page = await (await visit(visitor, `/explainers/${id}`)).text();
    expect(page).toContain(`href="/policies/${documentId}"`);
    expect(page).toContain('图片的文字说明');
    expect(page).toContain('以后办这件事只要跑一次');
    expect(page).not.toContain('只供查考');
    const media = /\/explainers\/\d+\/media\/\d+/.exec(page)?.[0] ?? '';
    const file = await visit(visitor, media);
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    expect(file.headers.get('content-type')).toBe('image/png');
    const etag = file.headers.get('etag') ?? '';
    expect((await visit(visitor, media, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const part = await visit(visitor, media, { headers: { range: 'bytes=1-3' } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).toString()).toBe('PNG');
    expect((await visit(visitor, `/explainers/${id}`, { at: neighbour })).status).toBe(404);
    expect((await visit(visitor, media, { at: neighbour })).status).toBe(404);

    const list = await (await visit(visitor, '/explainers?form=picture')).text();
    expect(list).toContain('一图读懂示例办法');
    expect(await (await visit(visitor, '/explainers?form=video')).text()).toContain('没有符合条件');
    expect(await (await visit(visitor, '/explainers?q=%25')).text()).toContain('没有符合条件');

    // The term runs out at the end of a day: the next day the page says so, and nothing was written.
    expect(await (await visit(visitor, `/explainers/${id}`, { today: '2029-09-04' })).text()).not.toContain(
      '只供查考',
    );
    const lapsed = await (await visit(visitor, `/explainers/${id}`, { today: '2029-09-05' })).text();
    expect(lapsed).toContain('所解读的文件已失效');
    expect(lapsed).toContain('以后办这件事只要跑一次');
    expect(await (await visit(visitor, '/explainers', { today: '2029-09-05' })).text()).toContain(
      '所解读的文件已失效',
    );

    await act(office.head, 'withdraw', { reason: '引用的数字有误' });
    const gone = await visit(visitor, `/explainers/${id}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('引用的数字有误');
    expect((await visit(visitor, media)).status).toBe(404);
  });
});

describe('from plan to reader: a film', () => {
  it('asks for captions that are captions', async () => {
    const target = await document();
    const home = `/office/explainers/documents/${target}`;
    await visit(office.head, `${home}/plan`, { form: formOf(plan) });
    const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(512)]);
    const film = {
      ...picture,
      form: 'video',
      picture: '',
      picture_words: '',
      transcript: '大家好，今天讲示例办法的三个要点。',
    };
    const send = async (files: Record<string, File>) =>
      visit(office.handler, `${home}/write`, {
        form: formOf({ ...film, video: new File([mp4], '片.mp4'), ...files }),
      });
    expect(await (await send({})).text()).toContain('视频要有字幕');
    expect(await (await send({ captions: new File(['1\n大家好'], 'a.vtt') })).text()).toContain(
      '不是 WebVTT',
    );
    const vtt = new File(['WEBVTT\n\n00:00.000 --> 00:02.000\n大家好'], 'a.vtt');
    const made = await send({ captions: vtt });
    expect(made.status).toBe(303);
    const id = Number(/explainers\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
    await reviewExplainer(scope(office.head), { explainerId: id, outcome: 'passed', opinion: '' });
    await publishExplainer(scope(office.head), { explainerId: id, copyBecause: '' });
    const page = await (await visit(visitor, `/explainers/${id}`)).text();
    expect(page).toMatch(
      /<track[^>]*kind="captions"[^>]*srcLang="zh"|<track[^>]*kind="captions"[^>]*srclang="zh"/,
    );
    expect(page).toContain('今天讲示例办法的三个要点');
  });
});

describe('the board', () => {
  it('counts coverage and delay by department, and every number opens as many documents', async () => {
    const late = await document({
      publishedOn: '2024-08-01',
      title: '示例迟到办法',
      agencyId: other.agencyId,
    });
    await document({
      publishedOn: '2024-09-06',
      kind: 'policy',
      title: '示例一般通知',
      agencyId: other.agencyId,
    });
    const board = await (await visit(office.head, '/office/explainers?year=2024')).text();
    const missing = new RegExp(
      `ledger\\?year=2024&amp;cell=missing&amp;agency=${other.agencyId}">(\\d+)<`,
    ).exec(board);
    expect(missing?.[1]).toBe('1');
    expect(board).toMatch(new RegExp(`cell=all&amp;agency=${other.agencyId}">2<`));
    const numbers = [...board.matchAll(/href="(\/office\/explainers\/ledger\?[^"]*)">(\d+)</g)];
    expect(numbers.length).toBeGreaterThan(8);
    for (const [, href = '', count] of board.matchAll(
      /href="(\/office\/explainers\/ledger\?[^"]*)">(\d+)</g,
    )) {
      const ledger = await (await visit(office.head, href.replaceAll('&amp;', '&'))).text();
      expect(ledger, href).toContain(`>${count}件<`);
    }
    const overdue = await (
      await visit(office.head, `/office/explainers/ledger?year=2024&cell=overdue&agency=${other.agencyId}`)
    ).text();
    expect(overdue).toContain('示例迟到办法');
    expect(overdue).toContain('最迟2024年8月6日发布解读（2024年8月3日、2024年8月4日休息，不计）');
    expect(overdue).toContain(`/office/explainers/documents/${late}`);
    const csv = await (await visit(office.head, '/office/explainers/ledger.csv?year=2024')).text();
    expect(csv).toContain('示例迟到办法');
    expect(csv).toContain('逾期未发布');
    expect(
      await (await visit(office.head, '/office/explainers?year=2024', { at: neighbour })).text(),
    ).not.toContain('示例迟到办法');
  });

  it('is closed to the public', async () => {
    expect((await visit(visitor, '/office/explainers')).status).toBe(403);
    expect((await visit(visitor, `/office/explainers/documents/${documentId}`)).status).toBe(403);
  });
});
