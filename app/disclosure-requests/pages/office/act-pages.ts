import * as abandon from '#app/disclosure-requests/pages/office/abandon-request.tsx';
import type { ActPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import * as training from '#app/disclosure-requests/pages/office/add-training-case.tsx';
import * as receiptDay from '#app/disclosure-requests/pages/office/amend-receipt-day.tsx';
import * as spot from '#app/disclosure-requests/pages/office/answer-on-the-spot.tsx';
import * as archive from '#app/disclosure-requests/pages/office/archive-case.tsx';
import * as asking from '#app/disclosure-requests/pages/office/ask-reasons.tsx';
import * as assign from '#app/disclosure-requests/pages/office/assign-request.tsx';
import * as attach from '#app/disclosure-requests/pages/office/attach-records.tsx';
import * as column from '#app/disclosure-requests/pages/office/change-column.tsx';
import * as close from '#app/disclosure-requests/pages/office/close-case.tsx';
import * as paperConfirmation from '#app/disclosure-requests/pages/office/confirm-paper-signature.tsx';
import * as consult from '#app/disclosure-requests/pages/office/consult-third-party.tsx';
import * as outsideDecision from '#app/disclosure-requests/pages/office/decide-outside-fact.tsx';
import * as publishing from '#app/disclosure-requests/pages/office/decide-publishing.tsx';
import * as judging from '#app/disclosure-requests/pages/office/decide-reasons.tsx';
import * as receiptAmendment from '#app/disclosure-requests/pages/office/decide-receipt-amendment.tsx';
import * as draft from '#app/disclosure-requests/pages/office/draft-reply.tsx';
import * as paperSignature from '#app/disclosure-requests/pages/office/enter-paper-signature.tsx';
import * as extend from '#app/disclosure-requests/pages/office/extend-reply-limit.tsx';
import * as checklist from '#app/disclosure-requests/pages/office/fill-checklist.tsx';
import * as linking from '#app/disclosure-requests/pages/office/link-requests.tsx';
import * as search from '#app/disclosure-requests/pages/office/log-search.tsx';
import * as newReply from '#app/disclosure-requests/pages/office/order-new-reply.tsx';
import * as override from '#app/disclosure-requests/pages/office/override-evidence.tsx';
import * as objection from '#app/disclosure-requests/pages/office/override-objection.tsx';
import * as proposal from '#app/disclosure-requests/pages/office/propose-publishing.tsx';
import * as agent from '#app/disclosure-requests/pages/office/record-agent.tsx';
import * as contact from '#app/disclosure-requests/pages/office/record-contact-attempt.tsx';
import * as correction from '#app/disclosure-requests/pages/office/record-correction.tsx';
import * as delivery from '#app/disclosure-requests/pages/office/record-delivery.tsx';
import * as deliveryChange from '#app/disclosure-requests/pages/office/record-delivery-change.tsx';
import * as opinion from '#app/disclosure-requests/pages/office/record-opinion.tsx';
import * as outsideFact from '#app/disclosure-requests/pages/office/record-outside-fact.tsx';
import * as payment from '#app/disclosure-requests/pages/office/record-payment.tsx';
import * as reasons from '#app/disclosure-requests/pages/office/record-reasons.tsx';
import * as service from '#app/disclosure-requests/pages/office/record-service.tsx';
import * as talk from '#app/disclosure-requests/pages/office/record-talk.tsx';
import * as withdrawal from '#app/disclosure-requests/pages/office/record-withdrawal.tsx';
import * as register from '#app/disclosure-requests/pages/office/register-request.tsx';
import * as review from '#app/disclosure-requests/pages/office/review-reply.tsx';
import * as secrecy from '#app/disclosure-requests/pages/office/review-secrecy.tsx';
import * as withheld from '#app/disclosure-requests/pages/office/review-withheld.tsx';
import * as notice from '#app/disclosure-requests/pages/office/send-correction-notice.tsx';
import * as fee from '#app/disclosure-requests/pages/office/send-fee-notice.tsx';
import * as message from '#app/disclosure-requests/pages/office/send-message.tsx';
import * as send from '#app/disclosure-requests/pages/office/send-reply.tsx';
import * as sever from '#app/disclosure-requests/pages/office/sever-record.tsx';
import * as sign from '#app/disclosure-requests/pages/office/sign-reply.tsx';
import * as split from '#app/disclosure-requests/pages/office/split-request.tsx';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';

/** The page of each act on a case: its form, its act, and the reason why it may be refused. */
export const actPages: Partial<Record<PageAct, ActPage>> = {
  'register-request': register,
  'assign-request': assign,
  'send-correction-notice': notice,
  'record-correction': correction,
  'consult-third-party': consult,
  'record-opinion': opinion,
  'extend-reply-limit': extend,
  'draft-reply': draft,
  'attach-records': attach,
  'sever-record': sever,
  'review-reply': review,
  'sign-reply': sign,
  'send-reply': send,
  'record-service': service,
  'log-search': search,
  'fill-checklist': checklist,
  'override-evidence': override,
  'review-secrecy': secrecy,
  'enter-paper-signature': paperSignature,
  'confirm-paper-signature': paperConfirmation,
  'ask-reasons': asking,
  'record-reasons': reasons,
  'decide-reasons': judging,
  'override-objection': objection,
  'send-fee-notice': fee,
  'record-payment': payment,
  'record-withdrawal': withdrawal,
  'abandon-request': abandon,
  'answer-on-the-spot': spot,
  'record-delivery': delivery,
  'record-delivery-change': deliveryChange,
  'record-talk': talk,
  'send-message': message,
  'record-contact-attempt': contact,
  'change-column': column,
  'split-request': split,
  'link-requests': linking,
  'record-agent': agent,
  'amend-receipt-day': receiptDay,
  'decide-receipt-amendment': receiptAmendment,
  'record-outside-fact': outsideFact,
  'decide-outside-fact': outsideDecision,
  'close-case': close,
  'order-new-reply': newReply,
  'archive-case': archive,
  'add-training-case': training,
  'review-withheld': withheld,
  'propose-publishing': proposal,
  'decide-publishing': publishing,
};
