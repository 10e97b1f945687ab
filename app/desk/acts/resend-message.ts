import { outboxMessages, stateOfMessage } from '#app/desk/outbox/outbox-messages.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { enqueue } from '#jobs/enqueue.ts';

/** 再次发送: queues a message anew whose delivery failed. What was sent is never sent again. */
export async function resendMessage(scope: Scope, messageId: number): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { rows } = await outboxMessages(inside, { page: 1, id: messageId });
    const [message] = rows;
    if (!message) return refused('unknown-message', '没有这条信息，或者不归您查看。');
    if (stateOfMessage(message) !== 'failed')
      return refused('not-failed', '只有发送失败的信息可以再次发送。');
    await enqueue(inside, ['deliver-message', { city: scope.city.code, messageId }]);
    await writeAudit(inside, { act: 'resend-message', subject: `outbox_messages:${messageId}`, detail: {} });
    return done(null);
  });
}
