import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { makePassword } from '#app/accounts/password-rules.ts';
import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import { listAgencies, replyNamesOf, unitsOf } from '#app/agencies/queries.ts';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import type { Actor, Role, Scope } from '#app/shell/scope.ts';
import { agencySeedsOf, cities } from '#cities/all.ts';
import { seedAnnualReport } from '#cli/demo/annual-report.ts';
import { castRoles, type DemoRole } from '#cli/demo/cast-roles.ts';
import { seedEarlierReport } from '#cli/demo/earlier-report.ts';
import { plansElsewhere, plansOf2024, plansUntil } from '#cli/demo/ledger-plans.ts';
import { seedLibrary } from '#cli/demo/library.ts';
import { seedMakings } from '#cli/demo/library-makings.ts';
import { seedRollUp } from '#cli/demo/roll-up.ts';
import { type At, type Cast, runPlans } from '#cli/demo/run-plan.ts';
import type { DemoAccount, ScopeSource } from '#cli/demo/scope-source.ts';
import { writeAudit } from '#db/audit.ts';
import type { Day } from '#law/cite.ts';

/** The offices were set up before the first request of the demonstration came. */
const FOUNDED = new Date('2023-11-01T01:00:00Z');

/**
 * Makes the demonstration through the acts, with a simulated clock: the first city's ledger from 2023 to today with
 * its report of 2024, a department beside it, and a second city that must never be seen from the first. What does not
 * rest on one another is made side by side: `source` should have four connections.
 */
export async function seedDemo(source: ScopeSource): Promise<{ accounts: DemoAccount[] }> {
  const today = dayOf(now());
  const made = await Promise.all(
    cities.map((city, index) => seedCity(city, { source, today, first: index === 0 })),
  );
  return { accounts: made.flat() };
}

interface Making {
  source: ScopeSource;
  today: Day;
  first: boolean;
}

async function seedCity(city: City, { source, today, first }: Making): Promise<DemoAccount[]> {
  const at: At = (actor, now) => source({ city, actor, now });
  const system = at({ kind: 'system', name: 'demo' }, FOUNDED);
  await mark(system, 'begin-demo');
  await loadAgencies(system, agencySeedsOf(city));
  const [office, department] = await listAgencies(system);
  if (!office || !department) throw new Error(`${city.code} has fewer than two agencies`);
  const offices = [await appoint(system, office.id, { city, prefix: first ? '' : 'qc-' })];
  if (first) offices.push(await appoint(system, department.id, { city, prefix: 'fgw-' }));
  const [main, beside] = offices.map(({ cast }) => cast);
  await Promise.all([
    first && main ? seedMain(main, at, today) : undefined,
    ...[first ? beside : main].map((cast) => cast && runPlans(plansElsewhere(today), cast, at)),
  ]);
  await mark(at({ kind: 'system', name: 'demo' }, now()), 'finish-demo');
  return offices.flatMap(({ made }) => made);
}

/** The office with everything: the library, the ledger, and the reports that are added up from both. */
async function seedMain(cast: Cast, at: At, today: Day): Promise<void> {
  const library = async () => {
    await seedLibrary(at, cast);
    await seedMakings(at, cast, today);
  };
  await Promise.all([library(), runPlans(plansOf2024(), cast, at)]);
  await seedEarlierReport(at, cast);
  await seedAnnualReport(at, cast);
  await Promise.all([seedRollUp(at, cast, today), runPlans(plansUntil(today), cast, at)]);
}

async function mark(scope: Scope, act: string): Promise<void> {
  await scope.db
    .transaction()
    .execute((trx) => writeAudit(scope.in(trx), { act, subject: `city:${scope.city.code}`, detail: {} }));
}

/** One officer for each role that the demonstration needs; the accounts carry the agency's prefix. */
async function appoint(scope: Scope, agencyId: number, { city, prefix }: { city: City; prefix: string }) {
  const [unit] = await unitsOf(scope, agencyId);
  const [replyName] = await replyNamesOf(scope, agencyId);
  if (!unit || !replyName) throw new Error(`agency ${agencyId} has no unit or reply name`);
  const made: DemoAccount[] = [];
  const actors = new Map<DemoRole, Extract<Actor, { kind: 'officer' }>>();
  for (const { key, name, roles, zh } of castRoles) {
    if (prefix !== '' && !needed.has(key)) continue;
    const password = makePassword();
    const username = `${prefix}${key}`;
    const officerId = await addOfficerOrFail(scope, {
      agencyId,
      unitId: unit.id,
      username,
      name,
      roles,
      password,
    });
    actors.set(key, { kind: 'officer', officerId, name, agencyId, unitId: unit.id, roles });
    made.push({ username, password, role: prefix === '' ? zh : `${zh}（${city.name}）` });
  }
  const actor = (key: DemoRole) => {
    const found = actors.get(key);
    if (!found) throw new Error(`no ${key} was appointed`);
    return found;
  };
  const cast: Cast = {
    agencyId,
    unitId: unit.id,
    replyNameId: replyName.id,
    clerk: actor('shouli'),
    handler: actor('chengban'),
    reviewer: actor('shenhe'),
    head: actor('fuzeren'),
    signer: actor('qianfa'),
  };
  return { cast, made };
}

const needed: ReadonlySet<DemoRole> = new Set(['shouli', 'chengban', 'shenhe', 'fuzeren', 'qianfa']);

interface NewOfficer {
  agencyId: number;
  unitId: number;
  username: string;
  name: string;
  roles: Role[];
  password: string;
}

async function addOfficerOrFail(scope: Scope, officer: NewOfficer): Promise<number> {
  const result = await addOfficer(scope, officer);
  if (!result.ok) throw new Error(`the demonstration officer was refused: ${result.refusal.reason}`);
  return result.value.officerId;
}
