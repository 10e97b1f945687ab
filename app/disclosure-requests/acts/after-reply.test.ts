import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { decidePublishing } from '#app/disclosure-requests/acts/decide-publishing.ts';
import { decideRectification } from '#app/disclosure-requests/acts/decide-rectification.ts';
import { proposePublishing, suggestPublishing } from '#app/disclosure-requests/acts/propose-publishing.ts';
import {
  type ClaimInput,
  receiveRectification,
} from '#app/disclosure-requests/acts/receive-rectification.ts';
import { reviewWithheld } from '#app/disclosure-requests/acts/review-withheld.ts';
import { publishedRecord, publishedRecords } from '#app/disclosure-requests/publishing/published-records.ts';
import { claimOf, contactOf, listClaims } from '#app/disclosure-requests/rectifications/claims.ts';
import { withheldReplies } from '#app/disclosure-requests/withheld/withheld-replies.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
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

const as = (actor: Actor, today: Day = '2024-10-08') => testScope({ db: database.db, city, actor, today });

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

async function answered(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  await replyTo(request, '2024-09-20');
  return request;
}

describe('art. 18: what was withheld is looked at again', () => {
  it('is due a year after the reply, then after the last assessment, and leaves the list when disclosed', async () => {
    const own = await makeOffice(database.db, city, 'wh');
    const [requestId = 0] = await makeLedger(database.db, { city, office: own }, [
      { receivedOn: '2024-03-01', column: 'other', reply: { code: 'R3.6', sentOn: '2024-03-20' } },
      { receivedOn: '2024-03-01', column: 'other', reply: { code: 'R1', sentOn: '2024-03-20' } },
    ]);
    const list = () => withheldReplies(as(own.head), { agencyId: own.agencyId, page: 1 });
    expect(await list()).toMatchObject([
      { requestId, repliedOn: '2024-03-20', assessedOn: null, dueOn: '2025-03-20' },
    ]);
    const review = async (result: string, today: Day, more = {}) => {
      const { row_version: rowVersion } = await database.db
        .selectFrom('disclosure_requests')
        .select('row_version')
        .where('id', '=', requestId)
        .executeTakeFirstOrThrow();
      const input = {
        requestId,
        rowVersion,
        result,
        reasons: '仍在研究过程中',
        thirdPartyAsked: false,
        ...more,
      };
      return reviewWithheld(as(own.handler, today), input);
    };
    expect(await review('still-withheld', '2025-03-10', { reasons: ' ' })).toMatchObject({
      refusal: { code: 'review-incomplete', cite: { article: '第十八条' } },
    });
    expect(codeOf(await review('?', '2025-03-10'))).toBe('result-missing');
    must(await review('still-withheld', '2025-03-10'));
    expect(await list()).toMatchObject([{ assessedOn: '2025-03-10', dueOn: '2026-03-10' }]);
    must(await review('disclose', '2026-03-02', { reasons: '决定已经作出' }));
    expect(await list()).toEqual([]);
    expect(codeOf(await review('disclose', '2026-03-03'))).toBe('disclosed');
  });

  it('is refused where nothing is withheld', async () => {
    const request = await answered();
    const input = { ...(await request.at()), result: 'disclose', reasons: '无', thirdPartyAsked: false };
    expect(await reviewWithheld(as(office.head), input)).toMatchObject({
      refusal: { code: 'nothing-withheld', cite: { article: '第十八条' } },
    });
  });
});

describe('art. 44: what was given is published', () => {
  const text = { title: '示例工程批复', text: '批复同意建设示例工程，总投资120万元。' };

  it('trap 38: is screened for the requester and for numbers, decided by another person, and told to who suggested it', async () => {
    const request = await answered();
    const own = as({ kind: 'public' });
    must(await suggestPublishing(own, { requestId: request.requestId, reason: '关系沿线居民' }));
    expect(codeOf(await suggestPublishing(own, { requestId: request.requestId, reason: '再一次' }))).toBe(
      'proposed-already',
    );
    const decide = async (more = {}, actor: Actor = office.head) =>
      decidePublishing(as(actor), {
        ...(await request.at()),
        publish: true,
        reasons: '可以公开',
        ...text,
        ...more,
      });
    const named = await decide({ text: `应${request.content.requesterName}申请公开。` });
    expect(named).toMatchObject({ refusal: { code: 'personal-data', cite: { article: '第十五条' } } });
    expect(codeOf(await decide({ text: '联系13812345678。' }))).toBe('personal-data');
    expect(codeOf(await decide({ text: '' }))).toBe('text-missing');
    expect(codeOf(await decide({ reasons: '' }))).toBe('reasons-missing');
    expect(codeOf(await decide({}, office.clerk))).toBe('not-your-role');
    const both = await Promise.all([decide(), decide()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const file = await request.file();
    expect(file.papers.map(({ family }) => family)).toContain('publication-notice');
    const { rows } = await publishedRecords(own, { page: 1 });
    expect(rows).toMatchObject([{ title: text.title, published_on: '2024-10-08' }]);
    const shown = JSON.stringify(await publishedRecord(own, rows[0]?.id ?? 0));
    expect(shown).toContain('120万元');
    for (const secret of [request.content.requesterName, file.register_no])
      expect(shown).not.toContain(secret);
    const abroad = testScope({ db: database.db, city: testCity('990200') });
    expect((await publishedRecords(abroad, { page: 1 })).rows).toEqual([]);
    expect(await publishedRecord(abroad, rows[0]?.id ?? 0)).toBeNull();
  });

  it('by the office where several asked; the proposer does not decide, and a refusal publishes nothing', async () => {
    const request = await answered();
    const propose = async (more = {}, actor: Actor = office.head) =>
      proposePublishing(as(actor), {
        ...(await request.at()),
        requesters: 2,
        reason: '常有人问',
        ...text,
        ...more,
      });
    expect(await propose({ requesters: 1 })).toMatchObject({
      refusal: { code: 'one-requester', cite: { article: '第四十四条第一款' } },
    });
    expect(codeOf(await propose({ text: '住示例区示例新村3幢502室' }))).toBe('personal-data');
    expect(codeOf(await propose({}, neighbour.head))).toBe('unknown-case');
    must(await propose());
    const decision = { publish: true, reasons: '可以', ...text };
    expect(await decidePublishing(as(office.head), { ...(await request.at()), ...decision })).toMatchObject({
      refusal: { code: 'own-proposal', cite: { article: '第十七条' } },
    });
    const other = await office.officer('示例副职', ['office-head']);
    const before = (await publishedRecords(as(other), { page: 1 })).total;
    must(await decidePublishing(as(other), { ...(await request.at()), ...decision, publish: false }));
    expect((await publishedRecords(as(other), { page: 1 })).total).toBe(before);
    const open = await makeRequest(database.db, city, office);
    const early = { ...(await open.at()), requesters: 3, reason: '常有人问', ...text };
    expect(codeOf(await proposePublishing(as(office.head), early))).toBe('not-given');
  });
});

describe('art. 41: a record about oneself', () => {
  const claim: ClaimInput = {
    agencyId: 0,
    claimantName: '示例乙',
    claimantKind: 'natural-person',
    contact: '示例路8号',
    record: '社会保险缴费记录',
    error: '2020年少记两个月',
    evidence: '缴费凭证',
    aboutClaimant: true,
    channel: 'online',
    receivedOn: '2024-10-08',
    onceKey: 'claim-1',
  };
  const conclusion = { found: '经核对凭证', told: '已补记两个月', competentAgency: '', competentContact: '' };

  it('trap 39: is a matter of its own: no request, no line of table 3, one number for a form sent twice', async () => {
    const own = await makeOffice(database.db, city, 'gz');
    const input = { ...claim, agencyId: own.agencyId };
    const first = must(await receiveRectification(as({ kind: 'public' }), input));
    expect(must(await receiveRectification(as({ kind: 'public' }), input))).toEqual(first);
    const { tables } = await reportOf(as(own.clerk, '2025-02-03'), { agencyId: own.agencyId, year: 2024 });
    expect(JSON.stringify(tables.table3)).not.toMatch(/[1-9]/);
    const requests = await database.db
      .selectFrom('disclosure_requests')
      .select('id')
      .where('agency_id', '=', own.agencyId)
      .execute();
    expect(requests).toEqual([]);
    const kept = await claimOf(as(own.clerk), first.id);
    expect(kept && contactOf(kept)).toBe('示例路8号');
    expect(kept?.contact_sealed.includes(Buffer.from('示例路8号'))).toBe(false);
    expect(await claimOf(testScope({ db: database.db, city: testCity('990200') }), first.id)).toBeUndefined();
    const decide = (more = {}, actor: Actor = own.head) =>
      decideRectification(as(actor, '2024-10-15'), {
        claimId: first.id,
        kind: 'rectified',
        ...conclusion,
        ...more,
      });
    expect(codeOf(await decide({}, own.clerk))).toBe('not-your-role');
    expect(codeOf(await decide({}, neighbour.head))).toBe('unknown-claim');
    expect(await decide({ told: ' ' })).toMatchObject({
      refusal: { code: 'untold', cite: { article: '第四十一条' } },
    });
    expect(codeOf(await decide({ kind: 'transferred' }))).toBe('untold');
    expect(codeOf(await decide({ kind: 'transferred', competentAgency: '示例局' }))).toBe('paper-incomplete');
    expect(codeOf(await decide({ kind: '?' }))).toBe('kind-missing');
    const both = await Promise.all([decide(), decide()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const decided = await claimOf(as(own.clerk), first.id);
    const words = JSON.stringify(decided?.letter);
    for (const told of ['示例乙', '第四十一条', '已补记两个月', '申请行政复议'])
      expect(words).toContain(told);
    expect(decided?.document_no).toMatch(/更〔2024〕1号$/);
    expect(await listClaims(as(own.clerk), own.agencyId)).toHaveLength(1);
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('passes on what another agency has to correct, without a remedy clause', async () => {
    const { id } = must(
      await receiveRectification(as({ kind: 'public' }), {
        ...claim,
        agencyId: office.agencyId,
        onceKey: 'claim-2',
      }),
    );
    const input = {
      claimId: id,
      kind: 'transferred',
      ...conclusion,
      told: '转送',
      competentAgency: '示例人社局',
    };
    must(await decideRectification(as(office.head), { ...input, competentContact: '000-00000000' }));
    const words = JSON.stringify((await claimOf(as(office.head), id))?.letter);
    expect(words).toContain('示例人社局');
    expect(words).not.toContain('申请行政复议');
  });

  it('asks for what the letter has to tell', async () => {
    const send = async (more: Partial<ClaimInput>) =>
      codeOf(
        await receiveRectification(as({ kind: 'public' }), { ...claim, agencyId: office.agencyId, ...more }),
      );
    expect(await send({ claimantName: ' ' })).toBe('name-missing');
    expect(await send({ contact: '' })).toBe('contact-missing');
    expect(await send({ record: '' })).toBe('record-missing');
    expect(await send({ error: '' })).toBe('error-missing');
    expect(await send({ receivedOn: '2024-10-09', onceKey: 'x' })).toBe('wrong-day');
    expect(await send({ agencyId: 999_999, onceKey: 'y' })).toBe('unknown-agency');
  });
});
