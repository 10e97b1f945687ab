import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export type DeliveryWay = 'by-hand' | 'post' | 'online' | 'email';
export type DeliveryFact = 'sent' | 'arrived' | 'served' | 'read' | 'returned' | 'refused';

export const deliveryZh: Record<DeliveryFact, string> = {
  sent: '发出',
  arrived: '到达',
  served: '送达',
  read: '阅读',
  returned: '退回',
  refused: '拒收',
};

/** One day of a letter's way to its addressee. */
export interface DeliveryStep {
  /** The reply, or another paper of the file. */
  of: { replyId: number } | { paperId: number };
  fact: DeliveryFact;
  way: DeliveryWay;
  on: Day;
  trackingNo?: string;
  proof?: string;
}

/** Adds one day to a letter's way: sent, arrived, served, read, returned, refused. The days are kept apart. */
export async function writeDelivery(scope: Scope, file: CaseFile, step: DeliveryStep): Promise<void> {
  await scope.db
    .insertInto('delivery_facts')
    .values({
      city: scope.city.code,
      request_id: file.id,
      reply_id: 'replyId' in step.of ? step.of.replyId : null,
      paper_id: 'paperId' in step.of ? step.of.paperId : null,
      fact: step.fact,
      way: step.way,
      on_day: step.on,
      tracking_no: step.trackingNo ?? '',
      proof: step.proof ?? '',
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      recorded_at: scope.now,
    })
    .execute();
}

/**
 * A notice to the requester goes out by the way that was asked for. Online it arrives with being sent, since the
 * requester chose the query page; by post or by hand, service is recorded when it is proven.
 */
export async function sendToRequester(scope: Scope, file: CaseFile, paperId: number): Promise<void> {
  const way = wayOf(file.way_wanted);
  const step = { of: { paperId }, way, on: scope.today };
  await writeDelivery(scope, file, { ...step, fact: 'sent' });
  if (way === 'online')
    await writeDelivery(scope, file, { ...step, fact: 'served', proof: '网上送达至查询页' });
}

/** 获取方式 as a way of delivery; who picks things up is written to by post in the meantime. */
export function wayOf(wanted: string): DeliveryWay {
  if (wanted === 'online' || wanted === 'email') return wanted;
  return 'post';
}
