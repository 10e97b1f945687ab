import { signedReplyOf } from '#app/disclosure-requests/acts/send-reply.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { OutsideKind } from '#app/disclosure-requests/outside/outside-kind.ts';
import { officerIdOf } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';

/** 发出: the day that ends the clock, however late. */
export const outsideDispatch: OutsideKind = {
  zh: '发出纸质答复书',
  dayZh: '交邮、签收或者发出之日',
  fields: [
    {
      key: 'way',
      label: '送达方式',
      choices: { post: '邮政寄送', 'by-hand': '当面送交', online: '网上送达', email: '电子邮件' },
    },
    { key: 'tracking_no', label: '邮政邮件号', optional: true },
    { key: 'proof', label: '凭证', hint: '收寄凭证、签收人等。' },
  ],
  may: (file, fact) => {
    const reply = file.replies[0];
    if (!reply) return { code: 'not-signed', reason: '先补录纸质答复书，再补录发出。' };
    if (file.dispatches.length > 0) return { code: 'already-sent', reason: '答复的发出已经登记。' };
    if (fact.happenedOn < reply.signed_on)
      return { code: 'before-signature', reason: '发出日期不能早于签发日期。' };
    const known = ['post', 'by-hand', 'online', 'email'].includes(fact.input.way ?? '');
    return known ? null : { code: 'way-missing', reason: '请选择送达方式。' };
  },
  write: async (scope, file, fact) => {
    await scope.db
      .insertInto('dispatches')
      .values({
        city: scope.city.code,
        request_id: file.id,
        run: file.run,
        reply_id: signedReplyOf(file).id,
        way: fact.input.way ?? '',
        sent_on: fact.happenedOn,
        due_on: clockOf(file, scope.today).due,
        tracking_no: fact.input.tracking_no ?? '',
        proof: fact.input.proof ?? '',
        outside_id: fact.recordId,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .execute();
    await noteChange(scope, 'disclosure-figures', String(file.agency_id));
  },
};
