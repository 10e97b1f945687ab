import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctReport } from '#app/annual-reports/acts/correct-report.ts';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { fileOutsideReport } from '#app/annual-reports/acts/file-outside-report.ts';
import { placeAgency } from '#app/annual-reports/acts/place-agency.ts';
import { remindAgencies } from '#app/annual-reports/acts/remind-agencies.ts';
import { saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { withdrawFiling } from '#app/annual-reports/acts/withdraw-filing.ts';
import { publishedReport } from '#app/annual-reports/queries.ts';
import { type MadeReport, madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { membersOf } from '#app/annual-reports/rolling-up/members.ts';
import { addUp, cityReports } from '#app/annual-reports/rolling-up/roll-up.ts';
import { rollUpFindings, unplacedFindings } from '#app/annual-reports/rolling-up/roll-up-findings.ts';
import { countsOf, rollUpTree } from '#app/annual-reports/rolling-up/roll-up-tree.ts';
import { sumTables } from '#app/annual-reports/rolling-up/sum-tables.ts';
import { courseOf } from '#app/annual-reports/writing/course.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { findingsOf } from '#app/annual-reports/writing/findings.ts';
import { openLateFacts } from '#app/annual-reports/writing/late-facts.ts';
import { reportsDue } from '#app/annual-reports/writing/year-states.ts';
import type { City } from '#app/shell/city.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { balance } from '#law/report/balance.ts';
import { type Governments, madePaper, madeReading, makeGovernments } from '#tests/makers/make-governments.ts';
import { makePublishedReport, wholeTexts } from '#tests/makers/make-published-report.ts';

let database: FreshDatabase;
let cities = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const year = 2024;

/** Reports with figures of their own, by seed. */
const made = fc.sample(madeReport, { numRuns: 12, seed: 20_250_310 });
const report = (index: number): MadeReport => {
  const found = made[index];
  if (!found) throw new Error('no report was made');
  return found;
};

interface Placed extends Governments {
  city: City;
  as: (actor: Actor, today?: string) => ReturnType<typeof testScope>;
}

async function someCity(): Promise<Placed> {
  cities += 1;
  const city = testCity(String(990_100 + cities));
  const governments = await makeGovernments(database, city);
  const as = (actor: Actor, today = '2025-02-10') => testScope({ db: database.db, city, actor, today });
  return { ...governments, city, as };
}

type Filing = { tables: MadeReport; mark?: string; on?: string; change?: Parameters<typeof madeReading>[1] };

function file({ as, office }: Placed, agencyId: number, { tables, mark, on, change }: Filing) {
  const filedOn = on ?? '2025-01-20';
  return fileOutsideReport(as(office.head), {
    agencyId,
    year,
    reading: madeReading(tables, { agency: null, ...change }),
    text: '示例原文',
    sender: '示例丁',
    filedOn,
    paper: madePaper(mark ?? `file${agencyId}`),
  });
}

function place({ as, office, id }: Placed, governmentId: number | null) {
  return placeAgency(as(office.head), {
    agencyId: id.zone,
    byGovernmentId: id.city,
    governmentId,
    fromYear: year,
    reason: '示例管理体制文件',
  });
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

async function intoOf({ as, office, id }: Placed, on = year) {
  const members = await membersOf(as(office.head), on);
  const names = new Map<number | null, string>([
    [id.city, 'city'],
    [id.district, 'district'],
  ]);
  return Object.fromEntries(members.map(({ code, into }) => [code, names.get(into) ?? null]));
}

describe('where a report is counted', () => {
  it('the office, departments and districts in the city; the rest of a district in the district; vertical agencies nowhere', async () => {
    expect(await intoOf(await someCity())).toEqual({
      szfb: 'city',
      qzfb: 'district',
      city: null,
      district: 'city',
      bureau: 'city',
      commission: 'city',
      township: 'district',
      zone: null,
      tax: null,
    });
  });

  it('a development zone where it is placed, the newest decision alone, from its year on', async () => {
    const placed = await someCity();
    const { as, office, id } = placed;
    expect(
      unplacedFindings(await cityReports(as(office.head), year)).map(({ agencyId }) => agencyId),
    ).toEqual([id.zone]);
    expect(codeOf(await place(placed, id.city))).toBe('done');
    expect((await intoOf(placed)).zone).toBe('city');
    expect(codeOf(await place(placed, id.district))).toBe('done');
    expect((await intoOf(placed)).zone).toBe('district');
    expect((await intoOf(placed, year - 1)).zone).toBeNull();
    expect(codeOf(await place(placed, null))).toBe('done');
    expect((await intoOf(placed)).zone).toBeNull();
    expect(unplacedFindings(await cityReports(as(office.head), year))).toEqual([]);
  });

  it('is decided by the head of the city office alone, for zones alone, with a reason', async () => {
    const placed = await someCity();
    const { as, office, districtOffice, id } = placed;
    const input = {
      agencyId: id.zone,
      byGovernmentId: id.city,
      governmentId: id.city,
      fromYear: year,
      reason: '示例管理体制文件',
    };
    const elsewhere = await someCity();
    const tried = [
      placeAgency(as(office.clerk), input),
      placeAgency(as(districtOffice.head), { ...input, byGovernmentId: id.district }),
      placeAgency(as(office.head), { ...input, agencyId: id.bureau }),
      placeAgency(as(office.head), { ...input, governmentId: id.bureau }),
      placeAgency(as(office.head), { ...input, governmentId: elsewhere.id.city }),
      placeAgency(as(office.head), { ...input, fromYear: 2030 }),
      placeAgency(as(office.head), { ...input, reason: '短' }),
      placeAgency(elsewhere.as(elsewhere.office.head), input),
    ];
    expect((await Promise.all(tried)).map(codeOf)).toEqual([
      'not-your-role',
      'not-your-role',
      'no-such-agency',
      'no-such-government',
      'no-such-government',
      'no-such-year',
      'reason-missing',
      'not-your-role',
    ]);
  });
});

describe('adding up', () => {
  it('counts a district by its own roll-up and never its agencies again', async () => {
    const placed = await someCity();
    const { as, office, id } = placed;
    await place(placed, id.city);
    for (const [agencyId, index] of [
      [id.bureau, 0],
      [id.district, 1],
      [id.township, 2],
      [id.zone, 3],
    ] as const)
      expect(codeOf(await file(placed, agencyId, { tables: report(index) }))).toBe('done');
    expect(codeOf(await file(placed, id.tax, { tables: report(4) }))).toBe('not-your-role');
    const city = await cityReports(as(office.head), year);
    const { tables, reports } = addUp(city, id.city);
    expect(reports.map(({ code }) => code).toSorted()).toEqual(['bureau', 'district', 'zone']);
    expect(tables).toEqual(sumTables([report(0), report(1), report(3)]));
    expect(addUp(city, id.district).tables).toEqual(sumTables([report(2)]));
  });

  it('keeps every balance of the form, whatever the reports', () => {
    fc.assert(
      fc.property(fc.array(madeReport, { minLength: 1, maxLength: 6 }), (reports) => {
        const sum = sumTables(reports);
        expect(balance(sum).filter(({ holds }) => holds !== true)).toEqual([]);
        expect(sum.table3.newlyReceived?.[6]).toBe(
          reports.reduce((total, { table3 }) => total + (table3.newlyReceived?.[6] ?? 0), 0),
        );
        const fees = reports.reduce((total, { table2 }) => total + Math.round((table2.fees ?? 0) * 1e6), 0);
        expect(Math.round((sum.table2.fees ?? 0) * 1e6)).toBe(fees);
      }),
    );
  });

  it('does not know a cell that one of the reports does not tell', () => {
    const broken = sumTables([{ ...report(0), table2: null, table4: null }]);
    const sum = sumTables([report(1), broken]);
    expect(sum.table2).toEqual({
      governmentRules: [null, null, null],
      normativeDocuments: [null, null, null],
      permits: null,
      penalties: null,
      coercion: null,
      fees: null,
    });
    expect(sum.table4.reconsideration).toEqual([null, null, null, null, null]);
    expect(sum.table3).toEqual(sumTables([report(0), report(1)]).table3);
  });
});

describe('a report that came from outside', () => {
  it.each([
    ['sender', { sender: '丁' }, {}, 'sender-missing'],
    ['day before the year was over', { filedOn: '2024-12-31' }, {}, 'wrong-day'],
    ['day to come', { filedOn: '2025-02-11' }, {}, 'wrong-day'],
    ['year', {}, { year: 2023 }, 'wrong-year'],
    ['form', {}, { format: '2019' as const }, 'old-form'],
    ['table', {}, { tables: { table2: null, table3: null, table4: null } }, 'not-readable'],
  ])('is refused for its %s', async (_, input, change, code) => {
    const placed = await someCity();
    const { as, office, id } = placed;
    const result = await fileOutsideReport(as(office.head), {
      agencyId: id.bureau,
      year,
      reading: madeReading(report(0), change),
      text: '示例原文',
      sender: '示例丁',
      filedOn: '2025-01-20',
      paper: madePaper('faulty'),
      ...input,
    });
    expect(codeOf(result)).toBe(code);
  });

  it('is filed by its own officers or those above, never by a neighbour or another city', async () => {
    const placed = await someCity();
    const { as, office, districtOffice, id } = placed;
    const elsewhere = await someCity();
    const input = {
      year,
      reading: madeReading(report(0)),
      text: '示例原文',
      sender: '示例丁',
      filedOn: '2025-01-20',
    };
    const by = (actor: Actor, agencyId: number, mark: string) =>
      fileOutsideReport(as(actor), { ...input, agencyId, paper: madePaper(mark) });
    expect(codeOf(await by(districtOffice.head, id.bureau, 'a'))).toBe('not-your-role');
    expect(codeOf(await by(office.handler, id.bureau, 'b'))).toBe('not-your-role');
    expect(codeOf(await by(elsewhere.office.head, id.bureau, 'c'))).toBe('not-your-role');
    expect(codeOf(await by(districtOffice.clerk, id.township, 'd'))).toBe('done');
    expect(codeOf(await by(office.head, districtOffice.agencyId, 'e'))).toBe('done');
    const foreign = { ...input, agencyId: id.bureau, paper: madePaper('f') };
    expect(codeOf(await fileOutsideReport(elsewhere.as(elsewhere.office.head), foreign))).toBe(
      'no-such-agency',
    );
  });

  it('is found when it is handed in twice: the same file, the same figures, beside a published one', async () => {
    const placed = await someCity();
    const { as, office, id, city } = placed;
    expect(codeOf(await file(placed, id.bureau, { tables: report(0), mark: 'same' }))).toBe('done');
    expect(codeOf(await file(placed, id.commission, { tables: report(0), mark: 'same' }))).toBe('same-file');
    expect(codeOf(await file(placed, id.commission, { tables: report(0), mark: 'other' }))).toBe('done');
    await file(placed, office.agencyId, { tables: report(1) });
    await makePublishedReport({ db: database.db, city, office, year, today: '2025-01-15' });
    expect(codeOf(await file(placed, office.agencyId, { tables: report(1), mark: 'late' }))).toBe(
      'published',
    );
    const known = await cityReports(as(office.head), year);
    const found = rollUpFindings(known, id.city);
    const messages = found.map(({ message }) => message).join('\n');
    expect(messages).toContain('示例commission和示例bureau的报告数字完全相同');
    expect(messages).toContain('示例机关szfb报送了两份');
    expect(messages).toContain('示例district没有报送');
    const own = addUp(known, id.city).reports.find(({ agencyId }) => agencyId === office.agencyId);
    expect(own?.via).toBe('published');
  });

  it('of a district has to be the sum of its agencies, once all are here', async () => {
    const placed = await someCity();
    const { as, office, districtOffice, id } = placed;
    await file(placed, id.district, { tables: report(5) });
    await file(placed, id.township, { tables: report(6) });
    const about = async () =>
      rollUpFindings(await cityReports(as(office.head), year), id.city).filter(
        ({ agencyId }) => agencyId === id.district,
      );
    expect(await about()).toEqual([]);
    await file(placed, districtOffice.agencyId, { tables: report(7) });
    expect((await about())[0]?.message).toMatch(/示例district的汇总有\d+格不等于所属2个机关相加/);
    const whole = sumTables([report(6), report(7)]);
    await file(placed, id.district, { tables: whole, mark: 'whole' });
    expect(await about()).toEqual([]);
  });

  it('stays on record when it is withdrawn, and is no longer added up', async () => {
    const placed = await someCity();
    const { as, office, districtOffice, id } = placed;
    const filed = await file(placed, id.bureau, { tables: report(0) });
    const filingId = filed.ok ? filed.value.id : 0;
    const reason = '示例：报错年度的文件';
    expect(codeOf(await withdrawFiling(as(districtOffice.head), { filingId, reason }))).toBe('not-your-role');
    expect(codeOf(await withdrawFiling(as(office.head), { filingId, reason: '错' }))).toBe('reason-missing');
    expect(codeOf(await withdrawFiling(as(office.head), { filingId, reason }))).toBe('done');
    expect(codeOf(await withdrawFiling(as(office.head), { filingId, reason }))).toBe('withdrawn');
    const elsewhere = await someCity();
    expect(codeOf(await withdrawFiling(elsewhere.as(elsewhere.office.head), { filingId, reason }))).toBe(
      'no-such-filing',
    );
    expect(addUp(await cityReports(as(office.head), year), id.city).reports).toEqual([]);
  });

  it('tells in the tree who is in time, late, overdue, and whose check fails', async () => {
    const placed = await someCity();
    const { as, office, id } = placed;
    const change = {
      findings: [
        {
          rule: 'B1' as const,
          severity: 'error' as const,
          where: '自然人列',
          expected: 3,
          found: 2,
          message: '示例：自然人列相差1。',
          place: null,
        },
      ],
    };
    await file(placed, id.bureau, { tables: report(0), on: '2025-01-27' });
    await file(placed, id.commission, { tables: report(1), on: '2025-02-05', change });
    await file(placed, id.bureau, { tables: report(2), on: '2025-02-07', mark: 'corrected' });
    const found = await rollUpTree(as(office.head), { governmentId: id.city, year });
    const rows = new Map(found?.tree.rows.map((row) => [row.member.code, row]));
    expect([...rows].map(([code, { state }]) => [code, state]).toSorted()).toEqual([
      ['bureau', 'in-time'],
      ['commission', 'late'],
      ['district', 'open'],
      ['szfb', 'overdue'],
    ]);
    expect(rows.get('commission')?.findings.map(({ rule }) => rule)).toEqual(['B1']);
    expect(rows.get('district')?.deadline.lastOn).toBe('2025-02-20');
    expect(found && countsOf(found.tree)).toEqual({ due: 4, handed: 2, missing: 2, late: 2, faulty: 1 });
    expect(await rollUpTree(as(office.head), { governmentId: id.bureau, year })).toBeNull();
  });
});

describe('reminders', () => {
  it('reach the to-do list of whoever has not handed in, once a day', async () => {
    const placed = await someCity();
    const { as, office, districtOffice, id } = placed;
    const input = { governmentId: id.city, year };
    await file(placed, id.bureau, { tables: report(0) });
    expect(codeOf(await remindAgencies(as(districtOffice.head), input))).toBe('not-your-role');
    const first = await remindAgencies(as(office.head), input);
    expect(first.ok && first.value.reminded).toBe(3);
    expect(codeOf(await remindAgencies(as(office.head), input))).toBe('reminded');
    const due = await reportsDue(as(office.head));
    expect(due.map(({ agency, remindedOn }) => [agency, remindedOn])).toEqual([
      ['示例机关szfb', '2025-02-10'],
      ['示例city', null],
    ]);
    const district = await reportsDue(as(districtOffice.clerk));
    expect(district.map(({ agency, remindedOn }) => [agency, remindedOn])).toEqual([
      ['示例机关qzfb', null],
      ['示例district', '2025-02-10'],
    ]);
  });
});

describe('the day by which a report should be ready', () => {
  it('is a working day of the city: its local days off move it, in the tree and on the to-do list', async () => {
    const { as, office, id, city } = await someCity();
    const proposed_at = new Date('2025-02-01T00:00:00Z');
    const off = (day: string) => ({ day, name: '示例停工', basis: '示政告〔2025〕1号', city: city.code });
    const asked = { governmentId: id.city, year };
    const before = await rollUpTree(as(office.head), asked);
    expect(before?.tree.deadline).toMatchObject({ targetOn: '2025-03-10', lastOn: '2025-03-10' });
    await database.db
      .insertInto('local_days_off')
      .values(
        ['2025-02-20', '2025-03-10'].map((day) => ({
          ...off(day),
          proposed_by: office.head.officerId,
          proposed_at,
          adopted_at: proposed_at,
        })),
      )
      .execute();
    const found = await rollUpTree(as(office.head), asked);
    // 10 March 2025 is a Monday: the working day before it is Friday 7.
    expect(found?.tree.deadline).toMatchObject({ targetOn: '2025-03-07', lastOn: '2025-03-10' });
    const district = found?.tree.rows.find(({ member }) => member.code === 'district');
    expect(district?.deadline).toMatchObject({ targetOn: '2025-02-19', lastOn: '2025-02-20' });
    const due = await reportsDue(as(office.head));
    expect(due.find(({ agency }) => agency === '示例city')).toMatchObject({ targetOn: '2025-03-07' });
  });
});

describe('the report of a government', () => {
  it('goes from the sum to publication by the officers of its office; a correction below is a late fact', async () => {
    const placed = await someCity();
    const { as, office, id, city } = placed;
    const asked = { agencyId: id.city, year };
    await makePublishedReport({ db: database.db, city, office, year, today: '2025-01-15' });
    await file(placed, id.bureau, { tables: report(0) });
    const draft = await draftOf(as(office.head), asked);
    const findings = draft ? await findingsOf(as(office.head), asked, draft) : [];
    expect(
      findings.filter(({ message }) => message.includes('没有报送')).map(({ explainable }) => explainable),
    ).toEqual([true, true]);
    const figures = [{ cell: 'permits', value: 1, source: '示例单位' }];
    expect(codeOf(await enterFigures(as(office.head), { ...asked, figures }))).toBe('rolled-up');
    const neighbour = await makeNeighbour(placed);
    const texts = { ...asked, baseVersion: 0, sections: wholeTexts };
    expect(codeOf(await saveTexts(as(neighbour), texts))).toBe('not-your-role');
    const compiled = { ...office, agencyId: id.city };
    await makePublishedReport({
      db: database.db,
      city,
      office: compiled,
      year,
      today: '2025-02-10',
      rolledUp: true,
    });
    const published = await publishedReport(as(office.head), asked);
    expect(published?.table3.newlyReceived).toEqual(report(0).table3.newlyReceived);
    expect(published?.records.reports?.map(({ code, via }) => [code, via])).toEqual([
      ['szfb', 'published'],
      ['bureau', 'filed'],
    ]);
    const { approval, number } = await courseOf(as(office.head), asked);
    if (!approval) throw new Error('not approved');
    expect(await openLateFacts(as(office.head), asked, { approval, number })).toEqual([]);
    await file(placed, id.bureau, { tables: report(1), mark: 'again' });
    const late = await openLateFacts(as(office.head), asked, { approval, number });
    expect(late.map(({ kind, id: agencyId }) => [kind, agencyId])).toEqual([['report', id.bureau]]);
    const correction = { reason: '示例：下级更正', notice: '示例：下级报告更正，汇总随之更正。' };
    expect(codeOf(await correctReport(as(office.head), { ...asked, ...correction }))).toBe('done');
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });
});

/** The head of a department that has nothing to say in the city's report. */
async function makeNeighbour({ id, office }: Placed): Promise<Actor> {
  return { ...office.head, agencyId: id.commission };
}
