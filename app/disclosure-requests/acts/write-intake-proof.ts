import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import type { ContactWay } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { confirmationOf } from '#law/disclosure/receipt-amendment.ts';
import { type ReceiptChannel, receiptDay } from '#law/disclosure/receipt-day.ts';

/** 收件凭证: what proves the day of receipt; fields of other channels stay empty. */
export interface IntakeProof {
  postalService: string;
  trackingNo: string;
  postmarkedOn: Day | null;
  /** 签收人 */
  signedBy: string;
  /** The day the mailroom passed it to the disclosure office. */
  handedOverOn: Day | null;
  cameraRoom: boolean;
  /** 口述: the filled form was read back. */
  readBack: 'signed' | 'recorded' | null;
  /** Help given to a requester with difficulties in reading, seeing or hearing. */
  assistance: string;
  note: string;
  /** Of an unsigned letter or a fax: the contact made on the day it came; null where nobody was called. */
  contact: FirstContact | null;
}

export interface FirstContact {
  way: ContactWay;
  reached: boolean;
  /** HH:MM */
  atTime: string;
  note: string;
}

/** Channels without a signature or a system's word of success: the requester is contacted the same day. */
export const unconfirmedChannels: ReadonlySet<ReceiptChannel> = new Set<ReceiptChannel>([
  'ordinary-mail',
  'fax',
]);

/**
 * The day of receipt that the channel and its proof give, with its basis. While the requester of an unsigned letter
 * is not reached the limit is counted from the day it came, the stricter one; the confirmation amends it.
 */
export function dayOfReceipt(arrived: { channel: ReceiptChannel; on: Day; proof: IntakeProof | null }): {
  on: Day;
  because: string;
} {
  const { channel, on, proof } = arrived;
  if (!proof || !unconfirmedChannels.has(channel)) return receiptDay({ channel, submittedOn: on });
  const { contact } = proof;
  const confirmation = confirmationOf(on, contact ? [{ on, reached: contact.reached }] : []);
  if (confirmation.receivedOn === on && !confirmation.late) return receiptDay({ channel, submittedOn: on });
  return { on: confirmation.receivedOn ?? on, because: confirmation.because };
}

/** What the proof of the channel cannot do without. */
export function mayProveSo(
  channel: ReceiptChannel,
  { on, today }: { on: Day; today: Day },
  proof: IntakeProof,
): May {
  if (channel === 'post' && !proof.signedBy.trim())
    return missing('signed-by', '请写明由谁签收，例如“收发室示例甲”。任何人签收都是本机关签收。');
  if (channel === 'oral' && !proof.readBack)
    return missing('read-back', '口述的申请，代填后读给申请人听，由其签名或者录音录像确认。');
  if (proof.postmarkedOn && proof.postmarkedOn > on)
    return missing('postmark', '邮戳日期不能晚于来件之日，请核对。');
  if (proof.handedOverOn && (proof.handedOverOn < on || proof.handedOverOn > today))
    return missing('handed-over', '转交日期应当在来件之日以后、今天以前。');
  const { contact } = proof;
  if (contact && (!/^([01]\d|2[0-3]):[0-5]\d$/.test(contact.atTime) || !contact.note.trim()))
    return missing('contact', '请写明当日联系的时间（例如09:30）和结果，例如“无人接听”。');
  return null;
}

/** Writes the proof, and the contact of the first day, with the request they prove. */
export async function writeIntakeProof(
  scope: Scope,
  requestId: number,
  { on, proof }: { on: Day; proof: IntakeProof },
): Promise<void> {
  const by = { officer_id: officerIdOf(scope), recorded_at: scope.now };
  await scope.db
    .insertInto('intake_proofs')
    .values({
      city: scope.city.code,
      request_id: requestId,
      arrived_on: on,
      postal_service: proof.postalService,
      tracking_no: proof.trackingNo,
      postmarked_on: proof.postmarkedOn,
      signed_by: proof.signedBy,
      handed_over_on: proof.handedOverOn,
      camera_room: proof.cameraRoom,
      read_back: proof.readBack,
      assistance: proof.assistance,
      note: proof.note,
      ...by,
    })
    .execute();
  if (!proof.contact) return;
  const { way, reached, atTime, note } = proof.contact;
  await scope.db
    .insertInto('contact_attempts')
    .values({
      city: scope.city.code,
      request_id: requestId,
      way,
      outcome: reached ? 'confirmed' : 'not-reached',
      note,
      happened_on: on,
      at_time: atTime,
      ...by,
    })
    .execute();
}

function missing(code: string, reason: string): May {
  return { code, reason, cite: { instrument: '政府信息公开条例', article: '第三十一条' } };
}
