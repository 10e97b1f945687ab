import { abandonRequest } from '#app/disclosure-requests/acts/abandon-request.ts';
import { answerOnTheSpot } from '#app/disclosure-requests/acts/answer-on-the-spot.ts';
import { askReasons } from '#app/disclosure-requests/acts/ask-reasons.ts';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { consultThirdParty } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { decideReasons } from '#app/disclosure-requests/acts/decide-reasons.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { extendReplyLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { fillChecklist } from '#app/disclosure-requests/acts/fill-checklist.ts';
import { logSearch } from '#app/disclosure-requests/acts/log-search.ts';
import { overrideEvidence } from '#app/disclosure-requests/acts/override-evidence.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { recordOpinion } from '#app/disclosure-requests/acts/record-opinion.ts';
import { recordPayment } from '#app/disclosure-requests/acts/record-payment.ts';
import { recordReasons } from '#app/disclosure-requests/acts/record-reasons.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { recordTalk } from '#app/disclosure-requests/acts/record-talk.ts';
import { recordWithdrawal } from '#app/disclosure-requests/acts/record-withdrawal.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { reviewReply } from '#app/disclosure-requests/acts/review-reply.ts';
import { reviewSecrecy } from '#app/disclosure-requests/acts/review-secrecy.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { sendFeeNotice } from '#app/disclosure-requests/acts/send-fee-notice.ts';
import { sendMessage } from '#app/disclosure-requests/acts/send-message.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import { signReply } from '#app/disclosure-requests/acts/sign-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { deliverables } from '#app/disclosure-requests/papers/deliverables.ts';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import type { Actor, Result, Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Office } from '#tests/makers/make-office.ts';
import { grantedDraft } from '#tests/makers/make-request.ts';

/** What an act is tried on: the file as the officer saw it, and a number that varies the input. */
export interface Turn {
  file: CaseFile;
  office: Omit<Office, 'officer'>;
  /** The scope of the day for an officer. */
  as: (actor: Actor) => Scope;
  n: number;
}

type Try = (turn: Turn & { input: CaseInput }) => Promise<Result<unknown>>;

/** A file that was stored before. */
export const scan = {
  kind: 'evidence',
  fileKey: 'x/y',
  name: '扫描件.pdf',
  mime: 'application/pdf',
  size: 9,
} as const;

const someSearch = { place: '档案室', words: '批复', period: '', result: '没有找到', searchedBy: '示例乙' };

/** One attempt at each act, with input that is whole; whether the file takes it is the act's own question. */
export const tries: Partial<Record<PageAct, Try>> = {
  'register-request': ({ input, office, as }) =>
    registerRequest(as(office.clerk), {
      ...input,
      requesterColumn: 'naturalPerson',
      replyNameId: office.replyNameId,
      note: '',
    }),
  'assign-request': ({ input, office, as }) =>
    assignRequest(as(office.clerk), {
      ...input,
      unitId: office.unitId,
      handlerId: office.handler.officerId,
      note: '',
    }),
  'send-correction-notice': ({ input, office, as, n }) =>
    sendCorrectionNotice(as(office.head), {
      ...input,
      defects: [{ ground: 'description', what: '请写明年度' }],
      guidance: '',
      periodDays: 5 + (n % 10),
    }),
  'record-correction': ({ input, office, as }) =>
    recordCorrection(as(office.clerk), { ...input, text: '补正', receivedOn: as(office.clerk).today }),
  'ask-reasons': ({ input, office, as }) =>
    askReasons(as(office.head), { ...input, beyondReason: '本月已提出四十件。', periodDays: 10 }),
  'record-reasons': ({ input, office, as }) =>
    recordReasons(as(office.clerk), { ...input, text: '研究需要', receivedOn: as(office.clerk).today }),
  'decide-reasons': ({ input, office, as, n }) =>
    decideReasons(as(office.head), {
      ...input,
      reasonable: n % 3 !== 0,
      why: '说明的理由',
      deferredTo: n % 3 === 1 ? addDays(as(office.head).today, 60) : null,
    }),
  'consult-third-party': ({ input, office, as, n }) =>
    consultThirdParty(as(office.clerk), {
      ...input,
      of: (['third-party', 'agency', 'co-maker'] as const)[n % 3] ?? 'third-party',
      partyName: '示例第三方公司',
      recordConcerned: '示例合同',
      deliveredOn: n % 2 === 0 ? as(office.clerk).today : null,
    }),
  'record-opinion': ({ input, file, office, as, n }) =>
    recordOpinion(as(office.clerk), {
      ...input,
      consultationId: file.consultations.find((each) => each.answered_on === null)?.id ?? 0,
      opinion: (['consent', 'objection', 'silence'] as const)[n % 3] ?? 'consent',
      reasons: '涉及商业秘密',
      answeredOn: as(office.clerk).today,
    }),
  'extend-reply-limit': ({ input, office, as, n }) =>
    extendReplyLimit(as(office.head), { ...input, days: 1 + (n % 22), reason: '需要逐卷查找' }),
  'send-fee-notice': ({ input, office, as, n, file }) =>
    sendFeeNotice(as(office.head), {
      ...input,
      scale: 'pages',
      pages: 40 + n,
      paymentCode: `JK${file.id}-${n}`,
      payHow: '凭缴款码在银行缴纳',
    }),
  'record-payment': ({ input, office, as }) =>
    recordPayment(as(office.clerk), {
      ...input,
      paidOn: as(office.clerk).today,
      receiptNo: `票${input.requestId}`,
    }),
  'record-withdrawal': ({ input, office, as }) =>
    recordWithdrawal(as(office.clerk), {
      ...input,
      withdrawnOn: as(office.clerk).today,
      by: 'paper',
      identityCheck: '核对身份证原件',
      uploads: [scan],
    }),
  'abandon-request': ({ input, office, as }) =>
    abandonRequest(as(office.head), { ...input, noReason: '没有来信来电' }),
  'answer-on-the-spot': ({ input, office, as }) =>
    answerOnTheSpot(as(office.clerk), {
      ...input,
      code: 'R1',
      answer: '当场提供复印件',
      answeredOn: as(office.clerk).today,
      signedRecord: '申请人签名，存卷',
      uploads: [scan],
    }),
  'log-search': ({ input, office, as }) =>
    logSearch(as(office.handler), { ...input, ...someSearch, searchedOn: as(office.handler).today }),
  'fill-checklist': ({ input, office, as }) =>
    fillChecklist(as(office.handler), { ...input, code: 'R1', points: grantedDraft.points }),
  'override-evidence': ({ input, office, as, n }) =>
    overrideEvidence(as(office.head), {
      ...input,
      missing: n % 2 === 0 ? 'review-secrecy' : 'checklist',
      reason: '经办人外出',
    }),
  'draft-reply': ({ input, office, as }) => draftReply(as(office.handler), { ...input, ...grantedDraft }),
  'review-reply': ({ input, file, office, as, n }) =>
    reviewReply(as(office.reviewer), {
      ...input,
      draftId: draftOf(file),
      passed: n % 4 !== 0,
      opinion: '意见',
    }),
  'review-secrecy': ({ input, file, office, as }) =>
    reviewSecrecy(as(office.reviewer), { ...input, draftId: draftOf(file), passed: true, opinion: '' }),
  'sign-reply': ({ input, file, office, as }) =>
    signReply(as(office.signer), { ...input, draftId: draftOf(file) }),
  'send-reply': ({ input, office, as }) =>
    sendReply(as(office.clerk), {
      ...input,
      way: 'post',
      sentOn: as(office.clerk).today,
      proof: 'XA00000001',
    }),
  'record-service': ({ input, office, as }) =>
    recordService(as(office.clerk), { ...input, servedOn: as(office.clerk).today, proof: '签收单' }),
  'record-delivery': ({ input, file, office, as }) =>
    recordDelivery(as(office.clerk), {
      ...input,
      document: deliverables(file).find((each) => each.sentOn !== null && each.reachedOn === null)?.key ?? '',
      fact: 'served',
      way: 'post',
      on: as(office.clerk).today,
      trackingNo: 'XA00000002',
      proof: '签收单',
      uploads: [],
    }),
  'record-talk': ({ input, office, as }) =>
    recordTalk(as(office.handler), {
      ...input,
      way: 'phone',
      with: 'requester',
      substance: '说明进度',
      narrowedTo: '',
      happenedOn: as(office.handler).today,
    }),
  'send-message': ({ input, office, as }) => sendMessage(as(office.clerk), { ...input, text: '正在查找。' }),
  'close-case': ({ input, office, as }) => closeCase(as(office.clerk), input),
};

function draftOf(file: CaseFile): number {
  return file.drafts.at(-1)?.id ?? 0;
}
