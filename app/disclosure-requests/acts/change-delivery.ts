import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { nextIdOf } from '#app/disclosure-requests/acts/next-id.ts';
import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { seal } from '#db/sealed.ts';
import type { Day } from '#law/cite.ts';

export type WayWanted = RequestContent['wayWanted'];

/** How the office learnt of the change. */
export type ChangeSource = 'query-page' | 'phone' | 'letter' | 'in-person' | 'email';

export interface NewDelivery {
  way: WayWanted;
  /** Empty: the address that is known already. */
  email: string;
  address: string;
}

export const LONGEST_EMAIL = 200;
export const LONGEST_ADDRESS = 300;

/** 更改送达途径 by the requester at the query page, until the reply is dispatched. */
export async function changeDelivery(
  scope: Scope,
  { requestId, wanted }: { requestId: number; wanted: NewDelivery },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'change-delivery',
    may: (file) => mayChangeDelivery(file) ?? mayDeliverTo(file, wanted),
    write: async (inside, file) => {
      const from = { source: 'query-page', note: '', happenedOn: inside.today } as const;
      await writeDeliveryChange(inside, file, { wanted, ...from });
      return { way: wanted.way };
    },
  });
}

/** What has left the office is not called back: a second sending, or a copy, is something else. */
export function mayChangeDelivery(file: CaseFile): May {
  if (file.dispatches.length > 0) {
    const reason =
      '答复已经发出，送达途径不能再改。没有收到或者要寄到别的地址的，请联系受理机关再次寄送，送达后可以在查询页看副本。';
    return { code: 'already-sent', reason };
  }
  return file.run === 1 && file.endings.length > 0
    ? { code: 'ended', reason: '本件已经终止，不再送达答复。' }
    : null;
}

/** The way must have somewhere to go, and be another than before. */
export function mayDeliverTo(file: CaseFile, { way, email, address }: NewDelivery): May {
  const cite = { instrument: '政府信息公开条例', article: '第二十九条第二款第三项' };
  if (email.length > LONGEST_EMAIL || address.length > LONGEST_ADDRESS)
    return { code: 'too-long', reason: `邮箱不超过${LONGEST_EMAIL}字，地址不超过${LONGEST_ADDRESS}字。` };
  if (way === 'email' && !/^\S+@\S+\.\S+$/.test(email.trim() || openedContact(file, 'email_sealed')))
    return { code: 'email-missing', reason: '用电子邮件送达的，请填写能用的电子邮箱。', cite };
  if (way === 'post' && !address.trim() && !openedContact(file, 'address_sealed'))
    return { code: 'address-missing', reason: '邮政寄送的，请填写通信地址和邮编。', cite };
  return way === file.way_wanted && !ownContact(way, { email, address })
    ? { code: 'same-way', reason: '与现在的送达途径相同，没有改动。' }
    : null;
}

/** The contact that belongs to the way; the other is not kept. */
function ownContact(way: WayWanted, { email, address }: Pick<NewDelivery, 'email' | 'address'>): string {
  if (way === 'email') return email.trim();
  return way === 'post' ? address.trim() : '';
}

export interface DeliveryChange {
  wanted: NewDelivery;
  source: ChangeSource;
  note: string;
  happenedOn: Day;
}

/** Adds the change; a contact of an earlier change that is not replaced is carried on into the newest row. */
export async function writeDeliveryChange(
  scope: Scope,
  file: CaseFile,
  { wanted, source, note, happenedOn }: DeliveryChange,
): Promise<void> {
  const id = await nextIdOf(scope, 'delivery_changes_id_seq');
  const own = ownContact(wanted.way, wanted);
  const email = wanted.way === 'email' && own ? own : changedBefore(file, 'email_sealed');
  const address = wanted.way === 'post' && own ? own : changedBefore(file, 'address_sealed');
  const sealed = (column: string, text: string) =>
    text === '' ? null : seal(text, { table: 'delivery_changes', column, row: id });
  await scope.db
    .insertInto('delivery_changes')
    .values({
      city: scope.city.code,
      id,
      request_id: file.id,
      from_way: file.way_wanted,
      way: wanted.way,
      email_sealed: sealed('email_sealed', email),
      address_sealed: sealed('address_sealed', address),
      source,
      note: note.trim(),
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      happened_on: happenedOn,
      recorded_at: scope.now,
    })
    .execute();
}

function changedBefore(file: CaseFile, column: 'email_sealed' | 'address_sealed'): string {
  return file[`changed_${column}`] ? openedContact(file, column) : '';
}
