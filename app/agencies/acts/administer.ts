import { type Agency, mayAdminister } from '#app/agencies/queries.ts';
import { done, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import type { JsonObject } from '#db/tables.ts';

/** A change of the directory: what it writes, or why it is refused. */
export interface DirectoryChange<T> {
  act: string;
  agencyId: number;
  write: (scope: Scope, agency: Agency) => Promise<Result<Written<T>>>;
}

/** The value of the act, what it was done to, and what the audit line tells of it. */
export interface Written<T> {
  value: T;
  subject: string;
  detail: JsonObject;
}

/**
 * The course of every change of the directory, in one transaction: lock the agency, ask who may, write, tell the
 * public pages, add the audit line.
 */
export async function administer<T>(scope: Scope, change: DirectoryChange<T>): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const agency = await lockAgency(inside, change.agencyId);
    const refusal = agency ? await mayAdminister(inside, agency.id) : unknownAgency;
    if (!agency || refusal) return { ok: false, refusal: refusal ?? unknownAgency };
    const written = await change.write(inside, agency);
    if (!written.ok) return written;
    const { value, subject, detail } = written.value;
    await noteChange(inside, 'agency', String(agency.id));
    await writeAudit(inside, { act: change.act, subject, detail });
    return done(value);
  });
}

/** Told to the second of two officers who changed the same row. */
export const changedMeanwhile: Refusal = {
  code: 'changed-meanwhile',
  reason: '另一位同事刚刚改过，您看到的内容已经过时。您填写的内容保留在下方，请核对后再提交。',
};

const unknownAgency: Refusal = { code: 'unknown-agency', reason: '没有这个机关。' };

async function lockAgency(scope: Scope, id: number): Promise<Agency | undefined> {
  return scope.db
    .selectFrom('agencies')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
