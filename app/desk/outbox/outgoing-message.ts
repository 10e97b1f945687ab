import type { Scope } from '#app/shell/scope.ts';

export type OutgoingMessage = NonNullable<Awaited<ReturnType<typeof outgoingMessage>>>;

/** A message with what ended it, if anything did; undefined where the city has no such message. */
export async function outgoingMessage(scope: Scope, messageId: number) {
  return scope.db
    .selectFrom('outbox_messages as m')
    .leftJoin('outbox_deliveries as d', (on) =>
      on
        .onRef('d.city', '=', 'm.city')
        .onRef('d.message_id', '=', 'm.id')
        .on('d.outcome', 'in', ['sent', 'dropped']),
    )
    .where('m.city', '=', scope.city.code)
    .where('m.id', '=', messageId)
    .selectAll('m')
    .select('d.outcome')
    .executeTakeFirst();
}
