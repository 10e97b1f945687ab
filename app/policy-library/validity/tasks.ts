import { sql } from 'kysely';
import { isOfGovernmentOffice } from '#app/policy-library/documents/keepers.ts';
import { basisWarningsOf } from '#app/policy-library/validity/changed-bases.ts';
import {
  type AgencyScope,
  documentOfTask,
  type LibraryTask,
  type TaskMatter,
} from '#app/policy-library/validity/library-task.ts';
import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import { validityTasks } from '#law/publication/validity-tasks.ts';

export interface LibraryTasks {
  tasks: LibraryTask[];
  counts: Record<TaskMatter, number>;
  /** More documents than were looked at; the counts are then of the newest. */
  capped: boolean;
}

/** Documents looked at in one list of a matter. */
export const MOST_LOOKED_AT = 5000;
/** The first notice before the last day of a term. */
const NOTICE_DAYS = 180;

/**
 * What waits for the officer's agency, or for the city where he is of the government office or looks at every agency.
 * Computed of facts in some ten queries, however many documents: SQL picks those that may have a task, `law/` decides.
 */
export async function libraryTasks(scope: Scope): Promise<LibraryTasks> {
  const whose = await agencyScopeOf(scope);
  if (whose === 'none')
    return { tasks: [], counts: { unproven: 0, term: 0, 'basis-changed': 0 }, capped: false };
  const [candidates, warnings] = await Promise.all([
    candidatesOf(scope, whose),
    basisWarningsOf(scope, whose),
  ]);
  const facts = await validityFactsOf(
    scope,
    candidates.map(({ id }) => id),
  );
  const computed = candidates.flatMap((row) => {
    const known = facts.get(row.id);
    return known
      ? validityTasks(known, scope.today).map((task) => ({ ...documentOfTask(row), ...task }))
      : [];
  });
  const tasks = inOrderOfTime(await unanswered(scope, [...computed, ...warnings]));
  return { tasks, counts: countsOf(tasks), capped: candidates.length === MOST_LOOKED_AT };
}

/** The open tasks of one document. */
export async function tasksOfDocument(scope: Scope, documentId: number): Promise<LibraryTask[]> {
  const row = await taskRows(scope).where('d.id', '=', documentId).executeTakeFirst();
  const facts = (await validityFactsOf(scope, [documentId])).get(documentId);
  if (!row || !facts) return [];
  const computed = validityTasks(facts, scope.today).map((task) => ({ ...documentOfTask(row), ...task }));
  return unanswered(scope, [...computed, ...(await basisWarningsOf(scope, 'all', documentId))]);
}

/** Whose documents the officer answers for or looks at. */
export async function agencyScopeOf(scope: Scope): Promise<AgencyScope> {
  const { actor } = scope;
  if (actor.kind === 'system') return 'all';
  if (actor.kind !== 'officer') return 'none';
  const looks = actor.roles.some((role) => role === 'supervisor' || role === 'auditor');
  return looks || (await isOfGovernmentOffice(scope)) ? 'all' : actor.agencyId;
}

function taskRows({ db, city }: Scope) {
  return db
    .selectFrom('documents as d')
    .select(['d.id', 'd.title', 'd.document_no', 'd.agency_id'])
    .where('d.city', '=', city.code);
}

/**
 * Published documents that lack a day of effect or a term, that their source calls lapsed, or whose term is about to
 * run out. A wider net than the law's: what it says decides.
 */
async function candidatesOf(scope: Scope, whose: AgencyScope) {
  const { today } = scope;
  const last = addDays(today, NOTICE_DAYS);
  return (
    taskRows(scope)
      .where('d.open_for_comments', '=', false)
      .$if(typeof whose === 'number', (q) =>
        q.where((eb) =>
          eb.or([eb('d.agency_id', '=', Number(whose)), eb('d.drafting_agency_id', '=', Number(whose))]),
        ),
      )
      .where((eb) =>
        eb.or([
          eb('d.effective_on', 'is', null),
          eb.and([eb('d.kind', '=', 'normative'), eb('d.expires_on', 'is', null)]),
          eb.between('d.expires_on', today, last),
          sql<boolean>`exists (select from document_versions v where v.city = d.city and v.document_id = d.id
          and v.declared_lapsed)`,
          sql<boolean>`exists (select from document_acts a where a.city = d.city and a.document_id = d.id
          and a.kind = 'continued'
          and (a.until_on between ${today} and ${last} or a.effective_on > d.expires_on))`,
        ]),
      )
      // Terms that run out are never crowded out by records that lack a proof.
      .orderBy(sql`coalesce(d.expires_on between ${today} and ${last}, false)`, 'desc')
      .orderBy('d.published_on', (ob) => ob.desc().nullsLast())
      .orderBy('d.id', 'desc')
      .limit(MOST_LOOKED_AT)
      .execute()
  );
}

/** A task is open while no check answers its key; a lapse once confirmed silences the later notices of the same term. */
async function unanswered(scope: Scope, tasks: LibraryTask[]): Promise<LibraryTask[]> {
  if (tasks.length === 0) return [];
  const rows = await scope.db
    .selectFrom('validity_checks')
    .select(['document_id', 'matter', 'matter_key', 'outcome'])
    .where('city', '=', scope.city.code)
    .where(
      'document_id',
      'in',
      tasks.map(({ documentId }) => documentId),
    )
    .execute();
  const answered = new Set(
    rows.flatMap(({ document_id, matter, matter_key, outcome }) => [
      `${document_id} ${matter} ${matter_key}`,
      ...(outcome === 'lapse-at-term' ? [`${document_id} ${matter} ${termOfKey(matter_key)}`] : []),
    ]),
  );
  return tasks.filter(
    ({ documentId, matter, key }) =>
      !answered.has(`${documentId} ${matter} ${key}`) &&
      !(matter === 'term' && answered.has(`${documentId} ${matter} ${termOfKey(key)}`)),
  );
}

/** Terms that run out first, the nearest before the others; what has no last day follows as it was found. */
function inOrderOfTime(tasks: LibraryTask[]): LibraryTask[] {
  const terms = tasks.filter(({ matter }) => matter === 'term');
  const sorted = terms.toSorted((a, b) => (termOfKey(a.key) < termOfKey(b.key) ? -1 : 1));
  return [...sorted, ...tasks.filter(({ matter }) => matter !== 'term')];
}

/** The last day in the key of a notice: 2026-12-31:60. */
function termOfKey(key: string): string {
  return key.slice(0, 10);
}

function countsOf(tasks: LibraryTask[]): Record<TaskMatter, number> {
  const count = (matter: TaskMatter) => tasks.filter((task) => task.matter === matter).length;
  return { unproven: count('unproven'), term: count('term'), 'basis-changed': count('basis-changed') };
}
