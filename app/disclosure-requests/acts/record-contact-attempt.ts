import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type Confirmation, confirmationOf } from '#law/disclosure/receipt-amendment.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';

export type ContactWay = 'phone' | 'sms' | 'email' | 'letter' | 'in-person';

export const contactWayZh: Record<ContactWay, string> = {
  phone: '电话',
  sms: '短信',
  email: '电子邮件',
  letter: '书信',
  'in-person': '当面',
};

export interface ContactInput extends CaseInput {
  way: ContactWay;
  reached: boolean;
  note: string;
  happenedOn: Day;
  /** HH:MM */
  atTime: string;
}

/**
 * 记录联系申请人: of an unsigned letter or a fax the office contacts the requester on the day it came, and the day of
 * confirmation is the day of receipt. Where that is another day than the one on file, an amendment of the day of
 * receipt is proposed with it, which a second person confirms.
 */
export async function recordContactAttempt(scope: Scope, input: ContactInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-contact-attempt',
    may: (file) => mayRecordContact(file) ?? mayHaveContacted(file, input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('contact_attempts')
        .values({
          city: inside.city.code,
          request_id: file.id,
          way: input.way,
          outcome: input.reached ? 'confirmed' : 'not-reached',
          note: input.note,
          happened_on: input.happenedOn,
          at_time: input.atTime,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      const { receivedOn, because } = confirmationWith(file, input);
      const moved = receivedOn !== null && receivedOn !== file.received_on;
      if (moved) await proposeReceiptDay(inside, file, { receivedOn, because });
      const { way, reached, happenedOn } = input;
      return { value: null, detail: { way, reached, happenedOn, proposed: moved ? receivedOn : null } };
    },
  });
}

/** Channels without a signature or a system's word of success. */
const unconfirmed: ReadonlySet<string> = new Set<ReceiptChannel>(['ordinary-mail', 'fax']);

export function mayRecordContact(file: CaseFile): May {
  if (!unconfirmed.has(file.channel)) {
    const reason = '这一渠道的收到之日不需要与申请人确认；其他联系请用“记录沟通”。';
    return { code: 'no-confirmation', reason, cite };
  }
  if (file.contactAttempts.some(({ outcome }) => outcome === 'confirmed'))
    return { code: 'already-confirmed', reason: '已经与申请人确认；其他联系请用“记录沟通”。' };
  return file.replies.length > 0 ? { code: 'already-signed', reason: '答复已经签发。' } : null;
}

/** What the attempts on file and the new one make of the day of receipt. */
function confirmationWith(file: CaseFile, input: ContactInput): Confirmation {
  const attempts = file.contactAttempts.map(({ happened_on, outcome }) => ({
    on: happened_on,
    reached: outcome === 'confirmed',
  }));
  return confirmationOf(file.received_on, [...attempts, { on: input.happenedOn, reached: input.reached }]);
}

async function proposeReceiptDay(
  scope: Scope,
  file: CaseFile,
  { receivedOn, because }: { receivedOn: Day; because: string },
): Promise<void> {
  await scope.db
    .insertInto('receipt_amendments')
    .values({
      city: scope.city.code,
      request_id: file.id,
      from_day: file.received_on,
      to_day: receivedOn,
      because,
      reason: '来件当日联系未果，其后与申请人确认',
      proof: '联系申请人的记录',
      officer_id: officerIdOf(scope),
      recorded_at: scope.now,
    })
    .execute();
}

function mayHaveContacted(file: CaseFile, input: ContactInput, scope: Scope): May {
  if (!input.happenedOn) return { code: 'day-missing', reason: '请填写联系的日期。' };
  if (input.happenedOn > scope.today) return { code: 'future-day', reason: '联系日期不能晚于今天。' };
  if (input.happenedOn < file.received_on)
    return { code: 'before-arrival', reason: '联系日期不能早于来件之日。' };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(input.atTime))
    return { code: 'time-missing', reason: '请填写联系的时间，例如09:30。' };
  return input.note.trim()
    ? null
    : { code: 'note-missing', reason: '请写明怎样联系、结果如何，例如“无人接听”。' };
}

const cite = { instrument: '政府信息公开条例', article: '第三十一条' };
