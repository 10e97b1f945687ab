import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachRecords } from '#app/disclosure-requests/acts/attach-records.ts';
import { storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { openSource } from '#app/disclosure-requests/severance/source/open-source.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

const NAME = '示例甲某';
const bytes = makePdf({
  pages: [NAME, `抄送${NAME}`].map((text) => ({ size: [420, 200], content: writtenAt([40, 150], text) })),
});

let site: Site;
let request: MadeRequest;
let home: string;
let handler: string;
let reviewer: string;
beforeAll(async () => {
  site = await makeSite();
  request = await makeRequest(site.fresh.db, site.city, site.office);
  must(await request.register());
  must(await request.assign());
  const scope = request.scope(site.office.handler);
  const upload = { kind: 'reply' as const, name: '批复.pdf', mime: 'application/pdf', size: bytes.length };
  const fileKey = await storeBytes(scope, bytes);
  must(await attachRecords(scope, { ...(await request.at()), uploads: [{ ...upload, fileKey }] }));
  handler = await site.signIn(site.office, 'handler');
  reviewer = await site.signIn(site.office, 'reviewer');
  home = `/office/requests/${request.requestId}`;
});
afterAll(() => site.drop());

const version = async () => String((await request.file()).row_version);
const send = async (path: string, form: Record<string, string>, cookie = handler) =>
  site.visit(path, { cookie, form: { row_version: await version(), ...form } });

/** The address of the severance, started by the page on the first call. */
let started: string | undefined;
async function severance(): Promise<string> {
  if (started) return started;
  const [attachment] = (await request.file()).attachments;
  const answer = await send(`${home}/sever-record`, { attachment: String(attachment?.id) });
  expect(answer.status).toBe(303);
  started = answer.headers.get('location') ?? '';
  return started;
}

describe('the list of records', () => {
  it('offers severance of each record, and says how it will be given', async () => {
    const page = await (await site.visit(`${home}/sever-record`, { cookie: handler })).text();
    expect(textOf(page)).toMatch(/批复\.pdf 全部提供 区分处理/);
    await severance();
    const after = await (await site.visit(`${home}/sever-record`, { cookie: handler })).text();
    expect(textOf(after)).toContain('正在区分处理');
  });

  it('refuses a record that is not there with the page kept', async () => {
    const answer = await send(`${home}/sever-record`, { attachment: '999999' });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('本件没有这份随答复提供的材料');
  });
});

describe('the page of a severance', () => {
  it('shows a page of the record as a picture that nobody keeps', async () => {
    const at = await severance();
    const answer = await site.visit(`${at}/pages/2.png`, { cookie: handler });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const picture = await openSource(new Uint8Array(await answer.arrayBuffer()));
    expect(picture.pages[0]?.width).toBeGreaterThan(1000);
    for (const name of ['3.png', '0.png', '1.jpg', '1.png/..', '%2e%2e']) {
      expect((await site.visit(`${at}/pages/${name}`, { cookie: handler })).status).toBe(404);
    }
  });

  it('finds words in the whole record and offers each place, the officer having no script', async () => {
    const at = await severance();
    const page = await (
      await site.visit(`${at}?words=${encodeURIComponent('示例 甲某')}`, { cookie: handler })
    ).text();
    expect(textOf(page)).toContain('找到2处');
    expect([...page.matchAll(/type="checkbox"[^>]*name="box"[^>]*checked/g)]).toHaveLength(2);
    const none = await (
      await site.visit(`${at}?words=${encodeURIComponent('没有<i>')}`, { cookie: handler })
    ).text();
    expect(none).toContain('没有&lt;i&gt;');
  });

  it('keeps what was typed when a mark is refused', async () => {
    const at = await severance();
    const form = {
      step: 'mark',
      page: '2',
      left: '10',
      top: '95',
      width: '20',
      height: '30',
      ground: 'personal-privacy',
      reason: '他人姓名',
    };
    const answer = await send(at, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(textOf(page)).toContain('标记的位置超出了页面');
    expect(page).toMatch(/name="top"[^>]*value="95"/);
    expect(page).toContain('他人姓名</textarea>');
  });

  it('keeps drawn places when the reason is missing', async () => {
    const form = {
      step: 'mark',
      page: '1',
      box: '1,500,1500,900,900',
      ground: 'personal-privacy',
      reason: '略',
    };
    const answer = await send(await severance(), form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/data-drawn[^>]*><input type="hidden" name="box" value="1,500,1500,900,900"/);
    expect(textOf(page)).toContain('刚才选定的1处已经保留');
  });

  it.each([
    ['an unknown step', { step: 'give-it-all' }],
    ['a made-up place', { step: 'mark', box: '1,2,<b>,4,5', ground: 'personal-privacy', reason: '他人姓名' }],
    [
      'a place of a thousand digits',
      { step: 'mark', box: `1,${'9'.repeat(1000)},1,1,1`, ground: 'x', reason: 'x' },
    ],
    ['a mark of another record', { step: 'remove', mark: '999999' }],
  ])('refuses %s', async (_name, form) => {
    expect((await send(await severance(), form)).status).toBe(422);
  });
});

describe('who may see it', () => {
  it('is unknown to other agencies, other cities and who works on no case', async () => {
    const at = await severance();
    const paths = [at, `${at}/pages/1.png`, `${at}/result`, `${at}/sheet.pdf`, `${home}/sever-record`];
    const elsewhere = await site.signIn(site.otherOffice, 'handler');
    const abroad = await site.signIn(site.officeElsewhere, 'handler', site.otherCity);
    const auditor = await site.signIn(site.office, 'auditor');
    for (const path of paths) {
      for (const cookie of [elsewhere, auditor])
        expect((await site.visit(path, { cookie })).status).toBe(404);
      expect((await site.visit(path, { cookie: abroad, city: site.otherCity })).status).toBe(404);
      expect((await site.visit(path)).status).toBe(303);
      const post = { cookie: elsewhere, form: { row_version: '1', step: 'burn' } };
      expect([404, 405]).toContain((await site.visit(path, post)).status);
    }
  });
});

describe('from mark to requester', () => {
  it('gives the requester the released file and never the source', async () => {
    const at = await severance();
    const page = await (
      await site.visit(`${at}?words=${encodeURIComponent(NAME)}`, { cookie: handler })
    ).text();
    const boxes = [...page.matchAll(/name="box" value="([\d,;]+)"/g)].map(([, value]) => value ?? '');
    expect(boxes).toHaveLength(2);
    const marked = await send(at, {
      step: 'mark',
      box: boxes.join(';'),
      ground: 'personal-privacy',
      reason: '他人姓名',
    });
    expect(marked.headers.get('location')).toBe(`${at}?page=1&done=mark`);
    expect((await site.visit(`${at}/result`, { cookie: handler })).status).toBe(404);
    expect((await send(at, { step: 'burn' })).status).toBe(303);
    const burnt = await (await site.visit(at, { cookie: handler })).text();
    expect(textOf(burnt)).toContain('遮盖处的像素全部为黑色 通过');
    expect((await site.visit(`${at}/sheet.pdf`, { cookie: handler })).headers.get('content-type')).toBe(
      'application/pdf',
    );
    const resultId =
      /name="result" value="(\d+)"/.exec(await (await site.visit(at, { cookie: reviewer })).text())?.[1] ??
      '';
    expect((await send(at, { step: 'release', result: resultId })).status).toBe(422);
    expect((await send(at, { step: 'release', result: resultId }, reviewer)).status).toBe(303);
    await served(at);
  });
});

/** Signs and sends the reply, and looks at it as the requester does. */
async function served(at: string): Promise<void> {
  for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]());
  must(await request.send('2024-09-20'));
  const { register_no, attachments } = await request.file();
  const asked = { register_no, code: request.queryCode, tail: '000A' };
  const cookie = cookiesOf(await site.visit('/requests/query', { form: asked }));
  const letter = await (await site.visit('/requests/letter', { cookie })).text();
  expect(letter).toContain('批复（区分处理）.pdf');
  expect(letter).not.toContain('>批复.pdf<');
  const [source, released] = attachments;
  expect((await site.visit(`/requests/records/${source?.id}`, { cookie })).status).toBe(404);
  const given = await site.visit(`/requests/records/${released?.id}`, { cookie });
  const file = Buffer.from(await given.arrayBuffer());
  expect(await (await openSource(file)).characters(1)).toEqual([]);
  // After the signature nothing of it can be changed.
  expect((await send(at, { step: 'burn' })).status).toBe(422);
}
