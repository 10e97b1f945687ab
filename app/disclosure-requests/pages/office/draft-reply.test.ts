import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, now } from '#app/shell/clock.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let handler: string;
let clerk: string;
const today = dayOf(now());
beforeAll(async () => {
  site = await makeSite();
  handler = await site.signIn(site.office, 'handler');
  clerk = await site.signIn(site.office, 'clerk');
});
afterAll(() => site.drop());

async function asking(identityNumber: string): Promise<MadeRequest> {
  const content = { identityNumber, infoTitle: '示例路拓宽工程的房屋征收补偿方案' };
  return makeRequest(site.fresh.db, site.city, site.office, { today, content });
}

async function open(request: MadeRequest, act: string, cookie = handler) {
  return (await site.visit(`/office/requests/${request.requestId}/${act}`, { cookie })).text();
}

it('a repetition found while registering fills its draft with the number and day of the earlier reply', async () => {
  const first = await asking('PAGE-REPEAT-01');
  for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) must(await first[step]());
  must(await first.send(today));
  const documentNo = (await first.file()).replies[0]?.document_no ?? '';
  const again = await asking('PAGE-REPEAT-01');
  expect(await open(again, 'register-request', clerk)).toContain('承办人拟写时可以按重复申请预填');
  for (const step of ['register', 'assign'] as const) must(await again[step]());
  const plain = await open(again, 'draft-reply');
  expect(plain).toContain(`/office/requests/${again.requestId}/draft-reply?correct=clear&amp;ours=repeat`);
  expect(textOf(plain)).toContain(`可能是重复申请 同一申请人申请过相同的信息，已经答复：${documentNo}`);
  expect(plain).not.toContain('name="required_earlier"');
  const filled = await open(again, 'draft-reply?correct=clear&ours=repeat');
  const field = (name: string) =>
    new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(filled)?.[1] ?? '';
  expect(field('required_earlier')).toMatch(new RegExp(`^${documentNo}（\\d{4}年\\d{1,2}月\\d{1,2}日）$`));
  const form = {
    row_version: String((await again.file()).row_version),
    correct: 'clear',
    ours: 'repeat',
    code: 'R5.2',
    facts: field('facts'),
    grounds: field('grounds'),
    result: field('result'),
    required_earlier: field('required_earlier'),
    point_answered: documentNo,
  };
  const path = `/office/requests/${again.requestId}/draft-reply`;
  // Whether it is the same information a person compares: without that the draft is not taken.
  const bare = await site.visit(path, { cookie: handler, form });
  expect(bare.status).toBe(422);
  const kept = await bare.text();
  expect(kept).toContain(documentNo);
  const compared = { ...form, point_requester: '身份一致', point_same: '逐项对照，内容相同' };
  expect((await site.visit(path, { cookie: handler, form: compared })).status).toBe(303);
  expect((await again.file()).drafts).toMatchObject([{ code: 'R5.2' }]);
});

it('nothing is filled where the earlier request has no reply, or somebody else asked', async () => {
  await asking('PAGE-REPEAT-02');
  const second = await asking('PAGE-REPEAT-02');
  for (const step of ['register', 'assign'] as const) must(await second[step]());
  expect(textOf(await open(second, 'draft-reply'))).not.toContain('可能是重复申请');
  expect(await open(second, 'draft-reply?correct=clear&ours=repeat')).toMatch(
    /name="required_earlier"[^>]*><\/textarea>/,
  );
});
