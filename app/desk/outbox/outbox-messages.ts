import { sql } from 'kysely';
import { caseRoles } from '#app/disclosure-requests/permissions.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';

const PER_PAGE = 30;

/** What became of a message, in the words of the page; computed from its delivery lines. */
export type DeliveryState = 'sent' | 'dropped' | 'failed' | 'waiting';

/**
 * Messages that the officer may read, the newest first: those to himself, and, for who works on requests, those of his
 * agency. A page of thirty.
 */
export async function outboxMessages(scope: Scope, { page, id }: { page: number; id?: number }) {
  const { actor } = scope;
  if (actor.kind !== 'officer') return { rows: [], total: 0, pages: 1 };
  const ofAgency = hasRole(actor, ...caseRoles);
  const base = scope.db
    .selectFrom('outbox_messages as m')
    .where('m.city', '=', scope.city.code)
    .where((eb) =>
      eb.or([
        eb('m.officer_id', '=', actor.officerId),
        ...(ofAgency ? [eb('m.agency_id', '=', actor.agencyId)] : []),
      ]),
    )
    .$if(id !== undefined, (q) => q.where('m.id', '=', id ?? 0));
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .leftJoin('officers as o', (on) => on.onRef('o.city', '=', 'm.city').onRef('o.id', '=', 'm.officer_id'))
    .select(['m.id', 'm.kind', 'm.subject', 'm.body', 'm.to_sealed', 'm.recorded_at', 'm.request_id'])
    .select('o.name as officer')
    .select([lastOf('outcome').as('outcome'), lastOf('reason').as('reason'), failures.as('failures')])
    .select(
      sql<Date | null>`(select d.at from outbox_deliveries d where d.city = m.city and d.message_id = m.id
      order by d.id desc limit 1)`.as('at'),
    )
    .orderBy('m.id', 'desc')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

export type OutboxRow = Awaited<ReturnType<typeof outboxMessages>>['rows'][number];

export function stateOfMessage({ outcome }: Pick<OutboxRow, 'outcome'>): DeliveryState {
  return outcome === 'sent' || outcome === 'dropped' || outcome === 'failed' ? outcome : 'waiting';
}

function lastOf(column: 'outcome' | 'reason') {
  return sql<string | null>`(select ${sql.ref(`d.${column}`)} from outbox_deliveries d
    where d.city = m.city and d.message_id = m.id order by d.id desc limit 1)`;
}

const failures = sql<number>`(select count(*) from outbox_deliveries d
  where d.city = m.city and d.message_id = m.id and d.outcome = 'failed')`;
