import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { orderNewReply } from '#app/disclosure-requests/acts/order-new-reply.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { issueRemedyPaper } from '#app/remedies/acts/issue-remedy-paper.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import { recordRemedyStep } from '#app/remedies/acts/record-remedy-step.ts';
import { remedyFileOf, remedyPaperOf } from '#app/remedies/queries.ts';
import { remedyTasks } from '#app/remedies/remedy-tasks.ts';
import { defendantsText, silenceSuitBy } from '#app/remedies/suit-facts.ts';
import type { Actor } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let neighbour: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  neighbour = await makeOffice(database.db, city, 'jyj');
});
afterAll(() => database.drop());

const as = (actor: Actor, today: Day) => testScope({ db: database.db, city, actor, today });

/** A request whose reply was sent, served and closed in September 2024. */
async function closedRequest(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  await replyTo(request, '2024-09-20');
  const clerk = request.scope(office.clerk, '2024-09-24');
  must(await recordService(clerk, { ...(await request.at()), servedOn: '2024-09-21', proof: '系统记录' }));
  must(await closeCase(clerk, await request.at()));
  return request;
}

/** A case over a request, and its acts. */
async function caseOver(request: MadeRequest, kind: string, notifiedOn: Day) {
  const caseId = must(
    await recordRemedyCase(as(office.clerk, notifiedOn), {
      agencyId: office.agencyId,
      kind,
      body: kind === 'reconsideration' ? '示例市人民政府' : '示例人民法院',
      notifiedOn,
      coDefendant: false,
      registerNo: (await request.file()).register_no,
      caseNo: '〔2024〕示行复第1号',
    }),
  );
  const file = async () => {
    const found = await remedyFileOf(as(office.clerk, notifiedOn), caseId);
    if (!found) throw new Error('the case is not there');
    return found;
  };
  const step = (name: string, happenedOn: Day, more = {}) =>
    recordRemedyStep(as(office.clerk, happenedOn), { caseId, kind: name, happenedOn, note: '', ...more });
  const conclude = (outcome: string, concludedOn: Day, more = {}) =>
    recordRemedyResult(as(office.clerk, concludedOn), { caseId, outcome, concludedOn, ...more });
  const tasks = async (today: Day) => remedyTasks(await file(), today, nationalCalendar);
  return { caseId, file, step, conclude, tasks };
}

describe('tasks of a case', () => {
  it('trap 45: five working days once the notice shows the simplified procedure, ten before and the five prepared for', async () => {
    const { step, tasks } = await caseOver(await closedRequest(), 'reconsideration', '2024-10-14');
    must(await step('copy-received', '2024-10-14'));
    expect(await tasks('2024-10-14')).toMatchObject([
      { key: 'answer', by: '2024-10-28', readyBy: { on: '2024-10-21' }, cite: { article: '第四十八条' } },
    ]);
    const [first] = await tasks('2024-10-14');
    expect(first?.papers?.map(({ key }) => key)).toContain('evidence-list');
    must(await step('simplified-shown', '2024-10-15'));
    expect(await tasks('2024-10-15')).toMatchObject([
      { key: 'answer', by: '2024-10-21', cite: { article: '第五十四条第一款' } },
    ]);
    must(await step('ordinary-shown', '2024-10-16'));
    const [task] = await tasks('2024-10-16');
    expect(task).toMatchObject({ by: '2024-10-28' });
    expect(task?.readyBy).toBeUndefined();
    must(await step('answered', '2024-10-17'));
    expect(await tasks('2024-10-17')).toEqual([]);
    expect(await step('answered', '2024-10-18')).toMatchObject({ refusal: { code: 'recorded-already' } });
  });

  it('fifteen calendar days in court, fifteen from a judgment and ten from a ruling for an appeal', async () => {
    const suit = await caseOver(await closedRequest(), 'direct-litigation', '2024-11-01');
    must(await suit.step('copy-received', '2024-11-01'));
    // 16 November is a Saturday: the last day is the Monday after it.
    expect(await suit.tasks('2024-11-01')).toMatchObject([{ key: 'answer', by: '2024-11-18' }]);
    must(await suit.step('answered', '2024-11-10'));
    must(await suit.step('hearing-set', '2024-11-12', { onDay: '2024-12-02' }));
    expect(await suit.tasks('2024-11-12')).toMatchObject([{ key: 'hearing', by: '2024-12-02' }]);
    expect(await suit.step('hearing-held', '2024-12-02', { headAppeared: false })).toMatchObject({
      refusal: { code: 'absence-unexplained', cite: { article: '第三条第三款' } },
    });
    must(await suit.step('hearing-held', '2024-12-02', { headAppeared: true }));
    must(await suit.step('ruling-received', '2024-12-10'));
    expect(await suit.tasks('2024-12-10')).toMatchObject([{ key: 'appeal', by: '2024-12-20' }]);
    must(await suit.step('judgment-received', '2024-12-11'));
    expect(await suit.tasks('2024-12-11')).toMatchObject([{ key: 'appeal', by: '2024-12-26' }]);
    expect(await suit.tasks('2024-12-27')).toEqual([]);
  });

  it('refuses days to come, steps of the other procedure, other roles and other agencies', async () => {
    const { caseId, step } = await caseOver(await closedRequest(), 'reconsideration', '2024-10-14');
    expect(await step('judgment-received', '2024-10-15')).toMatchObject({ refusal: { code: 'wrong-step' } });
    expect(await step('remanded', '2024-10-15')).toMatchObject({ refusal: { code: 'wrong-step' } });
    expect(await step('performed', '2024-10-15')).toMatchObject({ refusal: { code: 'not-concluded' } });
    const late = { caseId, kind: 'copy-received', happenedOn: '2024-10-16', note: '' };
    expect(await recordRemedyStep(as(office.clerk, '2024-10-15'), late)).toMatchObject({
      refusal: { code: 'wrong-day' },
    });
    expect(await recordRemedyStep(as(office.handler, '2024-10-16'), late)).toMatchObject({
      refusal: { code: 'not-your-role' },
    });
    expect(await recordRemedyStep(as(neighbour.clerk, '2024-10-16'), late)).toMatchObject({
      refusal: { code: 'unknown-case' },
    });
  });
});

describe('the instances of a case', () => {
  it('are one entry of table 4: pending again after an appeal, with the result of the last', async () => {
    const own = await makeOffice(database.db, city, 'two');
    const clerk = (today: Day) => as(own.clerk, today);
    const caseId = must(
      await recordRemedyCase(clerk('2024-03-01'), {
        agencyId: own.agencyId,
        kind: 'direct-litigation',
        body: '示例人民法院',
        notifiedOn: '2024-03-01',
        coDefendant: false,
        registerNo: '',
      }),
    );
    const table4 = async (year: number) =>
      (await reportOf(clerk('2026-02-01'), { agencyId: own.agencyId, year })).tables.table4.directLitigation;
    const conclude = (outcome: string, on: Day) =>
      recordRemedyResult(clerk(on), { caseId, outcome, concludedOn: on });
    const appeal = (on: Day) =>
      recordRemedyStep(clerk(on), { caseId, kind: 'appeal-received', happenedOn: on, note: '' });
    expect(await appeal('2024-04-01')).toMatchObject({ refusal: { code: 'not-judged' } });
    must(await conclude('claim-dismissed', '2024-11-20'));
    expect(await table4(2024)).toEqual([1, 0, 0, 0, 1]);
    must(await appeal('2024-12-02'));
    expect(await table4(2024)).toEqual([0, 0, 0, 1, 1]);
    must(await conclude('ordered', '2025-03-04'));
    expect(await table4(2024)).toEqual([0, 0, 0, 1, 1]);
    expect(await table4(2025)).toEqual([0, 1, 0, 0, 1]);
    expect(await conclude('ordered', '2025-03-05')).toMatchObject({ refusal: { code: 'concluded' } });
  });
});

describe('a new reply that was ordered', () => {
  it('opens the case again for a run of its own, may be ordered twice, and is tracked until it is sent', async () => {
    const request = await closedRequest();
    const dispute = await caseOver(request, 'reconsideration', '2024-10-14');
    const order = async (more = {}, actor: Actor = office.clerk) =>
      orderNewReply(request.scope(actor, '2024-12-05'), {
        ...(await request.at()),
        remedyCaseId: dispute.caseId,
        basis: '〔2024〕示行复第1号行政复议决定书',
        receivedOn: '2024-12-05',
        days: 15,
        unit: 'working-days',
        ...more,
      });
    expect(await order()).toMatchObject({
      refusal: { code: 'not-overturned', cite: { article: '第七十七条' } },
    });
    const period = { days: 15, unit: 'working-days' } as const;
    must(await dispute.conclude('annulled', '2024-12-05', { receivedOn: '2024-12-05', period }));
    expect(await dispute.tasks('2024-12-05')).toMatchObject([{ key: 'perform', by: '2024-12-26' }]);
    expect(await order({ receivedOn: '2024-12-06' })).toMatchObject({ refusal: { code: 'wrong-day' } });
    expect(await order({ receivedOn: '2024-12-04' })).toMatchObject({ refusal: { code: 'wrong-day' } });
    expect(await order({ days: 0 })).toMatchObject({ refusal: { code: 'wrong-period' } });
    expect(await order({ basis: ' ' })).toMatchObject({ refusal: { code: 'basis-missing' } });
    expect(await order({}, office.handler)).toMatchObject({ refusal: { code: 'not-your-role' } });
    expect(await order({}, neighbour.clerk)).toMatchObject({ refusal: { code: 'unknown-case' } });
    const both = await Promise.all([order(), order()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const opened = await request.file();
    expect(opened).toMatchObject({
      run: 2,
      is_open: true,
      reply_due_on: '2024-12-26',
      replies: [],
      drafts: [],
    });
    expect(opened.earlierReplies).toHaveLength(1);
    expect(stageOfFile(opened)).toBe('assigned');
    expect(await order()).toMatchObject({ refusal: { code: 'not-replied' } });
    for (const name of ['draft', 'review', 'sign'] as const) must(await request[name]('2024-12-10'));
    must(await request.send('2024-12-11'));
    expect(await dispute.tasks('2024-12-12')).toEqual([]);
    expect((await request.file()).replies).toHaveLength(1);
    const numbers = [...(await request.file()).earlierReplies, ...(await request.file()).replies].map(
      ({ document_no }) => document_no,
    );
    expect(new Set(numbers).size).toBe(2);
    const suit = await caseOver(request, 'litigation-after-reconsideration', '2025-01-06');
    expect((await suit.file()).beforeCaseId).toBe(dispute.caseId);
    must(await suit.conclude('annulled', '2025-03-03'));
    const again = await orderNewReply(request.scope(office.head, '2025-03-10'), {
      ...(await request.at()),
      remedyCaseId: suit.caseId,
      basis: '（2025）示行初1号行政判决书',
      receivedOn: '2025-03-10',
      days: 30,
      unit: 'calendar-days',
    });
    expect(must(again)).toBe(3);
    expect(await request.file()).toMatchObject({ run: 3, reply_due_on: '2025-04-09' });
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });
});

describe('a suit', () => {
  it('over silence may be brought for six months from the end of the reply limit', async () => {
    const request = await makeRequest(database.db, city, office);
    const caseId = must(
      await recordRemedyCase(as(office.clerk, '2024-12-02'), {
        agencyId: office.agencyId,
        kind: 'direct-litigation',
        body: '示例人民法院',
        notifiedOn: '2024-12-02',
        coDefendant: false,
        registerNo: (await request.file()).register_no,
        overSilence: true,
      }),
    );
    const scope = as(office.clerk, '2024-12-02');
    const remedy = await remedyFileOf(scope, caseId);
    expect(remedy).toMatchObject({ overSilence: true, replyId: null });
    // Due on 12 October 2024; 12 April 2025 is a Saturday.
    expect(remedy && (await silenceSuitBy(scope, remedy))).toBe('2025-04-14');
    expect(remedy && (await defendantsText(scope, remedy))).toBe('作出答复的机关');
  });

  it('after a reconsideration that upheld the reply is against both', async () => {
    const request = await closedRequest();
    const before = await caseOver(request, 'reconsideration', '2024-10-14');
    must(await before.conclude('upheld', '2024-12-02'));
    const suit = await (await caseOver(request, 'litigation-after-reconsideration', '2024-12-16')).file();
    expect(await defendantsText(as(office.clerk, '2024-12-16'), suit)).toBe('作出答复的机关、示例市人民政府');
  });
});

describe('papers of a case', () => {
  const text = {
    representative: '示例丙',
    post: '主任',
    creditCode: '000000000000000000',
    agents: [{ name: '示例丁', unit: '示例处', post: '副处长', phone: '000-00000000' }],
    specialPowers: '',
    facts: '本机关检索到该批复并提供。',
    procedure: '本机关在法定期限内作出答复。',
    rebuttal: '申请人的主张没有依据。',
    evidenceCount: 3,
  };

  it('are filled from the file, kept as handed in, and refused while something is missing', async () => {
    const { caseId, step } = await caseOver(await closedRequest(), 'reconsideration', '2024-10-14');
    const write = (family: 'reconsideration-answer' | 'defence-statement' | 'power-of-attorney', more = {}) =>
      issueRemedyPaper(as(office.clerk, '2024-10-20'), { caseId, family, text: { ...text, ...more } });
    expect(await write('reconsideration-answer')).toMatchObject({ refusal: { code: 'no-copy' } });
    must(await step('copy-received', '2024-10-14'));
    expect(await write('defence-statement')).toMatchObject({ refusal: { code: 'wrong-paper' } });
    expect(await write('reconsideration-answer', { rebuttal: '' })).toMatchObject({
      refusal: { code: 'paper-incomplete', cite: { instrument: '行政复议法' } },
    });
    const id = must(await write('reconsideration-answer'));
    const paper = await remedyPaperOf(as(office.clerk, '2024-10-20'), { caseId, paperId: id });
    const words = JSON.stringify(paper?.document);
    for (const told of ['〔2024〕示行复第1号', '示例市人民政府', '2024年9月9日', '第四十八条'])
      expect(words).toContain(told);
    must(await write('power-of-attorney'));
    const elsewhere = testScope({ db: database.db, city: testCity('990200'), actor: office.clerk });
    expect(await remedyPaperOf(elsewhere, { caseId, paperId: id })).toBeNull();
  });
});
