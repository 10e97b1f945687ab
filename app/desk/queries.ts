import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

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
