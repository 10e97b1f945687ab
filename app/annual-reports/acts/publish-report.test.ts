import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveReport } from '#app/annual-reports/acts/approve-report.ts';
import { checkReport } from '#app/annual-reports/acts/check-report.ts';
import { correctReport } from '#app/annual-reports/acts/correct-report.ts';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { explainLateFacts } from '#app/annual-reports/acts/explain-late-facts.ts';
import { publishReport } from '#app/annual-reports/acts/publish-report.ts';
import { saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { withdrawApproval } from '#app/annual-reports/acts/withdraw-approval.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { listPublishedReports, publishedReport, reportOf } from '#app/annual-reports/queries.ts';
import { changedCells } from '#app/annual-reports/report-files.ts';
import { editionsOf } from '#app/annual-reports/writing/editions.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeCheckedReport, makePublishedReport, wholeTexts } from '#tests/makers/make-published-report.ts';

let database: FreshDatabase;
let offices = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const city = testCity('990100');
const everyFigure = figureCells.map(({ cell }, value) => ({
  cell,
  value,
  source: '示例单位2025年1月8日填报',
}));

const correction = {
  reason: '示例：漏计一件邮寄申请',
  notice: '示例：新收由2件更正为3件，原因是一件邮寄申请迟录。',
};

function making(office: Office) {
  return { db: database.db, city, office, year: 2024, today: '2025-01-10' };
}

async function someOffice() {
  offices += 1;
  const office = await makeOffice(database.db, city, `jg${offices}`);
  await makeLedger(database.db, { city, office }, [
    { receivedOn: '2024-03-01', column: 'naturalPerson', reply: { code: 'R1', sentOn: '2024-03-20' } },
    { receivedOn: '2024-12-20', column: 'other', reply: null },
  ]);
  const as = (actor: Actor, today = '2025-01-10') => testScope({ db: database.db, city, actor, today });
  return { office, as, asked: { agencyId: office.agencyId, year: 2024 } };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

describe('the course of a report', () => {
  it('is refused to other roles and agencies, before the year is over, and out of order', async () => {
    const { office, as, asked } = await someOffice();
    const other = await someOffice();
    const none = { ...asked, explained: new Map() };
    expect(codeOf(await publishReport(as(office.clerk), asked))).toBe('not-your-role');
    expect(codeOf(await publishReport(as(other.office.head), asked))).toBe('not-your-role');
    expect(codeOf(await approveReport(as(office.head), asked))).toBe('not-your-role');
    expect(codeOf(await checkReport(as(office.signer), none))).toBe('not-your-role');
    expect(codeOf(await checkReport(as(office.head, '2024-12-31'), none))).toBe('year-not-over');
    expect(codeOf(await approveReport(as(office.signer, '2024-12-31'), asked))).toBe('year-not-over');
    expect(codeOf(await publishReport(as(office.head, '2024-12-31'), asked))).toBe('year-not-over');
    expect(codeOf(await publishReport(as(office.head), { ...asked, year: 2020 }))).toBe('year-not-over');
    expect(codeOf(await checkReport(as(office.clerk), none))).toBe('findings');
    expect(codeOf(await approveReport(as(office.signer), asked))).toBe('not-checked');
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('not-approved');
    expect(codeOf(await withdrawApproval(as(office.signer), { ...asked, reason: '示例理由' }))).toBe(
      'reason-missing',
    );
    expect(codeOf(await withdrawApproval(as(office.signer), { ...asked, reason: '示例撤回理由' }))).toBe(
      'not-approved',
    );
    expect(codeOf(await correctReport(as(office.head), { ...asked, ...correction }))).toBe('not-published');
    expect(
      codeOf(await explainLateFacts(as(office.head), { ...asked, reason: '示例不更正的理由示例' })),
    ).toBe('not-approved');
    await makePublishedReport(making(office));
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('published');
    expect(codeOf(await approveReport(as(office.signer), asked))).toBe('published');
    expect(codeOf(await checkReport(as(office.clerk), none))).toBe('published');
    expect(codeOf(await withdrawApproval(as(office.signer), { ...asked, reason: '示例撤回理由' }))).toBe(
      'published',
    );
    expect(codeOf(await enterFigures(as(office.clerk), { ...asked, figures: everyFigure }))).toBe(
      'published',
    );
    expect(
      codeOf(await saveTexts(as(office.clerk), { ...asked, baseVersion: 1, sections: wholeTexts })),
    ).toBe('published');
  });

  it('falls back to a draft when anything changes after the check', async () => {
    const { office, as, asked } = await someOffice();
    await makeCheckedReport(making(office));
    await makeLedger(database.db, { city, office }, [
      { receivedOn: '2024-12-31', column: 'research', reply: null },
    ]);
    expect(codeOf(await approveReport(as(office.signer), asked))).toBe('not-checked');
    expect(codeOf(await checkReport(as(office.clerk), { ...asked, explained: new Map() }))).toBe('done');
    expect(codeOf(await approveReport(as(office.signer), asked))).toBe('done');
    expect(codeOf(await approveReport(as(office.signer), asked))).toBe('approved');
    expect(
      codeOf(await saveTexts(as(office.clerk), { ...asked, baseVersion: 1, sections: wholeTexts })),
    ).toBe('approved');
    expect(codeOf(await withdrawApproval(as(office.head), { ...asked, reason: '示例撤回理由' }))).toBe(
      'done',
    );
    expect(
      codeOf(await saveTexts(as(office.clerk), { ...asked, baseVersion: 1, sections: wholeTexts })),
    ).toBe('done');
  });

  it('freezes tables and records at approval: a late fact stops publication until it is answered', async () => {
    const { office, as, asked } = await someOffice();
    await makeCheckedReport(making(office));
    expect(codeOf(await approveReport(as(office.signer), asked))).toBe('done');
    const [late] = await makeLedger(database.db, { city, office }, [
      { receivedOn: '2024-12-31', column: 'research', reply: null },
    ]);
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('late-facts');
    expect(
      codeOf(await explainLateFacts(as(office.clerk), { ...asked, reason: '示例不更正的理由示例' })),
    ).toBe('not-your-role');
    expect(
      codeOf(await explainLateFacts(as(office.head), { ...asked, reason: '示例不更正的理由示例' })),
    ).toBe('done');
    expect(
      codeOf(await explainLateFacts(as(office.head), { ...asked, reason: '示例不更正的理由示例' })),
    ).toBe('none');
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('done');
    const scope = as(office.head);
    const published = await publishedReport(scope, asked);
    if (!published) throw new Error('not published');
    expect(published.table3.newlyReceived).toEqual([1, 0, 0, 0, 0, 1, 2]);
    expect(published.records.requests.map(({ id }) => id)).not.toContain(late);
    expect(changedCells(published, (await reportOf(scope, asked)).tables)).toHaveLength(4);
    expect((await listPublishedReports(scope)).some(({ agencyId }) => agencyId === office.agencyId)).toBe(
      true,
    );
    expect(await publishedReport(testScope({ db: database.db, city: testCity('990200') }), asked)).toBeNull();
  });

  it('corrects by a new edition with a notice; the first stays as it was', async () => {
    const { office, as, asked } = await someOffice();
    await makePublishedReport(making(office));
    const first = await publishedReport(as(office.head), asked);
    await makeLedger(database.db, { city, office }, [
      { receivedOn: '2024-12-31', column: 'research', reply: null },
    ]);
    expect(codeOf(await correctReport(as(office.head), { ...asked, reason: '漏', notice: '' }))).toBe(
      'reason-missing',
    );
    expect(codeOf(await correctReport(as(office.head), { ...asked, ...correction, notice: '短' }))).toBe(
      'notice-missing',
    );
    expect(codeOf(await correctReport(as(office.clerk), { ...asked, ...correction }))).toBe('not-your-role');
    expect(codeOf(await correctReport(as(office.head), { ...asked, ...correction }))).toBe('done');
    expect(codeOf(await correctReport(as(office.head), { ...asked, ...correction }))).toBe('correction-open');
    expect(await publishedReport(as(office.head), asked)).toEqual(first);
    await makePublishedReport(making(office));
    const scope = as(office.head);
    const second = await publishedReport(scope, asked);
    expect(second).toMatchObject({ number: 2 });
    expect(second?.table3.newlyReceived?.at(-1)).toBe(3);
    expect(await publishedReport(scope, { ...asked, number: 1 })).toEqual(first);
    expect(
      (await editionsOf(scope, asked)).map(({ number, correction: why }) => [number, why?.notice ?? '']),
    ).toEqual([
      [2, correction.notice],
      [1, ''],
    ]);
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('lets two heads publish at once only once, two signers approve once, two writers save once', async () => {
    const { office, as, asked } = await someOffice();
    const texts = { ...asked, baseVersion: 0, sections: wholeTexts };
    const saved = await Promise.all([1, 2].map(() => saveTexts(as(office.clerk), texts)));
    expect(saved.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done']);
    await makeCheckedReport(making(office));
    const approved = await Promise.all([1, 2].map(() => approveReport(as(office.signer), asked)));
    expect(approved.map(codeOf).sort()).toEqual(['approved', 'done']);
    const both = await Promise.all([1, 2].map(() => publishReport(as(office.head), asked)));
    expect(both.map(codeOf).sort()).toEqual(['done', 'published']);
  });
});

describe('table 2', () => {
  it('shows a figure that nobody entered as unknown, and the newest of several', async () => {
    const { office, as, asked } = await someOffice();
    const fees = (value: number) => ({ ...asked, figures: [{ cell: 'fees', value, source: '示例单位' }] });
    await enterFigures(as(office.clerk), fees(1.25));
    await enterFigures(as(office.clerk), fees(0));
    const { tables } = await reportOf(as(office.clerk), asked);
    expect(tables.table2).toMatchObject({ fees: 0, permits: null, governmentRules: [null, null, null] });
  });

  it.each([
    ['fees', 1.2555555, '示例单位'],
    ['permits', 1.5, '示例单位'],
    ['permits', -1, '示例单位'],
    ['permits', Number.NaN, '示例单位'],
    ['permits', 1, ' '],
    ['procurement', 1, '示例单位'],
  ])('refuses %s %s from “%s”', async (cell, value, source) => {
    const { office, as, asked } = await someOffice();
    expect(
      codeOf(await enterFigures(as(office.clerk), { ...asked, figures: [{ cell, value, source }] })),
    ).toBe('wrong-figure');
    expect(codeOf(await enterFigures(as(office.handler), { ...asked, figures: everyFigure }))).toBe(
      'not-your-role',
    );
  });
});
