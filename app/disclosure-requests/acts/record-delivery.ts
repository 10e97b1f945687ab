import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import {
  type DeliveryFact,
  type DeliveryWay,
  deliveryZh,
  writeDelivery,
} from '#app/disclosure-requests/papers/deliver-paper.ts';
import { type Deliverable, deliverables } from '#app/disclosure-requests/papers/deliverables.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { maySendLetter } from '#law/disclosure/delivery.ts';

export interface DeliveryInput extends CaseInput {
  /** `paper:3` or `reply:1`, as in `deliverables`. */
  document: string;
  fact: DeliveryFact;
  way: DeliveryWay | 'courier';
  on: Day;
  /** 邮件号 */
  trackingNo: string;
  /** Who signed, in what capacity; why it came back; what the system recorded. */
  proof: string;
  /** 到付: postage left to the addressee. */
  freightCollect?: boolean;
  uploads: Upload[];
}

/**
 * 登记投递情况: one day of a letter's way, each kept by itself. The served day of a correction, consultation or fee
 * paper moves the clock; the day on which a letter came back does not undo the day it was sent.
 */
export async function recordDelivery(scope: Scope, input: DeliveryInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-delivery',
    may: (file) => mayRecordDelivery(file) ?? mayDeliverSo(file, input, scope),
    write: async (inside, file) => {
      const document = documentOf(file, input);
      if (!document || input.way === 'courier') throw new Error('nothing of this kind is recorded');
      const { fact, way, on, trackingNo, proof } = input;
      await writeDelivery(inside, file, { of: document.of, fact, way, on, trackingNo, proof });
      if ('replyId' in document.of && reached(fact)) await writeService(inside, file, input);
      await writeUploads(inside, file.id, input.uploads);
      return { value: null, detail: { document: input.document, fact, way, on } };
    },
  });
}

export function mayRecordDelivery(file: CaseFile): May {
  return deliverables(file).length > 0
    ? null
    : { code: 'nothing-sent', reason: '本件还没有发出过文书或者答复。' };
}

function documentOf(file: CaseFile, input: DeliveryInput): Deliverable | undefined {
  return deliverables(file).find(({ key }) => key === input.document);
}

function mayDeliverSo(file: CaseFile, input: DeliveryInput, scope: Scope): May {
  const document = documentOf(file, input);
  if (!document) return { code: 'no-document', reason: '请选择是哪一份文书。' };
  return mayGoThisWay(file, input, document) ?? mayBeOn(document, input, scope) ?? mayBeProven(input);
}

/**
 * Only the postal service, postage paid. E-mail and online only where the requester asked for it; a third party is
 * written to on paper, and other agencies may be sent their letter through the exchange of official papers.
 */
function mayGoThisWay(file: CaseFile, input: DeliveryInput, { of, addressee }: Deliverable): May {
  const electronic = input.way === 'online' || input.way === 'email';
  if (electronic && addressee === 'agency') return null;
  if (electronic && addressee === 'third-party') {
    const reason = '征求第三方意见、告知第三方须用书面文书送达，请当面送交或者邮寄。';
    return { code: 'way-not-open', reason, cite: { instrument: '政府信息公开条例', article: '第三十二条' } };
  }
  const byCourier = input.way === 'courier';
  const may = maySendLetter({
    way: input.way === 'courier' ? 'post' : input.way,
    wanted: file.way_wanted as 'online' | 'email' | 'post' | 'pickup',
    carrier: byCourier ? 'courier' : 'postal',
    freightCollect: input.freightCollect ?? false,
    reconsiderationChannel: file.reconsideration_online,
    withRemedy: 'replyId' in of,
  });
  if (may.ok) return null;
  const again = byCourier ? '请改由邮政企业重新寄送，并登记新的交邮之日。' : '';
  return { code: 'way-not-open', reason: `${may.reason}${again}`, cite: may.cite };
}

function mayBeOn(document: Deliverable, input: DeliveryInput, scope: Scope): May {
  const { fact, on } = input;
  const zh = deliveryZh[fact];
  if (!on) return { code: 'day-missing', reason: `请填写${zh}的日期。` };
  if (on > scope.today) return { code: 'future-day', reason: `${zh}的日期不能晚于今天。` };
  if (on < document.madeOn) return { code: 'before-paper', reason: `${zh}的日期不能早于文书的日期。` };
  if (fact === 'sent') return 'replyId' in document.of && !document.sentOn ? sendFirst : null;
  if (!document.sentOn) return { code: 'not-sent', reason: '先登记发出，再登记后来的情况。' };
  if (on < document.sentOn) return { code: 'before-sending', reason: `${zh}的日期不能早于发出日期。` };
  return reached(fact) && document.reachedOn
    ? { code: 'already-served', reason: '这份文书的送达已经登记，不能再改。' }
    : null;
}

function mayBeProven({ fact, way, trackingNo, proof }: DeliveryInput): May {
  if (fact === 'sent' && way === 'post' && !trackingNo.trim())
    return { code: 'tracking-missing', reason: '请填写邮政邮件号（EMS、挂号信）。' };
  return fact !== 'sent' && !proof.trim()
    ? {
        code: 'proof-missing',
        reason:
          fact === 'refused'
            ? '拒收的，请记明事由，并写明见证人或者拍照、录像的情况。'
            : '请填写凭证：签收人、回执、退回原因或者系统记录。',
      }
    : null;
}

/** The addressee has it, or refused to take it. */
function reached(fact: DeliveryFact): boolean {
  return fact === 'served' || fact === 'refused';
}

/** A reply that reached the requester is served: the periods of remedy run from that day. */
async function writeService(scope: Scope, file: CaseFile, { on, proof }: DeliveryInput): Promise<void> {
  const reply = file.replies[0];
  if (!reply) throw new Error(`request ${file.id} has no reply`);
  await scope.db
    .insertInto('services')
    .values({
      city: scope.city.code,
      request_id: file.id,
      run: file.run,
      reply_id: reply.id,
      served_on: on,
      proof,
      officer_id: officerIdOf(scope),
      recorded_at: scope.now,
    })
    .execute();
}

const sendFirst = { code: 'send-first', reason: '答复书第一次发出在“发出”登记，退回后再寄的在这里登记。' };
