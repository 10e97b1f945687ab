import { sql } from 'kysely';
import { nextAct } from '#app/disclosure-requests/case-file/next-act.ts';
import { type Stage, stageOf } from '#app/disclosure-requests/case-file/stage.ts';
import { type CaseAct, permissions } from '#app/disclosure-requests/permissions.ts';
import { type OpenCase, openCases } from '#app/disclosure-requests/queries.ts';
import type { Role, Scope } from '#app/shell/scope.ts';

export interface ToDo {
  case: OpenCase;
  stage: Stage;
  act: CaseAct;
}

/** 待办: what waits for this officer, the nearest due day first. A handler sees the cases assigned to him. */
export async function toDoOf(scope: Scope): Promise<ToDo[]> {
  const { actor } = scope;
  if (actor.kind !== 'officer') return [];
  const cases = await openCases(scope, actor.agencyId);
  return cases.flatMap((each) => {
    const stage = stageOf(each);
    if (stage === 'closed') return [];
    const act = nextAct[stage];
    const roles: readonly Role[] = permissions[act];
    const mine =
      act === 'draft-reply'
        ? each.handler_id === actor.officerId
        : actor.roles.some((role) => roles.includes(role));
    return mine ? [{ case: each, stage, act }] : [];
  });
}

export interface AuditLineRow {
  seq: number;
  at: Date;
  actor: string;
  act: string;
  subject: string;
  detail: unknown;
}

/** Lines of the city's audit chain, the newest first; fifty a page, of one subject where asked. */
export async function auditLines(scope: Scope, asked: { page: number; subject: string }) {
  const base = scope.db
    .selectFrom('audit_lines')
    .where('city', '=', scope.city.code)
    .$if(asked.subject !== '', (q) => q.where('subject', '=', asked.subject));
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows: AuditLineRow[] = await base
    .select(['seq', 'at', 'actor', 'act', 'subject', 'detail'])
    .orderBy('seq', 'desc')
    .limit(50)
    .offset((asked.page - 1) * 50)
    .execute();
  return { rows, pages: Math.max(1, Math.ceil(total / 50)), total };
}
