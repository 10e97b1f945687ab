import { mayUseCode } from '#app/disclosure-requests/acts/send-fee-notice.ts';
import {
  countIn,
  dayIn,
  documentNoField,
  mayCount,
  type OutsideKind,
  servedField,
} from '#app/disclosure-requests/outside/outside-kind.ts';
import { writeOutsidePaper } from '#app/disclosure-requests/outside/outside-paper.ts';
import { officerIdOf } from '#app/shell/scope.ts';

/** 收费通知书 sent on paper; sent after the limit it restarts nothing. */
export const outsideFeeNotice: OutsideKind = {
  zh: '发出收费通知书',
  dayZh: '发出之日',
  fields: [
    documentNoField,
    { key: 'scale', label: '计费方式', choices: { items: '按件', pages: '按量' } },
    { key: 'units', label: '件数或者页数', as: 'number' },
    { key: 'yuan', label: '通知的金额（元）', as: 'number' },
    { key: 'payment_code', label: '缴款码' },
    servedField,
  ],
  may: async (file, fact, scope) => {
    if (file.feeNotices.length > 0)
      return { code: 'already-charged', reason: '本件已有收费通知；另一份收费通知请用“记录沟通”写明。' };
    const { scale } = fact.input;
    if (scale !== 'items' && scale !== 'pages')
      return { code: 'scale-missing', reason: '请选择按件还是按量。' };
    const count = mayCount(fact, 'units', '件数或者页数') ?? mayCount(fact, 'yuan', '金额');
    return count ?? mayUseCode(scope, fact.input.payment_code ?? '');
  },
  write: async (scope, file, fact) => {
    const { id } = await scope.db
      .insertInto('fee_notices')
      .values({
        city: scope.city.code,
        request_id: file.id,
        scale: fact.input.scale ?? '',
        units: countIn(fact, 'units'),
        amount: countIn(fact, 'yuan') * 100,
        basis: '按纸质收费通知书录入',
        payment_code: fact.input.payment_code?.trim() ?? '',
        sent_on: fact.happenedOn,
        delivered_on: dayIn(fact, 'served_on'),
        outside_id: fact.recordId,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'fee-notice', id };
    await writeOutsidePaper(scope, file, { family: 'fee-notice', addressee: 'requester', subject, fact });
  },
};
