import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consultThirdParty } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());
// Each case starts with no attempt counted.
beforeEach(() => site.restart());

describe('查询办理进度', () => {
  it('number, code and the last four characters open the case, however they are typed', async () => {
    const request = await made();
    const form = await formOf(request);
    const loose = { ...form, register_no: form.register_no.replace(/[〔〕]/g, ' ').replace('号', '') };
    for (const asked of [form, { ...loose, code: form.code.toUpperCase().replace(/(.{5})/g, '$1-') }]) {
      const answer = await site.visit('/requests/query', { form: asked });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/requests/status']);
    }
  });

  it('whatever is wrong, the answer is the same', async () => {
    const [form, foreign] = [await formOf(await made()), await formOf(await made())];
    const wrong = [
      { ...form, tail: '9999' },
      { ...form, tail: '' },
      { ...form, code: foreign.code },
      { ...form, code: '' },
      { ...form, register_no: '示szfb申〔2024〕99999号' },
      { ...form, register_no: '' },
    ];
    const said = [];
    for (const asked of wrong) {
      const answer = await site.visit('/requests/query', { form: asked });
      expect([answer.status, cookiesOf(answer)]).toEqual([422, '']);
      said.push(/<div class="error-summary".*?<\/div>/.exec(await answer.text())?.[0]);
    }
    expect(said[0]).toContain('登记号、查询码和后四位对不上');
    expect(new Set(said).size).toBe(1);
  });

  it('after ten attempts it pauses, also for the right code', async () => {
    const form = await formOf(await made());
    for (let n = 0; n < 10; n++) await site.visit('/requests/query', { form: { ...form, tail: '9999' } });
    const answer = await site.visit('/requests/query', { form });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('操作太频繁');
  });

  it('a code of another city opens nothing', async () => {
    const form = await formOf(await made());
    expect((await site.visit('/requests/query', { form, city: site.otherCity })).status).toBe(422);
  });
});

describe('办理进度', () => {
  it.each(['/requests/status', '/requests/letter', '/requests/letter.pdf'])(
    '%s needs a queried case',
    async (path) => {
      const cookie = await opened(await made());
      const tampered = `${cookie.slice(0, -4)}${cookie.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
      for (const ask of [
        {},
        { cookie: tampered },
        { cookie: 'case-query=1' },
        { cookie, city: site.otherCity },
      ]) {
        const answer = await site.visit(path, ask);
        expect([answer.status, answer.headers.get('location')]).toEqual([303, '/requests/query']);
      }
    },
  );

  it('shows what was notified, and nothing of how the office works', async () => {
    const request = await made();
    for (const step of ['register', 'assign'] as const) must(await request[step]());
    const party = {
      of: 'third-party' as const,
      partyName: '示例第三方',
      recordConcerned: '示例材料',
      deliveredOn: null,
    };
    must(await consultThirdParty(request.scope(site.office.clerk), { ...(await request.at()), ...party }));
    const cookie = await opened(request);
    const consulting = textOf(await (await site.visit('/requests/status', { cookie })).text());
    expect(consulting).toContain('正在征求有关方面意见');
    for (const inside of ['示例承办', '示例受理', '示例处', '内控', '示例第三方', '示例材料']) {
      expect(consulting).not.toContain(inside);
    }
  });

  it('shows no draft, whether reviewed or signed', async () => {
    const request = await made();
    const cookie = await opened(request);
    for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) {
      must(await request[step]());
      const text = textOf(await (await site.visit('/requests/status', { cookie })).text());
      expect(text).toContain('收到申请');
      for (const inside of ['现予公开', '经检索', '示例审核', '示例签发', '示例机关szfb复', '内控']) {
        expect(text).not.toContain(inside);
      }
      for (const path of ['/requests/letter', '/requests/letter.pdf']) {
        expect((await site.visit(path, { cookie })).status).toBe(404);
      }
    }
  });
});

describe('答复书', () => {
  it('sent online it opens at once; the first opening is on record, once', async () => {
    const request = await made();
    await replyTo(request, '2024-09-12');
    const cookie = await opened(request);
    expect(await openings(request)).toEqual([]);
    expect(await (await site.visit('/requests/status', { cookie })).text()).toContain('打开答复书');
    expect(await openings(request)).toEqual([]);
    for (let time = 0; time < 2; time++) {
      const letter = await site.visit('/requests/letter', { cookie });
      expect(letter.status).toBe(200);
      expect(textOf(await letter.text())).toContain('现予公开。');
    }
    expect(await openings(request)).toEqual(['open-letter']);
  });

  it('the PDF is one, and may not be kept by a proxy', async () => {
    const request = await made();
    await replyTo(request, '2024-09-12');
    const answer = await site.visit('/requests/letter.pdf', { cookie: await opened(request) });
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      'application/pdf',
      'no-store',
    ]);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await openings(request)).toEqual(['open-letter']);
  });

  it('sent by post it opens as a copy once service is on record, and is not an opening', async () => {
    const request = await made({ wayWanted: 'post', address: '示例路9号' });
    for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const)
      must(await request[step]());
    const clerk = request.scope(site.office.clerk, '2024-09-12');
    const posted = { way: 'post' as const, sentOn: '2024-09-12', proof: '示例邮件号' };
    must(await sendReply(clerk, { ...(await request.at()), ...posted }));
    const cookie = await opened(request);
    const sent = textOf(await (await site.visit('/requests/status', { cookie })).text());
    expect(sent).toContain('邮政寄送');
    expect(sent).not.toContain('示例邮件号');
    expect((await site.visit('/requests/letter', { cookie })).status).toBe(404);
    must(
      await recordService(clerk, { ...(await request.at()), servedOn: '2024-09-12', proof: '示例签收人' }),
    );
    expect((await site.visit('/requests/letter', { cookie })).status).toBe(200);
    expect(textOf(await (await site.visit('/requests/status', { cookie })).text())).not.toContain(
      '示例签收人',
    );
    expect(await openings(request)).toEqual([]);
  });
});

async function made(content: Partial<RequestContent> = {}) {
  return makeRequest(site.fresh.db, site.city, site.office, { content });
}

async function formOf(request: MadeRequest) {
  return { register_no: (await request.file()).register_no, code: request.queryCode, tail: '1234' };
}

/** The cookie of the requester who has queried the case. */
async function opened(request: MadeRequest): Promise<string> {
  const answer = await site.visit('/requests/query', { form: await formOf(request) });
  expect(answer.status).toBe(303);
  return cookiesOf(answer);
}

/** Audit lines about openings; as many as rows in `letter_openings`. */
async function openings({ requestId }: MadeRequest): Promise<string[]> {
  const lines = await site.fresh.db
    .selectFrom('audit_lines')
    .select('act')
    .where('act', '=', 'open-letter')
    .where('subject', '=', `disclosure_requests:${requestId}`)
    .execute();
  const rows = await site.fresh.db
    .selectFrom('letter_openings')
    .select('reply_id')
    .where('request_id', '=', requestId)
    .execute();
  expect(rows.length).toBe(lines.length);
  return lines.map(({ act }) => act);
}
