import { addTrainingCase } from '#app/disclosure-requests/acts/add-training-case.ts';
import { amendReceiptDay } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { archiveCase } from '#app/disclosure-requests/acts/archive-case.ts';
import { attachRecords } from '#app/disclosure-requests/acts/attach-records.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { changeColumn } from '#app/disclosure-requests/acts/change-column.ts';
import { confirmPaperSignature } from '#app/disclosure-requests/acts/confirm-paper-signature.ts';
import { decideOutsideFact } from '#app/disclosure-requests/acts/decide-outside-fact.ts';
import { decidePublishing } from '#app/disclosure-requests/acts/decide-publishing.ts';
import { decideReceiptAmendment } from '#app/disclosure-requests/acts/decide-receipt-amendment.ts';
import { enterPaperSignature } from '#app/disclosure-requests/acts/enter-paper-signature.ts';
import { linkRequests } from '#app/disclosure-requests/acts/link-requests.ts';
import { markSeverance } from '#app/disclosure-requests/acts/mark-severance.ts';
import { orderNewReply } from '#app/disclosure-requests/acts/order-new-reply.ts';
import { overridable, overrideObjection } from '#app/disclosure-requests/acts/override-objection.ts';
import { proposePublishing } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { recordAgent } from '#app/disclosure-requests/acts/record-agent.ts';
import { recordContactAttempt } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { recordDeliveryChange } from '#app/disclosure-requests/acts/record-delivery-change.ts';
import { recordOutsideFact } from '#app/disclosure-requests/acts/record-outside-fact.ts';
import { releaseSeverance } from '#app/disclosure-requests/acts/release-severance.ts';
import { reviewWithheld } from '#app/disclosure-requests/acts/review-withheld.ts';
import { splitRequest } from '#app/disclosure-requests/acts/split-request.ts';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import { loadSeverance } from '#app/disclosure-requests/severance/load-severance.ts';
import type { Result } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import { scan, type Turn, tries } from '#tests/makers/try-act.ts';

type Try = (turn: Turn & { input: CaseInput }) => Promise<Result<unknown>>;

const published = { title: '示例工程批复', text: '批复同意建设示例工程。' };

/** Acts that stand outside the usual course: they need a second person, a record, paper or a decision elsewhere. */
const moreTries: Partial<Record<PageAct, Try>> = {
  'amend-receipt-day': ({ input, file, office, as, n }) =>
    amendReceiptDay(as(office.clerk), {
      ...input,
      toDay: addDays(file.received_on, (n % 5) - 3),
      reason: '收发室先行签收',
      proof: '签收登记簿',
      uploads: [scan],
    }),
  'decide-receipt-amendment': ({ input, file, office, as, n }) =>
    decideReceiptAmendment(as(office.head), {
      ...input,
      amendmentId: newest(file.receiptAmendments),
      confirmed: n % 4 !== 3,
      note: '请核对签收登记簿',
    }),
  'record-agent': ({ input, office, as }) =>
    recordAgent(as(office.clerk), {
      ...input,
      agent: {
        name: '示例律师',
        identityKind: null,
        identityNumber: '',
        phone: '',
        authorisation: '全权代理，至答复送达',
      },
      joint: [],
      uploads: [scan],
    }),
  'change-column': ({ input, office, as }) =>
    changeColumn(as(office.clerk), { ...input, column: 'other', reason: '不是企业，是村民委员会' }),
  'split-request': ({ input, office, as }) =>
    splitRequest(as(office.head), {
      ...input,
      parts: ['2023年度的示例批复', '2024年度的示例批复'],
      reason: '两项内容由不同处室办理',
    }),
  'link-requests': async ({ input, file, office, as }) => {
    const scope = as(office.clerk);
    const other = await scope.db
      .selectFrom('disclosure_requests')
      .select('register_no')
      .where('agency_id', '=', file.agency_id)
      .where('id', '!=', file.id)
      .executeTakeFirst();
    const otherNo = other?.register_no ?? '';
    return linkRequests(scope, { ...input, otherNo, kind: 'same-information', note: '' });
  },
  'record-contact-attempt': ({ input, office, as }) =>
    recordContactAttempt(as(office.clerk), {
      ...input,
      way: 'phone',
      reached: true,
      note: '本人确认',
      happenedOn: as(office.clerk).today,
      atTime: '09:30',
    }),
  'record-delivery-change': ({ input, office, as, n }) =>
    recordDeliveryChange(as(office.clerk), {
      ...input,
      wanted: { way: n % 2 === 0 ? 'post' : 'pickup', email: '', address: '示例路9号' },
      source: 'phone',
      note: '本人来电',
      happenedOn: as(office.clerk).today,
    }),
  'override-objection': ({ input, file, office, as }) =>
    overrideObjection(as(office.head), {
      ...input,
      consultationId: overridable(file)[0]?.id ?? 0,
      publicInterest: '不公开将影响公众安全',
      content: '示例合同的价款',
      leaderId: office.signer.officerId,
      leaderApprovedOn: as(office.head).today,
      holdDays: 3,
    }),
  'attach-records': ({ input, office, as }) =>
    attachRecords(as(office.handler), { ...input, uploads: [{ ...scan, kind: 'reply' }] }),
  'sever-record': ({ input, file, office, as }) =>
    markSeverance(as(office.handler), {
      ...input,
      severanceId: newest(file.severances),
      boxes: [{ page: 1, left: 1000, top: 1300, width: 4000, height: 600 }],
      ground: 'personal-privacy',
      reason: '他人姓名，属于个人隐私',
    }),
  'release-severed-record': async ({ input, file, office, as }) => {
    const severanceId = newest(file.severances);
    const severance = await loadSeverance(as(office.reviewer), file.id, severanceId);
    return releaseSeverance(as(office.reviewer), {
      ...input,
      severanceId,
      resultId: severance?.result?.id ?? 0,
    });
  },
  'enter-paper-signature': ({ input, file, office, as }) =>
    enterPaperSignature(as(office.clerk), {
      ...input,
      draftId: newest(file.drafts),
      signerName: '示例局长',
      signedOn: as(office.clerk).today,
      documentNo: '',
      uploads: [scan],
    }),
  'confirm-paper-signature': ({ input, file, office, as }) =>
    confirmPaperSignature(as(office.head), {
      ...input,
      signatureId: newest(file.paperSignatures),
      confirmed: true,
      note: '',
    }),
  'record-outside-fact': ({ input, file, office, as }) =>
    recordOutsideFact(as(office.clerk), {
      ...input,
      act: 'send-correction-notice',
      happenedOn: file.received_on,
      input: {
        document_no: `示例补录〔2024〕${file.id}号`,
        items: '请写明年度',
        period_days: '10',
        served_on: file.received_on,
      },
      evidence: '纸质告知书存根',
      uploads: [scan],
    }),
  'decide-outside-fact': ({ input, file, office, as }) =>
    decideOutsideFact(as(office.head), {
      ...input,
      recordId: newest(file.outsideRecords),
      confirmed: true,
      note: '',
    }),
  'order-new-reply': ({ input, file, office, as }) =>
    orderNewReply(as(office.clerk), {
      ...input,
      remedyCaseId: newest(file.remedyCases),
      basis: '行政复议决定书',
      receivedOn: as(office.clerk).today,
      days: 15,
      unit: 'working-days',
    }),
  'propose-publishing': ({ input, office, as }) =>
    proposePublishing(as(office.handler), { ...input, requesters: 2, reason: '常有人问', ...published }),
  'decide-publishing': ({ input, office, as }) =>
    decidePublishing(as(office.head), { ...input, publish: true, reasons: '可以公开', ...published }),
  'review-withheld': ({ input, office, as }) =>
    reviewWithheld(as(office.handler), {
      ...input,
      result: 'still-withheld',
      reasons: '仍在研究过程中',
      thirdPartyAsked: false,
    }),
  'archive-case': ({ input, office, as }) =>
    archiveCase(as(office.clerk), {
      ...input,
      precedent: false,
      envelopeId: null,
      uploads: [scan],
      reason: '示例',
    }),
  'add-training-case': ({ input, office, as }) =>
    addTrainingCase(as(office.head), {
      ...input,
      title: '当场能找到的批复',
      facts: '申请公开一件工程批复。',
      handling: '检索后予以公开。',
      lesson: '先查再答。',
    }),
};

function newest(rows: readonly { id: number }[]): number {
  return Math.max(0, ...rows.map(({ id }) => id));
}

/** One attempt at any act on the file as it was seen. */
export function tryAnyAct(act: PageAct, turn: Turn): Promise<Result<unknown>> {
  const attempt = { ...tries, ...moreTries }[act];
  if (!attempt) throw new Error(`no try of ${act}`);
  return attempt({ ...turn, input: { requestId: turn.file.id, rowVersion: turn.file.row_version } });
}
