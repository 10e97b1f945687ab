import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmPaperSignature } from '#app/disclosure-requests/acts/confirm-paper-signature.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { enterPaperSignature } from '#app/disclosure-requests/acts/enter-paper-signature.ts';
import { fillChecklist } from '#app/disclosure-requests/acts/fill-checklist.ts';
import { logSearch } from '#app/disclosure-requests/acts/log-search.ts';
import { overrideEvidence } from '#app/disclosure-requests/acts/override-evidence.ts';
import { reviewReply } from '#app/disclosure-requests/acts/review-reply.ts';
import { reviewSecrecy } from '#app/disclosure-requests/acts/review-secrecy.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import { signReply } from '#app/disclosure-requests/acts/sign-reply.ts';
import type { DraftItem } from '#app/disclosure-requests/evidence/draft-items.ts';
import type { Result } from '#app/shell/scope.ts';
import { draftTexts } from '#cli/demo/draft-texts.ts';
import type { CasePlan } from '#cli/demo/plan.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import type { FiveAnswers } from '#law/disclosure/five-questions.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { grantedDraft, makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let onPaper: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  onPaper = await makeOffice(database.db, city, 'zz');
  await database.db
    .updateTable('reply_names')
    .set({ document_mark: '示纸公开复' })
    .where('id', '=', onPaper.replyNameId)
    .execute();
  await database.db
    .updateTable('agencies')
    .set({ signing: 'paper' })
    .where('id', '=', onPaper.agencyId)
    .execute();
});
afterAll(() => database.drop());

async function assigned(at: Office = office) {
  const request = await makeRequest(database.db, city, at);
  must(await request.register());
  must(await request.assign());
  return request;
}

const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);

const notFound = {
  answers: { correct: 'clear', ours: 'ours', exists: 'not-exists' },
  code: 'R4.1' as const,
  facts: '经检索，没有找到。',
  grounds: '经检索不存在。',
  result: '本机关不掌握该信息。',
  required: { search: '办公系统、档案室均未查到。', which: '信息不存在' },
  points: { leads: '线索已逐条核查', places: '办公系统、档案室' },
};

const search = {
  place: '办公系统',
  words: '示例工程批复',
  period: '2010年以来',
  result: '没有找到',
  searchedBy: '示例乙',
  searchedOn: '2024-09-09',
};

describe('evidence at drafting', () => {
  it('trap 29: “does not exist” is not drafted without a search on record', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    const options = answersTo('R4.1');
    const early = refusalOf(
      await draftReply(scope, { ...(await request.at()), ...notFound, answers: options }),
    );
    expect(early).toMatchObject({ code: 'evidence-missing', cite: { article: '第三十六条第四项' } });
    must(await logSearch(scope, { ...(await request.at()), ...search }));
    must(await draftReply(scope, { ...(await request.at()), ...notFound, answers: options }));
    expect((await request.file()).searchLogs).toHaveLength(1);
  });

  it('a search is complete or it is refused, and never of a day to come', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    const tried = async (more: Partial<typeof search>) =>
      refusalOf(await logSearch(scope, { ...(await request.at()), ...search, ...more }))?.code;
    expect(await tried({ words: ' ' })).toBe('search-incomplete');
    expect(await tried({ searchedOn: '2024-09-10' })).toBe('future-day');
    expect(await tried({ searchedOn: '2024-13-01' })).toBe('wrong-day');
  });

  it('trap 30: “not ours” names the right agency, unless it cannot be determined', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    const draft = {
      ...notFound,
      answers: { correct: 'clear', ours: 'not-ours' },
      required: { which: '不属于本机关负责公开' } as Record<string, string>,
      points: { duty: '权责清单没有该事项', maker: '不是制作机关', agency: '能确定' },
    };
    const tried = async (required: Record<string, string>) =>
      refusalOf(await draftReply(scope, { ...(await request.at()), ...draft, required }));
    expect(await tried(draft.required)).toMatchObject({ cite: { article: '第三十六条第五项' } });
    expect(await tried({ ...draft.required, agencyName: '示例局' })).toMatchObject({
      code: 'required-missing',
    });
    expect(
      await tried({ ...draft.required, agencyName: '示例局', agencyContact: '000-00000000' }),
    ).toBeNull();
    expect(await tried({ ...draft.required, agencyKnown: 'no' })).toBeNull();
  });

  it('trap 26: a rule or a local regulation is no basis for “other law forbids”', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    const draft = (law: string) => ({
      answers: answersTo('R3.2'),
      code: 'R3.2' as const,
      facts: '查明属于禁止公开的信息。',
      grounds: '法律禁止公开。',
      result: '不予公开。',
      required: { law, reasons: '该条禁止公开。' },
      points: { text: '条文已核对', valid: '现行有效' },
    });
    const tried = async (law: string) =>
      refusalOf(await draftReply(scope, { ...(await request.at()), ...draft(law) }));
    expect(await tried('《示例市档案管理办法》第三条')).toMatchObject({
      code: 'required-missing',
      cite: { article: '第十四条' },
    });
    expect(await tried('《中华人民共和国统计法》第九条')).toBeNull();
  });

  it('trap 34: a repetition is of the same requester and information, and was answered', async () => {
    const from = async (requesterName: string, identityNumber: string, infoTitle: string) => {
      const content = { requesterName, identityNumber, infoTitle };
      const request = await makeRequest(database.db, city, office, { content });
      must(await request.register());
      must(await request.assign());
      return request;
    };
    const now = await from('示例甲', 'REPEAT-01', '示例路拓宽工程的房屋征收补偿方案');
    const tried = async (earlier: string) =>
      refusalOf(
        await draftReply(now.scope(office.handler), {
          ...(await now.at()),
          answers: answersTo('R5.2'),
          code: 'R5.2',
          facts: '查明此前已经答复。',
          grounds: '重复申请。',
          result: '不予重复处理。',
          required: { earlier },
          points: { requester: '身份证号一致', same: '逐项对照，内容相同', answered: '已答复' },
        }),
      );
    const signed = async (request: Awaited<ReturnType<typeof from>>) => {
      for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]());
      return (await request.file()).replies[0]?.document_no ?? '';
    };
    const same = await from('示例甲', 'REPEAT-01', '示例路拓宽工程房屋征收补偿方案');
    const sameNo = await signed(same);
    expect(await tried(`见${sameNo}`)).toMatchObject({
      code: 'not-a-repeat',
      reason: '此前的申请还没有答复。',
    });
    const others = await from('示例乙', 'REPEAT-02', '示例路拓宽工程的房屋征收补偿方案');
    const elsewhere = await from('示例甲', 'REPEAT-01', '全市公共厕所的数量');
    const numbers = [await signed(others), await signed(elsewhere)];
    for (const request of [same, others, elsewhere]) must(await request.send('2024-09-09'));
    expect(await tried(numbers[0] ?? '')).toMatchObject({
      reason: '不是同一申请人，不能按重复申请处理。',
      cite: { article: '第三十六条第六项' },
    });
    expect(await tried(numbers[1] ?? '')).toMatchObject({
      reason: expect.stringContaining('不是相同的政府信息'),
    });
    expect(await tried(`见${sameNo}（2024年9月9日）`)).toBeNull();
  });

  it('the head of the office lets a piece pass with a reason, to be supplied in three working days', async () => {
    const request = await assigned();
    const options = answersTo('R4.1');
    const head = request.scope(office.head);
    const let_ = async (more: object) =>
      overrideEvidence(head, {
        ...(await request.at()),
        missing: 'search-log',
        reason: '档案室盘库',
        ...more,
      });
    expect(refusalOf(await let_({ reason: ' ' }))?.code).toBe('reason-missing');
    expect(refusalOf(await let_({ missing: 'grounds' }))?.code).toBe('not-overridable');
    must(await let_({}));
    expect(refusalOf(await let_({}))?.code).toBe('overridden');
    const handler = request.scope(office.handler);
    expect(
      refusalOf(
        await overrideEvidence(handler, { ...(await request.at()), missing: 'checklist', reason: '赶' }),
      )?.code,
    ).toBe('not-your-role');
    must(await draftReply(handler, { ...(await request.at()), ...notFound, answers: options }));
    const [passed] = (await request.file()).evidenceOverrides;
    expect(passed).toMatchObject({ missing: 'search-log', supply_by: '2024-09-12' });
    // Reasons stay demanded whoever lets what pass.
    const silent = { ...notFound, answers: options, grounds: '' };
    expect(refusalOf(await draftReply(handler, { ...(await request.at()), ...silent }))?.code).toBe(
      'required-missing',
    );
  });

  it('the checklist may be filled after the draft, and the newest answers count', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    must(await fillChecklist(scope, { ...(await request.at()), code: 'R1', points: grantedDraft.points }));
    const bare = { ...grantedDraft, points: {} };
    must(await draftReply(scope, { ...(await request.at()), ...bare }));
    expect(
      refusalOf(await fillChecklist(scope, { ...(await request.at()), code: 'R1', points: { way: ' ' } }))
        ?.code,
    ).toBe('nothing-filled');
  });
});

describe('reviews', () => {
  it('what gives information is signed after a legal and a secrecy review by others than the drafter', async () => {
    const request = await assigned();
    must(await request.draft());
    const draftId = (await request.file()).drafts.at(-1)?.id ?? 0;
    const passed = { draftId, passed: true, opinion: '' };
    must(await reviewReply(request.scope(office.reviewer), { ...(await request.at()), ...passed }));
    const early = await signReply(request.scope(office.signer), { ...(await request.at()), draftId });
    expect(refusalOf(early)).toMatchObject({ code: 'evidence-missing', cite: { article: '第十七条' } });
    const drafter = await office.officer('示例丙', ['handler', 'reviewer']);
    must(await request.draft(undefined, drafter));
    const own = (await request.file()).drafts.at(-1)?.id ?? 0;
    expect(
      refusalOf(
        await reviewSecrecy(request.scope(drafter), {
          ...(await request.at()),
          draftId: own,
          passed: true,
          opinion: '',
        }),
      )?.code,
    ).toBe('own-draft');
  });
});

describe('several items in one reply', () => {
  const items: DraftItem[] = [
    {
      text: '批复',
      code: 'R1',
      grounds: '可以公开。',
      result: '随附。',
      required: { way: '附件1' },
    },
    {
      text: '会议记录',
      code: 'R3.6',
      grounds: '属于讨论记录。',
      result: '不予公开。',
      required: { which: '讨论记录', reasons: '形成于决定之前' },
    },
  ];

  it('the line of the report follows the rule, or carries a reason', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    const tried = async (more: object) =>
      refusalOf(await draftReply(scope, { ...(await request.at()), ...grantedDraft, items, ...more }));
    expect(await tried({})).toMatchObject({ code: 'line-not-proposed', cite: { article: '第三十七条' } });
    expect(await tried({ items: items.slice(0, 1) })).toMatchObject({ code: 'one-item' });
    const holed = items.map((item, index) => (index === 1 ? { ...item, grounds: '' } : item));
    expect(await tried({ items: holed })).toMatchObject({ code: 'item-incomplete' });
    expect(await tried({ required: { ...grantedDraft.required, lineReason: '示例理由' } })).toBeNull();
  });

  it('trap 32: is counted once, and its letter names which items fall under which remedy', async () => {
    const request = await assigned();
    const scope = request.scope(office.handler);
    const part = {
      ...grantedDraft,
      answers: answersTo('R1'),
      code: 'R2' as const,
      required: { way: '附件1', withheld: '会议记录不予公开' },
      points: { marks: '第二项', ground: '讨论记录' },
      items,
    };
    must(await draftReply(scope, { ...(await request.at()), ...part }));
    must(await request.review());
    must(await request.sign());
    const [reply] = (await request.file()).replies;
    expect(reply?.code).toBe('R2');
    expect(reply?.remedy_clause).toMatch(/第二项.*先向.*第一项.*或者/s);
    expect(JSON.stringify(reply?.letter)).toContain('关于“会议记录”');
  });
});

describe('signing on paper', () => {
  const scan = {
    kind: 'evidence',
    fileKey: 'x/y',
    name: '呈批单.pdf',
    mime: 'application/pdf',
    size: 9,
  } as const;

  async function reviewed() {
    const request = await assigned(onPaper);
    must(await request.draft());
    must(await request.review());
    const draftId = (await request.file()).drafts.at(-1)?.id ?? 0;
    const entry = { draftId, signerName: '示例丁', signedOn: '2024-09-09', documentNo: '', uploads: [scan] };
    const enter = async (more: object = {}) =>
      enterPaperSignature(request.scope(onPaper.clerk), { ...(await request.at()), ...entry, ...more });
    const second = await onPaper.officer('示例戊', ['service']);
    const confirm = async (actor = second, more: object = {}) => {
      const signatureId = (await request.file()).paperSignatures.at(-1)?.id ?? 0;
      const input = { ...(await request.at()), signatureId, confirmed: true, note: '', ...more };
      return confirmPaperSignature(request.scope(actor), input);
    };
    return { request, enter, confirm };
  }

  it('is entered by one and confirmed by another, then the reply stands with the day of the paper', async () => {
    const { request, enter, confirm } = await reviewed();
    expect(refusalOf(await request.sign())?.code).toBe('paper-signing');
    must(await enter());
    expect(refusalOf(await enter())?.code).toBe('waiting-for-second');
    expect(refusalOf(await confirm(onPaper.clerk))?.code).toBe('own-entry');
    must(await confirm());
    const [reply] = (await request.file()).replies;
    expect(reply).toMatchObject({ signer_name: '示例丁', signed_on: '2024-09-09' });
    expect(reply?.document_no).toMatch(/〔2024〕\d+号$/);
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('trap 59: takes a number from elsewhere once, in its proper form; ours step over it', async () => {
    const first = await reviewed();
    const mark = (await first.request.file()).document_mark;
    expect(refusalOf(await first.enter({ documentNo: `${mark}[2024]07号` }))?.code).toBe('wrong-number');
    expect(refusalOf(await first.enter({ uploads: [] }))?.code).toBe('no-scan');
    expect(refusalOf(await first.enter({ signedOn: '2024-09-10' }))?.code).toBe('wrong-day');
    const taken = await database.db.selectFrom('replies').select('document_no').execute();
    const last = Math.max(
      0,
      ...taken.map(({ document_no }) => Number(/(\d+)号$/.exec(document_no)?.[1] ?? 0)),
    );
    const typed = `${mark}〔2024〕${last + 1}号`;
    must(await first.enter({ documentNo: typed }));
    must(await first.confirm());
    const next = await reviewed();
    expect(refusalOf(await next.enter({ documentNo: typed }))?.code).toBe('number-taken');
    must(await next.enter());
    must(await next.confirm());
    const numbers = [first, next].map(async ({ request }) => (await request.file()).replies[0]?.document_no);
    const [a, b] = await Promise.all(numbers);
    expect(a).toBe(typed);
    expect(b).not.toBe(typed);
  });

  it('sent back, it is entered anew', async () => {
    const { request, enter, confirm } = await reviewed();
    must(await enter());
    expect(refusalOf(await confirm(undefined, { confirmed: false }))?.code).toBe('note-missing');
    must(await confirm(undefined, { confirmed: false, note: '日期不符' }));
    expect((await request.file()).replies).toHaveLength(0);
    must(await enter());
    const signatureId = (await request.file()).paperSignatures.at(-1)?.id ?? 0;
    const input = { ...(await request.at()), signatureId, confirmed: true, note: '' };
    const second = request.scope(await onPaper.officer('示例己', ['service']));
    const both = await Promise.all([1, 2].map(() => confirmPaperSignature(second, input)));
    expect(both.map((each) => refusalOf(each)?.code ?? 'done').sort()).toEqual(['changed-meanwhile', 'done']);
  });
});

/** A way through the five questions that ends with the reply type. */
function answersTo(code: ReplyCode): FiveAnswers {
  return draftTexts({ code, subject: '示例' } as CasePlan).answers;
}

describe('sending', () => {
  it('traps 42, 46, 47: by the postal service, as asked for, online only with the online channel of remedy', async () => {
    const request = await assigned();
    for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]());
    const scope = request.scope(office.clerk);
    const tried = async (more: object) => {
      const input = { way: 'post', sentOn: '2024-09-09', proof: 'XA00000001', ...more } as const;
      return refusalOf(await sendReply(scope, { ...(await request.at()), ...input }));
    };
    expect(await tried({ carrier: 'courier' })).toMatchObject({
      cite: { instrument: '邮政法', article: '第五十五条' },
    });
    expect(await tried({ freightCollect: true })).toMatchObject({ code: 'way-not-open' });
    expect(await tried({ way: 'email' })).toMatchObject({ cite: { article: '第四十条' } });
    const { replyNameId } = office;
    const online = (channel: string) =>
      database.db
        .updateTable('reply_names')
        .set({ reconsideration_online: channel })
        .where('id', '=', replyNameId)
        .execute();
    await online('');
    expect(await tried({ way: 'online' })).toMatchObject({ cite: { article: '第二十二条第二款' } });
    await online('https://example.invalid/');
    expect(await tried({ way: 'online' })).toBeNull();
  });
});
