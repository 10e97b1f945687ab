import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import type { Scope } from '#app/shell/scope.ts';

/** 编制机关: the agency whose officers make the report; a government's is made by its office. */
export function compilerOf({ id, compiled_by }: Pick<Agency, 'id' | 'compiled_by'>): number {
  return compiled_by ?? id;
}

/** The same for an agency of which only the id is known; 0, whose officers are nobody, where the city has none. */
export async function compilerOfId(scope: Scope, agencyId: number): Promise<number> {
  const agency = await agencyOf(scope, agencyId);
  return agency ? compilerOf(agency) : 0;
}

/** The governments of the city that have a report, in the order of the directory. */
export async function listGovernments(scope: Scope): Promise<Agency[]> {
  return governments(scope).orderBy('id').execute();
}

/** The government whose report the agency's officers make besides their own; null for most. */
export async function governmentCompiledBy(scope: Scope, agencyId: number): Promise<Agency | null> {
  return (await governments(scope).where('compiled_by', '=', agencyId).executeTakeFirst()) ?? null;
}

function governments({ db, city }: Scope) {
  return db.selectFrom('agencies').selectAll().where('city', '=', city.code).where('kind', '=', 'government');
}
