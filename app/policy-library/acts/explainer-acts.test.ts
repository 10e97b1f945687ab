import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExplainerPlanInput, planExplainer } from '#app/policy-library/acts/plan-explainer.ts';
import { publishExplainer } from '#app/policy-library/acts/publish-explainer.ts';
import { reviewExplainer } from '#app/policy-library/acts/review-explainer.ts';
import { withdrawExplainer } from '#app/policy-library/acts/withdraw-explainer.ts';
import { type WriteExplainerInput, writeExplainer } from '#app/policy-library/acts/write-explainer.ts';
import type { ExplainerContent } from '#app/policy-library/explainers/content.ts';
import { loadExplainer, stageOfExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import type { ExplainerUpload } from '#app/policy-library/explainers/media.ts';
import { explainersOf, listExplainers } from '#app/policy-library/explainers/queries.ts';
import { explainerReadiness } from '#app/policy-library/explainers/readiness.ts';
import { plainText } from '#app/policy-library/text/block.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { articles, makeDocument } from '#tests/makers/make-document.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

const city = testCity('990100');
const neighbour = testCity('990200');
let database: FreshDatabase;
let office: Office;
let other: Office;
let elsewhere: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city, 'szfb');
  other = await makeOffice(database.db, city, 'other');
  elsewhere = await makeOffice(database.db, neighbour, 'szfb');
});
afterAll(() => database.drop());

const as = (actor: Actor, today = '2024-01-22') => testScope({ db: database.db, city, actor, today });

const plan: Omit<ExplainerPlanInput, 'subject'> = {
  outline: '一是为什么出台；二是有什么好处',
  forms: ['text', 'picture'],
  channels: ['政府网站'],
  plannedOn: '2024-01-22',
  leader: '示例局长',
};

const content: ExplainerContent = {
  form: 'text',
  title: '示例办法解读',
  interpreter: '示例局长',
  sections: { background: '为了让大家办事更方便。', content: '以后办这件事只要跑一次。\n材料少了一半。' },
};

const picture: ExplainerUpload = {
  kind: 'picture',
  fileKey: `990100/2024/${'a'.repeat(64)}`,
  name: '一图读懂.png',
  mime: 'image/png',
  size: 10,
  sha256: 'a'.repeat(64),
  textAlternative: '图上写着：以后办这件事只要跑一次，材料少了一半。',
};

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

async function document(made: Parameters<typeof makeDocument>[1] = {}) {
  return makeDocument(as(office.clerk), { agencyId: office.agencyId, ...made });
}

async function making() {
  const row = await database.db
    .insertInto('makings')
    .values({
      city: city.code,
      kind: 'normative',
      agency_id: office.agencyId,
      drafting_agency_id: other.agencyId,
      title: '示例事项管理办法',
      touches_business: false,
      touches_market: false,
      officer_id: other.handler.officerId,
      happened_on: '2024-01-02',
      recorded_at: new Date('2024-01-02T02:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function written(input: Partial<WriteExplainerInput> & Pick<WriteExplainerInput, 'subject'>) {
  await planExplainer(as(office.head), { subject: input.subject, ...plan });
  const result = await writeExplainer(as(office.handler), {
    replacesId: null,
    content,
    uploads: [],
    ...input,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function published(documentId: number) {
  const id = await written({ subject: { documentId } });
  expect(
    codeOf(await reviewExplainer(as(office.head), { explainerId: id, outcome: 'passed', opinion: '' })),
  ).toBe('done');
  expect(codeOf(await publishExplainer(as(office.head), { explainerId: id, copyBecause: '' }))).toBe('done');
  return id;
}

describe('三同步', () => {
  it('asks for a plan before a text, and for a review by somebody else before publication', async () => {
    const documentId = await document();
    const subject = { documentId };
    const write = (actor: Actor) =>
      writeExplainer(as(actor), { subject, replacesId: null, content, uploads: [] });
    expect(codeOf(await write(office.handler))).toBe('plan-missing');
    expect(codeOf(await planExplainer(as(other.head), { subject, ...plan }))).toBe('not-your-role');
    expect(codeOf(await planExplainer(as(office.head), { subject, ...plan, leader: ' ' }))).toBe(
      'leader-missing',
    );
    expect(codeOf(await planExplainer(as(office.head), { subject, ...plan, plannedOn: '2024-01-19' }))).toBe(
      'day-early',
    );
    expect(codeOf(await planExplainer(as(office.head), { subject, ...plan }))).toBe('done');
    expect(codeOf(await write(other.handler))).toBe('not-your-role');
    const id = await write(office.head);
    const explainerId = id.ok ? id.value : 0;
    expect(codeOf(await publishExplainer(as(office.head), { explainerId, copyBecause: '' }))).toBe(
      'not-reviewed',
    );
    const review = (actor: Actor, outcome: 'passed' | 'returned', opinion = '') =>
      reviewExplainer(as(actor), { explainerId, outcome, opinion });
    expect(codeOf(await review(office.head, 'passed'))).toBe('own-work');
    expect(codeOf(await review(office.handler, 'passed'))).toBe('not-your-role');
    expect(codeOf(await review(office.signer, 'returned'))).toBe('opinion-missing');
    expect(codeOf(await review(office.signer, 'passed'))).toBe('done');
    expect(codeOf(await review(office.signer, 'passed'))).toBe('reviewed');
    expect(codeOf(await publishExplainer(as(office.head), { explainerId, copyBecause: '' }))).toBe('done');
    expect(codeOf(await publishExplainer(as(office.head), { explainerId, copyBecause: '' }))).toBe(
      'published',
    );
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('prepares the explainer with the making, and publishes it by one act once the document is public', async () => {
    const makingId = await making();
    const subject = { makingId };
    const scope = as(other.head, '2024-01-10');
    expect((await explainerReadiness(scope, makingId)).refusal?.code).toBe('explainer-plan-missing');
    expect(codeOf(await planExplainer(scope, { subject, ...plan }))).toBe('done');
    const made = await writeExplainer(as(other.handler), { subject, replacesId: null, content, uploads: [] });
    const explainerId = made.ok ? made.value : 0;
    expect(await explainerReadiness(scope, makingId)).toMatchObject({
      hasPlan: true,
      written: 1,
      reviewed: 0,
    });
    expect((await explainerReadiness(scope, makingId)).refusal?.code).toBe('explainer-not-reviewed');
    await reviewExplainer(scope, { explainerId, outcome: 'passed', opinion: '' });
    expect(await explainerReadiness(scope, makingId)).toMatchObject({ reviewed: 1, refusal: null });
    expect(codeOf(await publishExplainer(scope, { explainerId, copyBecause: '' }))).toBe(
      'document-not-public',
    );

    const documentId = await document({ draftingAgencyId: other.agencyId });
    await database.owner
      .updateTable('makings')
      .set({ document_id: documentId })
      .where('id', '=', makingId)
      .execute();
    expect(
      codeOf(await publishExplainer(as(other.head, '2024-01-20'), { explainerId, copyBecause: '' })),
    ).toBe('done');
    expect((await explainersOf(as(other.head), documentId)).map(({ id }) => id)).toEqual([explainerId]);
    expect((await loadExplainer(as(other.head), explainerId))?.published_document_id).toBe(documentId);
  });

  it('publishes none for a document that is not open to the public', async () => {
    const kept = await document({ disclosure: 'on-request', disclosureReason: '示例理由' });
    const explainerId = await written({ subject: { documentId: kept } });
    await reviewExplainer(as(office.head), { explainerId, outcome: 'passed', opinion: '' });
    expect(codeOf(await publishExplainer(as(office.head), { explainerId, copyBecause: '' }))).toBe(
      'document-not-public',
    );
  });

  it('keeps no explainer without its document, in the schema too', async () => {
    const row = {
      city: city.code,
      form: 'text',
      title: '示例',
      blocks: '[]',
      plain_text: '',
      copy_ratio: 0,
      interpreter: '示例',
      agency_id: office.agencyId,
      officer_id: office.head.officerId,
      happened_on: '2024-01-22',
      recorded_at: new Date('2024-01-22T02:00:00Z'),
    };
    await expect(database.db.insertInto('explainers').values(row).execute()).rejects.toThrow(/check/);
    const id = await published(await document());
    await expect(
      sql`update explainer_publications set document_id = null where explainer_id = ${id}`.execute(
        database.owner,
      ),
    ).rejects.toThrow(/null/);
  });
});

describe('a text', () => {
  it('repeats its document only with a reason', async () => {
    const blocks = articles(3);
    const documentId = await document({ blocks });
    const copy = { ...content, sections: { content: plainText(blocks) } };
    const explainerId = await written({ subject: { documentId }, content: copy });
    expect((await loadExplainer(as(office.head), explainerId))?.copy_ratio).toBeGreaterThan(0.9);
    await reviewExplainer(as(office.head), { explainerId, outcome: 'passed', opinion: '' });
    const publish = (copyBecause: string) => publishExplainer(as(office.head), { explainerId, copyBecause });
    expect(codeOf(await publish(''))).toBe('copied');
    expect(codeOf(await publish('条文本身就是问答，不宜改写'))).toBe('done');
    const own = await written({ subject: { documentId }, content: { ...content, title: '另一篇解读' } });
    expect((await loadExplainer(as(office.head), own))?.copy_ratio).toBe(0);
  });

  it('is written anew until it is published, and only the newest counts', async () => {
    const documentId = await document();
    const subject = { documentId };
    const first = await written({ subject, uploads: [picture], content: { ...content, form: 'picture' } });
    await reviewExplainer(as(office.head), {
      explainerId: first,
      outcome: 'returned',
      opinion: '请写明差异',
    });
    const again = {
      ...content,
      form: 'picture' as const,
      sections: { ...content.sections, changes: '首次规定。' },
    };
    const rewrite = () =>
      writeExplainer(as(office.handler), { subject, replacesId: first, content: again, uploads: [] });
    const both = await Promise.all([rewrite(), rewrite()]);
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done']);
    const [second] = both.flatMap((result) => (result.ok ? [result.value] : []));
    const now = await loadExplainer(as(office.head), second ?? 0);
    expect(now?.media.map(({ name }) => name)).toEqual(['一图读懂.png']);
    expect(now?.elements).toEqual(['background', 'content', 'changes']);
    const old = await loadExplainer(as(office.head), first);
    expect(old && stageOfExplainer(old)).toBe('rewritten');
    expect(
      codeOf(await reviewExplainer(as(office.head), { explainerId: first, outcome: 'passed', opinion: '' })),
    ).toBe('rewritten');
    const otherDocument = { documentId: await document() };
    await planExplainer(as(office.head), { subject: otherDocument, ...plan });
    const wrong = { subject: otherDocument, replacesId: second ?? 0, content, uploads: [] };
    expect(codeOf(await writeExplainer(as(office.handler), wrong))).toBe('unknown-explainer');
  });

  it('is not kept twice by a double click', async () => {
    const subject = { documentId: await document() };
    await planExplainer(as(office.head), { subject, ...plan });
    const write = () =>
      writeExplainer(as(office.handler), { subject, replacesId: null, content, uploads: [] });
    expect((await Promise.all([write(), write()])).map(codeOf).sort()).toEqual(['done', 'same-title']);
  });

  it('is withdrawn with a reason: gone from lists, kept on record, its title free again', async () => {
    const documentId = await document();
    const id = await published(documentId);
    const listed = async () =>
      (await listExplainers(as(office.head), { form: null, agencyId: null, words: '', page: 1 })).rows.map(
        (row) => row.id,
      );
    expect(await listed()).toContain(id);
    expect(codeOf(await withdrawExplainer(as(office.handler), { explainerId: id, reason: '示例理由' }))).toBe(
      'not-your-role',
    );
    expect(codeOf(await withdrawExplainer(as(office.head), { explainerId: id, reason: ' ' }))).toBe(
      'reason-missing',
    );
    expect(
      codeOf(await withdrawExplainer(as(office.head), { explainerId: id, reason: '引用的数字有误' })),
    ).toBe('done');
    expect(await listed()).not.toContain(id);
    expect(await explainersOf(as(office.head), documentId)).toEqual([]);
    await written({ subject: { documentId } });
  });

  it.each([
    ['body-missing', { sections: {} }, []],
    ['body-missing', { form: 'questions' as const }, []],
    ['title-missing', { title: ' ' }, []],
    ['interpreter-missing', { interpreter: '' }, []],
    ['picture-missing', { form: 'picture' as const }, []],
    ['alternative-missing', { form: 'picture' as const }, [{ ...picture, textAlternative: '一张图' }]],
    ['video-missing', { form: 'video' as const }, []],
    ['captions-missing', { form: 'video' as const }, [{ ...picture, kind: 'video' as const }]],
    [
      'transcript-missing',
      { form: 'video' as const },
      [
        { ...picture, kind: 'video' as const, textAlternative: '' },
        { ...picture, kind: 'captions' as const, textAlternative: '' },
      ],
    ],
  ])('is refused as %s with %j', async (code, changes, uploads) => {
    const subject = { documentId: await document() };
    await planExplainer(as(office.head), { subject, ...plan });
    const input = { subject, replacesId: null, content: { ...content, ...changes }, uploads };
    expect(codeOf(await writeExplainer(as(office.handler), input))).toBe(code);
  });
});

describe('another city', () => {
  it('neither sees nor touches an explainer', async () => {
    const documentId = await document();
    const id = await published(documentId);
    const there = testScope({ db: database.db, city: neighbour, actor: elsewhere.head, today: '2024-01-22' });
    expect(await loadExplainer(there, id)).toBeUndefined();
    expect(await explainersOf(there, documentId)).toEqual([]);
    expect(codeOf(await withdrawExplainer(there, { explainerId: id, reason: '示例理由示例' }))).toBe(
      'unknown-explainer',
    );
    expect(codeOf(await planExplainer(there, { subject: { documentId }, ...plan }))).toBe('unknown-subject');
  });
});
