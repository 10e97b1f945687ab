import type { ReceiveInput } from '#app/disclosure-requests/acts/receive-request.ts';
import { type ContactWay, contactWayZh } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { type IntakeProof, unconfirmedChannels } from '#app/disclosure-requests/acts/write-intake-proof.ts';
import type { FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import type { FieldError } from '#app/shell/error-summary.tsx';
import { isDay } from '#law/calendar/day.ts';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';

export type IntakeChannel = ReceiveInput['channel'];

/** The channels that a clerk receives by; online requests come by themselves. */
export function channelOf(value: unknown): IntakeChannel | null {
  const channels = Object.keys(receiptChannelZh).filter((channel) => channel !== 'online');
  return channels.includes(String(value)) ? (value as IntakeChannel) : null;
}

/** Reads 收件凭证 from the form; only the fields of the channel count. */
export function readProof(
  body: FormBody,
  channel: IntakeChannel,
): { proof: IntakeProof; errors: FieldError[] } {
  const text = (name: string, most = 200) => (body[name] ?? '').trim().slice(0, most);
  const posted = channel === 'post' || channel === 'ordinary-mail';
  const day = (name: string) => (posted && text(name) !== '' ? text(name) : null);
  const errors = ['postmarked_on', 'handed_over_on']
    .filter((name) => day(name) !== null && !isDay(day(name) ?? ''))
    .map((field) => ({ field, message: '日期写得不对，请按年、月、日填写。' }));
  const readBack = text('read_back');
  const proof: IntakeProof = {
    postalService: channel === 'post' ? text('postal_service') : '',
    trackingNo: channel === 'post' ? text('tracking_no', 60) : '',
    postmarkedOn: day('postmarked_on'),
    signedBy: posted ? text('signed_by') : '',
    handedOverOn: day('handed_over_on'),
    cameraRoom: (channel === 'counter' || channel === 'oral') && body.camera_room === 'yes',
    readBack: channel === 'oral' && (readBack === 'signed' || readBack === 'recorded') ? readBack : null,
    assistance: text('assistance', 500),
    note: text('proof_note', 500),
    contact: unconfirmedChannels.has(channel) ? contactOf(body) : null,
  };
  return { proof, errors };
}

/** 当日联系; none where the clerk says that nobody was called. */
function contactOf(body: FormBody): IntakeProof['contact'] {
  const reached = body.contact_reached;
  if (reached !== 'yes' && reached !== 'no') return null;
  const way = body.contact_way ?? '';
  return {
    way: way in contactWayZh ? (way as ContactWay) : 'phone',
    reached: reached === 'yes',
    atTime: (body.contact_time ?? '').trim(),
    note: (body.contact_note ?? '').trim().slice(0, 500),
  };
}
