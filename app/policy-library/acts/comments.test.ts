import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment } from '#app/policy-library/acts/answer-comment.ts';
import { giveComment } from '#app/policy-library/acts/give-comment.ts';
import { recordComment } from '#app/policy-library/acts/record-comment.ts';
import { commentsOf } from '#app/policy-library/making/call-queries.ts';
import { contactOf } from '#app/policy-library/making/comments.ts';
import type { Result } from '#app/shell/scope.ts';
import { resealAll } from '#db/reseal.ts';
import { installKeys, sealedWith } from '#db/sealed.ts';
import { type FreshDatabase, freshDatabase, testKeys } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeMaking } from '#tests/makers/make-making.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

const city = testCity('329903');
const otherCity = testCity('329904');
let fresh: FreshDatabase;
let office: Office;
beforeAll(async () => {
  fresh = await freshDatabase();
  office = await makeOffice(fresh.db, city);
});
afterAll(() => fresh.drop());

const publicScope = (today: string, where = city) =>
  testScope({ db: fresh.db, city: where, actor: { kind: 'public' }, today });
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

/** A making whose call runs from 4 November to 4 December 2024. */
async function called() {
  const making = await makeMaking(fresh, { city, office, majorDecision: true });
  must(await making.plan('2024-11-01'));
  must(await making.planExplainer('2024-11-01'));
  must(await making.draft('2024-11-04'));
  return { making, callId: must(await making.openComments('2024-11-04', '2024-12-04')) };
}

const opinion = (callId: number, more = {}) => ({
  callId,
  authorKind: 'person',
  opinion: '第二条应当写明对象。',
  contact: '',
  onceKey: randomUUID(),
  ...more,
});

describe('an opinion of the public', () => {
  it('is taken from the first to the last day, and not in another city', async () => {
    const { callId } = await called();
    const give = async (day: string) => codeOf(await giveComment(publicScope(day), opinion(callId)));
    expect([await give('2024-11-03'), await give('2024-11-04')]).toEqual(['not-open', 'done']);
    expect([await give('2024-12-04'), await give('2024-12-05')]).toEqual(['done', 'closed']);
    expect(codeOf(await giveComment(publicScope('2024-11-05', otherCity), opinion(callId)))).toBe(
      'unknown-call',
    );
  });

  it('sent twice by a double click is one', async () => {
    const { callId } = await called();
    const sent = opinion(callId);
    await Promise.all([
      giveComment(publicScope('2024-11-05'), sent),
      giveComment(publicScope('2024-11-05'), sent),
    ]);
    expect(await commentsOf(publicScope('2024-11-05'), callId)).toHaveLength(1);
  });

  it('keeps its contact encrypted, bound to its row, and in no audit line', async () => {
    const { callId } = await called();
    must(await giveComment(publicScope('2024-11-05'), opinion(callId, { contact: '示例甲 000-1234' })));
    const [row] = await commentsOf(publicScope('2024-11-05'), callId);
    if (!row) throw new Error('no comment');
    expect(row.contact_sealed?.includes(Buffer.from('示例甲'))).toBe(false);
    expect(contactOf(row)).toBe('示例甲 000-1234');
    expect(() => contactOf({ ...row, id: row.id + 1 })).toThrow();
    const lines = await fresh.db.selectFrom('audit_lines').select('detail').execute();
    expect(JSON.stringify(lines)).not.toContain('示例甲');
  });

  it('has its contact sealed anew when the keys are rotated', async () => {
    const { callId } = await called();
    must(await giveComment(publicScope('2024-11-05'), opinion(callId, { contact: '示例乙' })));
    const sealing = { ...testKeys.sealing, newer: Buffer.alloc(32, 'newer') };
    installKeys({ ...testKeys, current: 'newer', sealing });
    await resealAll(testScope({ db: fresh.db, city }), 'newer');
    const [row] = await commentsOf(publicScope('2024-11-05'), callId);
    if (!row?.contact_sealed) throw new Error('no contact');
    expect([sealedWith(row.contact_sealed), contactOf(row)]).toEqual(['newer', '示例乙']);
  });

  it.each([
    ['opinion-missing', { opinion: ' 好 ' }],
    ['author-kind', { authorKind: 'toString' }],
    ['too-long', { opinion: '好'.repeat(5001) }],
  ])('is refused as %s', async (code, more) => {
    const { callId } = await called();
    expect(codeOf(await giveComment(publicScope('2024-11-05'), opinion(callId, more)))).toBe(code);
  });
});

describe('the answers', () => {
  it('every opinion has one before the results are published', async () => {
    const { making, callId } = await called();
    must(await giveComment(publicScope('2024-11-05'), opinion(callId)));
    must(
      await recordComment(making.scope(office.clerk, '2024-12-06'), {
        ...(await making.at()),
        channel: 'letter',
        authorKind: 'association',
        opinion: '示例来信意见',
        contact: '',
        receivedOn: '2024-12-03',
      }),
    );
    expect(codeOf(await making.results('2024-12-06'))).toBe('comments-unanswered');
    for (const { id } of await commentsOf(publicScope('2024-12-06'), callId)) {
      const answer = { commentId: id, outcome: 'declined', digest: '示例摘要', reply: '' };
      const say = async (reply: string) =>
        answerComment(making.scope(office.handler, '2024-12-06'), {
          ...(await making.at()),
          ...answer,
          reply,
        });
      expect(codeOf(await say(''))).toBe('reply-missing');
      must(await say('示例理由'));
    }
    expect(codeOf(await making.results('2024-12-06', ''))).toBe('summary-missing');
    must(await making.results('2024-12-06'));
    expect(codeOf(await making.results('2024-12-06'))).toBe('no-call');
  });

  it('an opinion of another call is not answered here', async () => {
    const [one, two] = [await called(), await called()];
    must(await giveComment(publicScope('2024-11-05'), opinion(two.callId)));
    const [foreign] = await commentsOf(publicScope('2024-11-05'), two.callId);
    const result = await answerComment(one.making.scope(office.handler, '2024-11-06'), {
      ...(await one.making.at()),
      commentId: foreign?.id ?? 0,
      outcome: 'adopted',
      digest: '示例摘要',
      reply: '',
    });
    expect(codeOf(result)).toBe('unknown-comment');
  });
});
