import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { clockFactsOf, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { isClosed, stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { afterClosing, type PageAct } from '#app/disclosure-requests/permissions.ts';
import type { City } from '#app/shell/city.ts';
import type { Actor } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { addDays } from '#law/calendar/day.ts';
import { isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { openableActs } from '#tests/makers/open-act.ts';
import { overturnReply } from '#tests/makers/overturn-reply.ts';
import { tryAnyAct } from '#tests/makers/try-more-acts.ts';

const FIRST_DAY = '2024-09-02';
let database: FreshDatabase;
let cities = 0;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Each walk is some dozens of acts on a real database: fewer of them than of examples of a pure function. */
const WALKS = Math.max(8, Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 10));

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
/** Those that come after a reply, which few walks reach. */
const afterwards: PageAct[] = ['order-new-reply', 'archive-case', 'propose-publishing', 'decide-publishing'];
/** A decision of a court or of the reconsideration body stands outside the acts on the case. */
const OVERTURN = 'overturn';
/** Most acts are refused most of the time: a step tries until one is taken, so that a walk gets somewhere. */
const TRIES = 8;
const step = fc.record({
  tried: fc.array(fc.constantFrom(...openableActs, ...course, ...afterwards, OVERTURN), {
    minLength: TRIES,
    maxLength: TRIES,
  }),
  which: fc.nat(4),
  n: fc.nat(60),
  days: fc.constantFrom(0, 0, 0, 1, 2, 6),
});
const walk = fc.record({
  signing: fc.constantFrom('electronic', 'electronic', 'paper'),
  steps: fc.array(step, { minLength: 50, maxLength: 60 }),
});

it(`any acts in any order on any days leave a file that the law could have made (${openableActs.length} acts)`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(walk, async ({ signing, steps }) => {
      // A city of its own: its ledger and its log are looked at after every act, and stay short.
      const city = testCity(String(990_100 + ++cities));
      const office = await makeOffice(database.db, city, 'jg');
      const other = await makeOffice(database.db, city, 'qt');
      await database.db
        .updateTable('agencies')
        .set({ fees_on: true, signing })
        .where('id', '=', office.agencyId)
        .execute();
      const cases = await makeCases(city, office, signing);
      let today: Day = FIRST_DAY;
      for (const { tried, which, n, days } of steps) {
        today = addDays(today, days);
        const request = cases[which] as MadeRequest;
        for (const act of tried) {
          const taken = await tryOn(request, { act, office, today, n });
          if (!taken) continue;
          seen.add(act);
          await ledgerHolds(city, office.agencyId, today);
          break;
        }
        await refusesStranger(request, {
          act: tried[0] ?? OVERTURN,
          office: strangers(office, other),
          today,
          n,
        });
      }
    }),
    // A failing walk is told as it was: to shorten it takes hundreds of walks more.
    { numRuns: WALKS, endOnFailure: true },
  );
  // Walks in which hardly anything is taken would prove nothing.
  const never = openableActs.filter((act) => !seen.has(act));
  expect(never.length, `never taken: ${never.join(', ')}`).toBeLessThanOrEqual(15);
}, 600_000);

interface Attempt {
  act: PageAct | typeof OVERTURN;
  office: Office;
  today: Day;
  n: number;
}

/** Tries an act on the case and looks at what it left; answers whether it was taken. */
async function tryOn(request: MadeRequest, { act, office, today, n }: Attempt): Promise<boolean> {
  const before = await request.file();
  const as = (actor: Actor) => request.scope(actor, today);
  const result =
    act === OVERTURN
      ? await overturnReply(as(office.clerk), before)
      : await tryAnyAct(act, { file: before, office, as, n });
  const after = await request.file();
  if (!result.ok) expect(after.row_version, `${act} was refused and wrote`).toBe(before.row_version);
  if (result.ok && act !== OVERTURN)
    expect(isClosed(before) && !afterClosing.has(act), `${act} on a closed case`).toBe(false);
  holds(after, today);
  return result.ok;
}

/** The officers of one agency at the cases of another. */
function strangers(office: Office, { clerk, head, handler, reviewer, signer }: Office): Office {
  return { ...office, clerk, head, handler, reviewer, signer };
}

async function refusesStranger(request: MadeRequest, { act, office, today, n }: Attempt): Promise<void> {
  if (act === OVERTURN) return;
  const as = (actor: Actor) => request.scope(actor, today);
  const foreign = await tryAnyAct(act, { file: await request.file(), office, as, n });
  expect(foreign).toMatchObject({ ok: false, refusal: { code: 'unknown-case' } });
}

/** A case as it came in, one at work, one that waits for its signature, one replied to and one that is closed. */
async function makeCases(
  city: City,
  office: Office,
  signing: 'electronic' | 'paper',
): Promise<MadeRequest[]> {
  const make = () => makeRequest(database.db, city, office, { today: FIRST_DAY });
  const made = [await make(), await make(), await make(), await make(), await make()] as const;
  const [, atWork, reviewed, replied, closed] = made;
  for (const request of [atWork, reviewed, replied, closed]) {
    must(await request.register(FIRST_DAY));
    must(await request.assign(FIRST_DAY));
  }
  for (const request of [reviewed, replied, closed]) {
    must(await request.draft(FIRST_DAY));
    must(await request.review(FIRST_DAY));
  }
  for (const request of [replied, closed]) {
    const on: PageAct[] =
      signing === 'paper' ? ['enter-paper-signature', 'confirm-paper-signature'] : ['sign-reply'];
    for (const act of [...on, 'send-reply', 'record-service'] as PageAct[])
      await mustDo(act, request, office);
  }
  await mustDo('close-case', closed, office);
  return [...made];
}

async function mustDo(act: PageAct, request: MadeRequest, office: Office): Promise<void> {
  const as = (actor: Actor) => request.scope(actor, FIRST_DAY);
  must(await tryAnyAct(act, { file: await request.file(), office, as, n: 0 }));
}

/** What no reachable file may break. */
function holds(file: CaseFile, today: Day): void {
  const clock = clockOf(file, today);
  const facts = clockFactsOf(file);
  expect(clock.due).toBe(dueByHand(file, today));
  const issued = file.correctionNotices.filter(({ outside_id }) => outside_id === null);
  expect(issued.length, 'one correction notice is issued').toBeLessThanOrEqual(1);
  expect(file.replies.length, 'one reply a run').toBeLessThanOrEqual(1);
  // A new reply may be ordered where the case had ended without one.
  const bothEnds = file.run === 1 && file.dispatches.length > 0 && file.endings.length > 0;
  expect(bothEnds, 'a reply sent, and an end without one').toBe(false);
  const correctedOn = facts.corrections.find((each) => each.correctedOn !== null)?.correctedOn;
  const restarts = [facts.receivedOn, correctedOn, facts.feeNotice?.paidOn].filter(Boolean).length;
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
  if (facts.ordered) return plus(facts.ordered.from, facts.ordered.days, () => true);
  const until = facts.endedOn ?? today;
  let from = facts.receivedOn;
  const sentOn = facts.corrections.map((notice) => notice.sentOn).sort()[0];
  const correctedOn = facts.corrections.flatMap((notice) => notice.correctedOn ?? []).sort()[0] ?? null;
  const stops = [
    ...(sentOn && workingDays(facts.receivedOn, sentOn) <= 7 ? [{ at: sentOn, on: correctedOn }] : []),
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
async function ledgerHolds(city: City, agencyId: number, today: Day): Promise<void> {
  const scope = testScope({ db: database.db, city, today });
  for (const year of [2024, 2025]) {
    const { balance } = await reportOf(scope, { agencyId, year });
    expect(balance.filter(({ rule, holds: held }) => /^B[1-4]$/.test(rule) && held === false)).toEqual([]);
  }
  const replies = await database.db
    .selectFrom('replies')
    .select('document_no')
    .where('city', '=', city.code)
    .execute();
  const papers = await database.db
    .selectFrom('issued_papers')
    .select('document_no')
    .where('city', '=', city.code)
    .execute();
  const numbers = [...replies, ...papers].map(({ document_no }) => document_no).filter(Boolean);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
}
