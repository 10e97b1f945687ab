import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AddedDocument, addDocument } from '#app/policy-library/acts/add-document.ts';
import { addVersion } from '#app/policy-library/acts/add-version.ts';
import { answerValidityTask } from '#app/policy-library/acts/answer-validity-task.ts';
import { attachFiles } from '#app/policy-library/acts/attach-file.ts';
import { catalogueDocument } from '#app/policy-library/acts/catalogue-document.ts';
import { type DocumentActInput, recordDocumentAct } from '#app/policy-library/acts/record-document-act.ts';
import { relateDocuments } from '#app/policy-library/acts/relate-documents.ts';
import { withdrawDocumentAct } from '#app/policy-library/acts/withdraw-document-act.ts';
import {
  actsAround,
  attachmentsOf,
  documentOf,
  relationsOf,
  versionsOf,
} from '#app/policy-library/documents/queries.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import { libraryTasks, tasksOfDocument } from '#app/policy-library/validity/tasks.ts';
import type { Actor, Result, Scope } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { articles, makeDocument } from '#tests/makers/make-document.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

const cityA = testCity('320499');
const cityB = testCity('990200');
const today = '2024-09-09';
let database: FreshDatabase;
let office: Office;
let other: Office;
let abroad: Office;
let numbers = 0;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, cityA);
  other = await makeOffice(database.db, cityA, 'jyj');
  abroad = await makeOffice(database.db, cityB);
  await database.owner
    .updateTable('agencies')
    .set({ organisation_code: '014109429' })
    .where('id', '=', office.agencyId)
    .execute();
});
afterAll(() => database.drop());

function as(actor: Actor = office.head, on = today): Scope {
  return testScope({ db: database.db, city: cityA, actor, today: on });
}

function input(more: Partial<AddedDocument> = {}): AddedDocument {
  numbers += 1;
  return {
    ...{ kind: 'normative', documentNo: `示政规〔2024〕${numbers}号`, indexNo: '', registerNo: '' },
    ...{
      agencyId: office.agencyId,
      issuers: [],
      formedOn: '2024-01-15',
      publishedOn: '2024-01-20',
      source: '纸质文件',
    },
    ...{
      title: `示例第${numbers}号管理办法`,
      genre: '',
      region: '',
      draftingAgencyId: null,
      themes: ['02-01'],
      columns: [],
    },
    ...{ keywords: [], audience: [], summary: '', disclosure: 'proactive', disclosureReason: '', author: '' },
    ...{ effectiveOn: '', effectiveBecause: '', expiresOn: '', termBecause: '' },
    blocks: parseText(
      '第一条 为了规范示例事项，制定本办法。\n第二条 本办法自2024年3月1日起施行，有效期至2029年2月28日。',
    ),
    attachments: [],
    ...more,
  };
}

const ownDocument = (more = {}) =>
  makeDocument(as(office.clerk), { agencyId: office.agencyId, expiresOn: '2029-02-28', ...more });

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

async function stateOf(id: number, on = today) {
  return (await validitiesOn(as(), [id], on)).get(id)?.state;
}

describe('registering a document', () => {
  it('gives the index number by rule and takes the days from the text, with the words that prove them', async () => {
    const first = must(await addDocument(as(office.clerk), input()));
    const second = must(await addDocument(as(office.clerk), input()));
    const [one, two] = [await documentOf(as(), first), await documentOf(as(), second)];
    expect([one?.index_no, two?.index_no]).toEqual(['014109429/2024-00001', '014109429/2024-00002']);
    expect(one).toMatchObject({
      effective_on: '2024-03-01',
      expires_on: '2029-02-28',
      effective_because: expect.stringContaining('自2024年3月1日起施行'),
      cited_name: one?.title,
    });
    expect(await stateOf(first)).toBe('in-force');
  });

  it.each([
    [
      'a number of wrong form, offering the right one',
      { documentNo: '示政规[2024]09号' },
      'document-number-form',
    ],
    ['a code that fails its check digit', { indexNo: '014109438/2024-00001' }, 'index-number-check-digit'],
    ['minutes published without a reason', { genre: '纪要', kind: 'policy' }, 'disclosure_reason'],
    ['a day of effect that nothing proves', { effectiveOn: '2024-03-01' }, 'effective_because'],
    ['a day to come', { publishedOn: '2024-09-10' }, 'published_on'],
    ['an empty text', { blocks: [] }, 'text'],
    ['an unknown theme', { themes: ['99'] }, 'themes'],
  ])('refuses %s', async (_, more, code) => {
    const result = await addDocument(as(office.clerk), input(more));
    expect(codeOf(result)).toBe(code);
    if (code === 'document-number-form') {
      expect(result).toMatchObject({ refusal: { reason: expect.stringContaining('示政规〔2024〕9号') } });
    }
  });

  it('gives a number once, even when two register it at the same instant', async () => {
    const again = input({ documentNo: '示政规〔2023〕7号' });
    const both = await Promise.all([1, 2].map(() => addDocument(as(office.clerk), again)));
    expect(both.map(codeOf).sort()).toEqual(['document-no-taken', 'done']);
  });

  it('is done for the own agency, by the government office for all, in one city', async () => {
    expect(codeOf(await addDocument(as(office.handler), input()))).toBe('not-your-role');
    expect(codeOf(await addDocument(as(other.clerk), input()))).toBe('not-your-agency');
    await database.owner
      .updateTable('agencies')
      .set({ kind: 'government-office' })
      .where('id', '=', other.agencyId)
      .execute();
    expect(codeOf(await addDocument(as(other.clerk), input()))).toBe('done');
    await database.owner
      .updateTable('agencies')
      .set({ kind: 'department' })
      .where('id', '=', other.agencyId)
      .execute();
  });
});

describe('the record of a document', () => {
  it('is corrected by one of two officers; the other is told', async () => {
    const documentId = await ownDocument();
    const row = await documentOf(as(), documentId);
    const fields = {
      ...input(),
      title: '示例改名办法',
      filingNo: '示备〔2024〕1号',
      expiresOn: '2029-02-28',
      termBecause: '有效期五年',
    };
    const change = { documentId, rowVersion: row?.row_version ?? 0, fields };
    expect(codeOf(await catalogueDocument(as(office.clerk), change))).toBe('done');
    expect(codeOf(await catalogueDocument(as(office.clerk), change))).toBe('changed-meanwhile');
    expect(await documentOf(as(), documentId)).toMatchObject({
      cited_name: '示例改名办法',
      filing_no: '示备〔2024〕1号',
    });
    const fromAbroad = testScope({ db: database.db, city: cityB, actor: abroad.head, today });
    expect(codeOf(await catalogueDocument(fromAbroad, change))).toBe('unknown-document');
  });

  it('has relations that are read from both ends, once, and attachments with their checksums', async () => {
    const [documentId, toId] = [await ownDocument(), await ownDocument({ title: '示例上位办法' })];
    const relation = { documentId, kind: 'based-on', toId, toTitle: '', provision: '第九条' };
    expect(codeOf(await relateDocuments(as(office.clerk), relation))).toBe('done');
    expect(codeOf(await relateDocuments(as(office.clerk), relation))).toBe('related');
    expect(codeOf(await relateDocuments(as(office.clerk), { ...relation, toId: documentId }))).toBe('itself');
    expect((await relationsOf(as(), toId)).backward).toMatchObject([
      { kind: 'based-on', document_id: documentId },
    ]);
    const file = {
      fileKey: `320499/2024/${'a'.repeat(64)}`,
      name: '示例.pdf',
      mime: 'application/pdf',
      size: 3,
      sha256: 'a'.repeat(64),
    };
    expect(codeOf(await attachFiles(as(office.clerk), { documentId, files: [file] }))).toBe('done');
    expect(codeOf(await attachFiles(as(office.clerk), { documentId, files: [file] }))).toBe('attached');
    expect(await attachmentsOf(as(), documentId)).toMatchObject([{ position: 1, sha256: 'a'.repeat(64) }]);
  });

  it('keeps every text: an amended one with the act that rests on the amending document', async () => {
    const [documentId, amendedById] = [
      await ownDocument(),
      await ownDocument({ title: '示例修改决定', kind: 'decision' }),
    ];
    const version = {
      ...{
        documentId,
        blocks: articles(4),
        validFrom: '2024-08-01',
        note: '2024年修订',
        amendedById,
        amendedByTitle: '',
      },
    };
    expect(codeOf(await addVersion(as(), { ...version, validFrom: '2024-02-01' }))).toBe('day-early');
    expect(codeOf(await addVersion(as(), { ...version, blocks: articles(3) }))).toBe('same-text');
    expect(must(await addVersion(as(), version))).toBe(2);
    expect(await versionsOf(as(), documentId)).toHaveLength(2);
    expect([await stateOf(documentId, '2024-07-31'), await stateOf(documentId)]).toEqual([
      'in-force',
      'amended',
    ]);
    expect((await actsAround(as(), documentId)).naming).toMatchObject([
      { kind: 'amended', basis_id: amendedById },
    ]);
  });
});

describe('acts on validity', () => {
  const act = (documentId: number, more: Partial<DocumentActInput> = {}): DocumentActInput => ({
    ...{
      documentId,
      kind: 'repealed',
      basisId: null,
      basisTitle: '示例废止决定',
      provision: '第一条',
      clauses: [],
    },
    ...{ effectiveOn: '2024-06-01', untilOn: null, registerNo: '', note: '' },
    ...more,
  });

  it('change exactly the document they name, from their day, and count no more when withdrawn', async () => {
    const [documentId, neighbour] = [await ownDocument(), await ownDocument()];
    const actId = must(await recordDocumentAct(as(), act(documentId)));
    expect(codeOf(await recordDocumentAct(as(), act(documentId)))).toBe('recorded');
    expect([await stateOf(documentId, '2024-05-31'), await stateOf(documentId)]).toEqual([
      'in-force',
      'repealed',
    ]);
    expect(await stateOf(neighbour)).toBe('in-force');
    expect(codeOf(await withdrawDocumentAct(as(), { documentId, actId, reason: '' }))).toBe('reason-missing');
    expect(codeOf(await withdrawDocumentAct(as(), { documentId, actId, reason: '误录了文号' }))).toBe('done');
    expect(codeOf(await withdrawDocumentAct(as(), { documentId, actId, reason: '误录了文号' }))).toBe(
      'withdrawn',
    );
    expect(await stateOf(documentId)).toBe('in-force');
    expect((await verifyAudit(database.db, cityA.code)).firstBroken).toBeNull();
  });

  it.each([
    ['without a document that does it', { basisTitle: '' }, 'basis-missing'],
    ['of a partial lapse without clauses', { kind: 'partly-lapsed' }, 'clauses-missing'],
    ['with clauses of a whole repeal', { clauses: ['第一条'] }, 'clauses-not-asked'],
    ['without a day', { effectiveOn: '2024-02-30' }, 'day-missing'],
    ['by an unknown document', { basisId: 999_999 }, 'unknown-basis'],
    ['to continue without a term', { kind: 'continued' }, 'until-missing'],
    ['to continue without a new number', { kind: 'continued', untilOn: '2029-05-31' }, 'register-missing'],
    [
      'to continue beyond the longest term',
      { kind: 'continued', untilOn: '2031-05-31', registerNo: '示规〔2024〕9号' },
      'term-too-long',
    ],
    [
      'to continue no longer than now',
      { kind: 'continued', untilOn: '2028-01-01', registerNo: '示规〔2024〕9号' },
      'until-too-early',
    ],
    ['that is no act', { kind: 'in-force' }, 'kind-missing'],
  ])('refuses one %s', async (_, more, code) => {
    expect(codeOf(await recordDocumentAct(as(), act(await ownDocument(), more)))).toBe(code);
  });

  it('are recorded by the office head of the keeper only', async () => {
    const documentId = await ownDocument();
    expect(codeOf(await recordDocumentAct(as(office.clerk), act(documentId)))).toBe('not-your-role');
    expect(codeOf(await recordDocumentAct(as(other.head), act(documentId)))).toBe('not-your-agency');
  });
});

describe('tasks of validity', () => {
  it('ask for proof, are answered once, and the answer is a fact and no state set by hand', async () => {
    const documentId = await ownDocument({ expiresOn: null });
    const [task] = await tasksOfDocument(as(), documentId);
    expect(task).toMatchObject({ matter: 'unproven', key: 'term' });
    const answer = {
      documentId,
      matter: 'unproven',
      key: 'term',
      outcome: 'no-term-applies',
      note: '制定机关书面答复',
      basisTitle: '',
    };
    expect(codeOf(await answerValidityTask(as(office.clerk), answer))).toBe('basis-missing');
    expect(codeOf(await answerValidityTask(as(office.clerk), { ...answer, outcome: 'repeal' }))).toBe(
      'outcome-missing',
    );
    expect(codeOf(await answerValidityTask(as(office.clerk), { ...answer, basisTitle: '示例答复函' }))).toBe(
      'done',
    );
    expect(codeOf(await answerValidityTask(as(office.clerk), { ...answer, basisTitle: '示例答复函' }))).toBe(
      'not-open',
    );
    expect([await stateOf(documentId), await tasksOfDocument(as(), documentId)]).toEqual(['in-force', []]);
  });

  it('remind at 180, 60 and 30 days; silence lapses, a confirmed lapse is not asked again', async () => {
    const documentId = await ownDocument({ expiresOn: '2025-03-01' });
    const keysOn = async (on: string) =>
      (await tasksOfDocument(as(office.head, on), documentId)).map(({ key }) => key);
    expect([await keysOn('2024-09-01'), await keysOn('2024-09-02')]).toEqual([[], ['2025-03-01:180']]);
    expect([await keysOn('2024-12-31'), await keysOn('2025-01-30')]).toEqual([
      ['2025-03-01:60'],
      ['2025-03-01:30'],
    ]);
    const lapse = {
      ...{ documentId, matter: 'term', key: '2025-03-01:180' },
      ...{ outcome: 'lapse-at-term', note: '任务已经完成', basisTitle: '' },
    };
    expect(codeOf(await answerValidityTask(as(office.head, '2024-10-01'), lapse))).toBe('done');
    expect([await keysOn('2024-12-31'), await keysOn('2025-01-30')]).toEqual([[], []]);
    expect([await stateOf(documentId, '2025-03-01'), await stateOf(documentId, '2025-03-02')]).toEqual([
      'in-force',
      'expired',
    ]);
  });

  it('end with a decision to continue, under a number that nobody else bears; after the last day it is recorded without effect', async () => {
    const documentId = await ownDocument({ expiresOn: '2024-12-31' });
    const decision = (of: number, more: Partial<DocumentActInput> = {}): DocumentActInput => ({
      ...{ documentId: of, kind: 'continued', basisId: null, basisTitle: '示例继续有效决定' },
      ...{ provision: '', clauses: [], note: '', effectiveOn: '2024-09-09', untilOn: '2029-08-31' },
      ...{ registerNo: '示规登〔2024〕1号', ...more },
    });
    expect(codeOf(await recordDocumentAct(as(), decision(documentId)))).toBe('done');
    expect([await tasksOfDocument(as(), documentId), await stateOf(documentId, '2025-01-01')]).toEqual([
      [],
      'in-force',
    ]);
    const second = await ownDocument({ expiresOn: '2024-12-31' });
    expect(codeOf(await recordDocumentAct(as(), decision(second)))).toBe('register-no-taken');
    const late = decision(second, { effectiveOn: '2025-01-05', registerNo: '示规登〔2024〕2号' });
    expect(codeOf(await recordDocumentAct(as(), late))).toBe('done');
    // On record, and the document stays lapsed: what is still needed is made anew.
    expect([await stateOf(second, '2024-12-31'), await stateOf(second, '2025-02-01')]).toEqual([
      'in-force',
      'expired',
    ]);
    expect(await tasksOfDocument(as(office.head, '2025-02-01'), second)).toMatchObject([
      { matter: 'term', key: '2025-01-05:late', because: expect.stringContaining('重新制定') },
    ]);
  });

  it('warn when what a document rests on ends, and leave its state alone', async () => {
    const [documentId, basisId] = [
      await ownDocument({ title: '示例配套办法' }),
      await ownDocument({ title: '示例依据办法' }),
    ];
    await relateDocuments(as(office.clerk), {
      documentId,
      kind: 'based-on',
      toId: basisId,
      toTitle: '',
      provision: '第九条',
    });
    expect(await tasksOfDocument(as(), documentId)).toEqual([]);
    must(
      await recordDocumentAct(as(), {
        ...{
          documentId: basisId,
          kind: 'repealed',
          basisId: null,
          basisTitle: '示例决定',
          provision: '',
          clauses: [],
        },
        ...{ effectiveOn: '2024-07-01', untilOn: null, registerNo: '', note: '' },
      }),
    );
    const [task] = await tasksOfDocument(as(), documentId);
    expect(task).toMatchObject({ matter: 'basis-changed', because: expect.stringContaining('第九条') });
    expect(await stateOf(documentId)).toBe('in-force');
    const answer = {
      documentId,
      matter: 'basis-changed',
      key: task?.key ?? '',
      outcome: 'keep',
      note: '仍有其他依据',
      basisTitle: '',
    };
    expect(codeOf(await answerValidityTask(as(office.clerk), answer))).toBe('done');
    expect(await tasksOfDocument(as(), documentId)).toEqual([]);
  });

  it('are counted for the own agency, for all of the city by the supervisor, and never for another city', async () => {
    await makeDocument(as(other.clerk), { agencyId: other.agencyId, expiresOn: null });
    const supervisor = await office.officer('示例主管', ['supervisor']);
    const [own, all] = [await libraryTasks(as(other.head)), await libraryTasks(as(supervisor))];
    expect(own.counts).toEqual({ unproven: 1, term: 0, 'basis-changed': 0 });
    expect(all.counts.unproven).toBeGreaterThanOrEqual(1);
    expect(all.tasks.some(({ agencyId }) => agencyId === other.agencyId)).toBe(true);
    const fromAbroad = testScope({ db: database.db, city: cityB, actor: abroad.head, today });
    expect((await libraryTasks(fromAbroad)).tasks).toEqual([]);
    expect(
      (await libraryTasks(testScope({ db: database.db, city: cityA, actor: { kind: 'public' }, today })))
        .tasks,
    ).toEqual([]);
  });
});
