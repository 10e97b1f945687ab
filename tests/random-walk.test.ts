import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { clockFactsOf, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { isClosed, stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { afterClosing, type PageAct } from '#app/disclosure-requests/permissions.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { addDays } from '#law/calendar/day.ts';
import { isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { tries, tryAct } from '#tests/makers/try-act.ts';

const city = testCity('990100');
const FIRST_DAY = '2024-09-02';
let database: FreshDatabase;
let offices = 0;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Each walk is some dozens of acts on a real database: fewer of them than of examples of a pure function. */
const WALKS = Math.max(8, Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 10));

const acts = Object.keys(tries) as PageAct[];
/** The usual course stands more often in a walk, or few would get to its end. */
const course: PageAct[] = [
  'register-request',
  'assign-request',
  'draft-reply',
  'review-reply',
  'review-secrecy',
  'sign-reply',
  'send-reply',
  'record-service',
  'close-case',
];
const step = fc.record({
  act: fc.constantFrom(...acts, ...course, ...course),
  which: fc.nat(2),
  n: fc.nat(60),
  days: fc.constantFrom(0, 0, 0, 1, 2, 6),
});

it(`any acts in any order on any days leave a file that the law could have made (${acts.length} acts)`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 60 }), async (steps) => {
      const office = await makeOffice(database.db, city, `jg${++offices}`);
      const other = await makeOffice(database.db, city, `qt${offices}`);
      await database.db
        .updateTable('agencies')
        .set({ fees_on: true })
        .where('id', '=', office.agencyId)
        .execute();
      const cases = await makeCases(office);
      let today: Day = FIRST_DAY;
      for (const { act, which, n, days } of steps) {
        today = addDays(today, days);
        const request = cases[which] as MadeRequest;
        const before = await request.file();
        const as = (actor: Parameters<typeof request.scope>[0]) => request.scope(actor, today);
        const result = await tryAct(act, { file: before, office, as, n });
        const after = await request.file();
        if (result.ok) seen.add(act);
        else expect(after.row_version, `${act} was refused and wrote`).toBe(before.row_version);
        expect(isClosed(before) && result.ok && !afterClosing.has(act), `${act} on a closed case`).toBe(
          false,
        );
        holds(after, today);
        const stranger = {
          ...office,
          clerk: other.clerk,
          head: other.head,
          handler: other.handler,
          reviewer: other.reviewer,
          signer: other.signer,
        };
        const foreign = await tryAct(act, { file: after, office: stranger, as, n });
        expect(foreign).toMatchObject({ ok: false, refusal: { code: 'unknown-case' } });
      }
      await ledgerHolds(office.agencyId, today);
    }),
    // A failing walk is told as it was: to shorten it takes hundreds of walks more.
    { numRuns: WALKS, endOnFailure: true },
  );
  // Walks in which hardly anything is taken would prove nothing.
  expect([...seen].sort().length).toBeGreaterThanOrEqual(15);
}, 600_000);

/** A case as it came in, one at work, and one that waits for its signature: walks reach the end of the course. */
async function makeCases(office: Parameters<typeof makeRequest>[2]): Promise<MadeRequest[]> {
  const make = () => makeRequest(database.db, city, office, { today: FIRST_DAY });
  const [fresh, atWork, reviewed] = [await make(), await make(), await make()];
  for (const request of [atWork, reviewed]) {
    must(await request.register(FIRST_DAY));
    must(await request.assign(FIRST_DAY));
  }
  must(await reviewed.draft(FIRST_DAY));
  must(await reviewed.review(FIRST_DAY));
  return [fresh, atWork, reviewed];
}

/** What no reachable file may break. */
function holds(file: CaseFile, today: Day): void {
  const clock = clockOf(file, today);
  const facts = clockFactsOf(file);
  expect(clock.due).toBe(dueByHand(file, today));
  expect(facts.corrections.length, 'one correction notice').toBeLessThanOrEqual(1);
  expect(file.replies.length, 'one reply a run').toBeLessThanOrEqual(1);
  expect(file.dispatches.length > 0 && file.endings.length > 0, 'a reply sent, and an end without one').toBe(
    false,
  );
  const restarts = [facts.receivedOn, facts.corrections[0]?.correctedOn, facts.feeNotice?.paidOn].filter(
    Boolean,
  ).length;
  expect(file.extensions.length, 'one extension a run').toBeLessThanOrEqual(restarts);
  // While a consultation runs the due day is a projection of the day; else the cache is the law's answer.
  if (!file.consultations.some((each) => each.answered_on === null))
    expect(file.reply_due_on).toBe(clock.state === 'ended' ? null : clock.due);
  expect(file.stage, 'the cached stage').toBe(stageOfFile(file));
  expect(file.handler_id, 'the cached handler').toBe(file.assignments.at(-1)?.handler_id ?? null);
}

/** The reply limit counted anew, day by day, by somebody who knows only the articles. */
function dueByHand(file: CaseFile, today: Day): Day | null {
  const facts = clockFactsOf(file);
  const until = facts.endedOn ?? today;
  let from = facts.receivedOn;
  const notice = facts.corrections[0];
  const stops = [
    ...(notice && workingDays(facts.receivedOn, notice.sentOn) <= 7
      ? [{ at: notice.sentOn, on: notice.correctedOn }]
      : []),
    ...(facts.feeNotice ? [{ at: facts.feeNotice.sentOn, on: facts.feeNotice.paidOn }] : []),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, on } of stops) {
    if (at > counted(from, facts, until)) continue;
    if (on === null) return null;
    from = on;
  }
  const due = counted(from, facts, until);
  const deferral = facts.deferral;
  return deferral && deferral.decidedOn >= from && deferral.decidedOn <= due && deferral.until > due
    ? deferral.until
    : due;
}

function counted(from: Day, facts: ReturnType<typeof clockFactsOf>, until: Day): Day {
  const spans = facts.consultations.map(({ sentOn, deliveredOn, answeredOn }) => {
    const last = deliveredOn ? plus(deliveredOn, 15, () => true) : null;
    const ends = [answeredOn, last].filter((day): day is Day => day !== null && day !== undefined);
    const closed = answeredOn ?? (last && last <= until ? last : null);
    return { after: sentOn, to: closed ? (ends.sort()[0] ?? closed) : until };
  });
  const free = (day: Day) => !spans.some(({ after, to }) => day > after && day <= to);
  const base = plus(from, 20, free);
  const extension = [facts.extension, ...(facts.laterExtensions ?? [])].find(
    (each) => each && each.approvedOn >= from,
  );
  const lawful =
    extension && extension.days <= 20 && extension.approvedOn <= base && extension.notifiedOn <= base;
  return lawful ? plus(base, extension.days, free) : base;
}

function plus(start: Day, days: number, free: (day: Day) => boolean): Day {
  let day = start;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day) && free(day)) left--;
  }
  return day;
}

function workingDays(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}

/** Of the whole ledger: reports balance, numbers are given once, the chain is whole. */
async function ledgerHolds(agencyId: number, today: Day): Promise<void> {
  const scope = testScope({ db: database.db, city, today });
  for (const year of [2024, 2025]) {
    const { balance } = await reportOf(scope, { agencyId, year });
    expect(balance.filter(({ rule, holds: held }) => /^B[1-4]$/.test(rule) && held === false)).toEqual([]);
  }
  const replies = await database.db.selectFrom('replies').select('document_no').execute();
  const papers = await database.db.selectFrom('issued_papers').select('document_no').execute();
  const numbers = [...replies, ...papers].map(({ document_no }) => document_no).filter(Boolean);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
}
