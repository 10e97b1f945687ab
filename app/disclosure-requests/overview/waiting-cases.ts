import { sql } from 'kysely';
import { nextAct, nextActOf } from '#app/disclosure-requests/case-file/next-act.ts';
import type { Stage } from '#app/disclosure-requests/case-file/stage.ts';
import { type PageAct, permissions } from '#app/disclosure-requests/permissions.ts';
import type { Actor, Role, Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

type OpenStage = Exclude<Stage, 'closed'>;

export interface WaitingCase {
  id: number;
  register_no: string;
  info_title: string;
  received_on: Day;
  reply_due_on: Day | null;
}

/** Cases that wait for one act of the officer: how many, and the nearest of them. */
export interface WaitingGroup {
  stage: OpenStage;
  act: PageAct;
  total: number;
  cases: WaitingCase[];
}

/** Cases of a group that the to-do list shows; the search shows the rest. */
const NEAREST = 20;

/** What waits for the officer by the act that it waits for, the nearest due day first. Cases of a handler are his own. */
export async function waitingGroups(scope: Scope): Promise<WaitingGroup[]> {
  const { actor } = scope;
  if (actor.kind !== 'officer') return [];
  const counts = await countsOf(scope, actor);
  return Promise.all(
    counts.map(async ({ cached, ...group }) => ({ ...group, cases: await nearest(scope, actor, cached) })),
  );
}

/** How many cases wait for the officer: one query over an index, for the rail of every page. */
export async function waitingCount(scope: Scope): Promise<number> {
  const { actor } = scope;
  if (actor.kind !== 'officer') return 0;
  return (await countsOf(scope, actor)).reduce((sum, { total }) => sum + total, 0);
}

type Officer = Extract<Actor, { kind: 'officer' }>;

interface Counted {
  stage: OpenStage;
  act: PageAct;
  total: number;
  /** As the column of the cache says. */
  cached: OpenStage;
}

/** The rail of every page counts first; the to-do list then asks the same within the same request. */
const counted = new WeakMap<Scope, Promise<Counted[]>>();

function countsOf(scope: Scope, actor: Officer): Promise<Counted[]> {
  const counts = counted.get(scope) ?? countStages(scope, actor);
  counted.set(scope, counts);
  return counts;
}

async function countStages(scope: Scope, actor: Officer): Promise<Counted[]> {
  const found = await sql<AgencySettings & { cached: OpenStage; total: number }>`
    select c.stage as cached, c.total, a.separate_reviewer, a.signing
    from agencies a cross join lateral (
      select r.stage, count(*) as total from disclosure_requests r
      where r.city = a.city and r.agency_id = a.id and r.is_open and r.stage = any(${stagesFor(actor)}::text[])
      group by r.stage
      union all
      select 'assigned', count(*) from disclosure_requests r
      where r.city = a.city and r.agency_id = a.id and r.is_open
        and r.handler_id = ${actor.officerId} and r.stage = 'assigned') c
    where a.city = ${scope.city.code} and a.id = ${actor.agencyId} and c.total > 0`.execute(scope.db);
  return found.rows.flatMap(({ cached, total, ...settings }) => {
    const shown = shownAs(cached, settings);
    return cached === 'assigned' || hasRoleFor(actor, shown.act) ? [{ ...shown, total, cached }] : [];
  });
}

interface AgencySettings {
  separate_reviewer: boolean;
  signing: 'electronic' | 'paper';
}

function shownAs(cached: OpenStage, { separate_reviewer, signing }: AgencySettings) {
  const stage = cached === 'drafted' && !separate_reviewer ? 'reviewed' : cached;
  return { stage, act: nextActOf(stage, { signing, paperSignatures: [] }) };
}

/** Stages whose act the officer may do under one setting or another: the cases of other stages need not be counted. */
function stagesFor(actor: Officer): OpenStage[] {
  const stages = Object.keys(nextAct) as OpenStage[];
  return stages.filter(
    (stage) =>
      stage !== 'assigned' && anySettings.some((settings) => hasRoleFor(actor, shownAs(stage, settings).act)),
  );
}

const anySettings: AgencySettings[] = [true, false].flatMap((separate_reviewer) =>
  (['electronic', 'paper'] as const).map((signing) => ({ separate_reviewer, signing })),
);

function hasRoleFor(actor: Officer, act: PageAct): boolean {
  const roles: readonly Role[] = permissions[act];
  return actor.roles.some((role) => roles.includes(role));
}

async function nearest(scope: Scope, actor: Officer, cached: OpenStage): Promise<WaitingCase[]> {
  return scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no', 'info_title', 'received_on', 'reply_due_on'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', actor.agencyId)
    .where('is_open', '=', true)
    .where('stage', '=', cached)
    .$if(cached === 'assigned', (q) => q.where('handler_id', '=', actor.officerId))
    .orderBy('reply_due_on')
    .orderBy('id')
    .limit(NEAREST)
    .execute();
}
