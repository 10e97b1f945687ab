import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import {
  type ChangeSource,
  mayChangeDelivery,
  mayDeliverTo,
  type NewDelivery,
  writeDeliveryChange,
} from '#app/disclosure-requests/acts/change-delivery.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** How a requester asks the office for another way. */
export const changeSourceZh: Record<Exclude<ChangeSource, 'query-page'>, string> = {
  phone: '电话',
  letter: '来信',
  'in-person': '当面',
  email: '电子邮件',
};

export interface DeliveryChangeInput extends CaseInput {
  wanted: NewDelivery;
  source: keyof typeof changeSourceZh;
  /** Who asked, and where the letter or recording is kept; no address and no number. */
  note: string;
  happenedOn: Day;
}

/** 登记更改送达途径: what the requester asked for by phone, letter or at the counter, before the dispatch. */
export async function recordDeliveryChange(scope: Scope, input: DeliveryChangeInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-delivery-change',
    may: (file) =>
      mayRecordDeliveryChange(file) ?? mayHaveAsked(file, input, scope) ?? mayDeliverTo(file, input.wanted),
    write: async (inside, file) => {
      const { wanted, source, note, happenedOn } = input;
      await writeDeliveryChange(inside, file, { wanted, source, note, happenedOn });
      return { value: null, detail: { way: wanted.way, source, happenedOn } };
    },
  });
}

export function mayRecordDeliveryChange(file: CaseFile): May {
  const refusal = mayChangeDelivery(file);
  if (refusal?.code !== 'already-sent') return refusal;
  const reason =
    '答复已经发出，送达途径不再更改。申请人的要求记入“记录沟通”；按新地址再次寄送的，在“登记投递情况”登记。';
  return { code: 'already-sent', reason };
}

/** An earlier wish does not take back a later one. */
function mayHaveAsked(file: CaseFile, { source, happenedOn }: DeliveryChangeInput, scope: Scope): May {
  if (!Object.hasOwn(changeSourceZh, source))
    return { code: 'source-missing', reason: '请选择申请人怎样提出。' };
  if (!happenedOn) return { code: 'day-missing', reason: '请填写申请人提出的日期。' };
  if (happenedOn > scope.today) return { code: 'future-day', reason: '提出的日期不能晚于今天。' };
  if (happenedOn < file.received_on)
    return { code: 'before-receipt', reason: '提出的日期不能早于收到申请之日。' };
  const last = file.deliveryChanges.at(-1)?.happened_on;
  return last && happenedOn < last
    ? { code: 'before-last', reason: '申请人后来又改过送达途径，以后来的为准；这一次请记入“记录沟通”。' }
    : null;
}
