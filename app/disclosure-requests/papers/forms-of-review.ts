import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { actedFor, withHolder } from '#app/disclosure-requests/case-file/acted-for.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { writeDocument } from '#app/disclosure-requests/letters/family.ts';
import { letterInputOf } from '#app/disclosure-requests/letters/letter-of.ts';
import {
  type ApprovalSheetInput,
  approvalSheetFamily,
} from '#app/disclosure-requests/letters/print-pack/approval-sheet.ts';
import { legalReviewSheetFamily } from '#app/disclosure-requests/letters/print-pack/legal-review-sheet.ts';
import { secrecyReviewSheetFamily } from '#app/disclosure-requests/letters/print-pack/secrecy-review-sheet.ts';
import {
  headingOf,
  nameOf,
  type PackForm,
  type PackScope,
} from '#app/disclosure-requests/papers/pack-form.ts';
import { citeText } from '#law/cite.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** Forms that a draft is reviewed and signed on. */
export function reviewForms(pack: PackScope): PackForm[] {
  const missing = pack.file.drafts.length === 0 ? '还没有答复稿' : null;
  return [
    { key: 'approval-sheet', zh: '呈批单', missing, document: () => approvalSheet(pack) },
    { key: 'legal-review-sheet', zh: '法制审核表', missing, document: () => legalReviewSheet(pack) },
    { key: 'secrecy-review-sheet', zh: '保密审查表', missing, document: () => secrecyReviewSheet(pack) },
  ];
}

const REPLY = '政府信息公开申请答复书';

function approvalSheet(pack: PackScope) {
  const { file, scope } = pack;
  const draft = draftOf(pack);
  return writeDocument(
    approvalSheetFamily,
    {
      ...headingOf(pack),
      documentName: REPLY,
      outcome: replyTypeOf(draft.code as ReplyCode).zh,
      grounds: groundsOf(draft),
      facts: draft.facts,
      handler: nameOf(pack, draft.officer_id),
      draftedOn: draft.happened_on,
      dueOn: clockOf(file, scope.today).due,
      reviews: file.reviews
        .filter((review) => review.draft_id === draft.id)
        .map((review) => ({
          name: review.kind === 'secrecy' ? '保密审查' : '法制审核',
          text: `${review.passed ? '通过' : '退回'}　${review.opinion}　${nameOf(pack, review.officer_id)}　${review.happened_on}`,
        })),
      signed: signedInSystem(pack),
      signers: ['公开工作机构负责人', '分管负责人', '主要负责人'],
    },
    scope.today,
  );
}

/** 签发 in the system, by the signer or by who stood in for him; null on paper or before it is signed. */
function signedInSystem(pack: PackScope): ApprovalSheetInput['signed'] {
  const reply = pack.file.replies[0];
  if (!reply || reply.signer_name !== null || reply.outside_id !== null) return null;
  const by = { officerId: reply.officer_id, at: reply.recorded_at };
  return {
    by: withHolder(nameOf(pack, reply.officer_id), actedFor(pack.file, by)),
    on: reply.signed_on,
    documentNo: reply.document_no,
  };
}

function legalReviewSheet(pack: PackScope) {
  const draft = draftOf(pack);
  const { remedyClause } = letterInputOf(pack.file, pack.scope);
  return writeDocument(
    legalReviewSheetFamily,
    {
      ...headingOf(pack),
      documentName: REPLY,
      outcome: replyTypeOf(draft.code as ReplyCode).zh,
      grounds: groundsOf(draft),
      remedyClause,
      drafter: nameOf(pack, draft.officer_id),
      reviewer: reviewerOf(pack, 'legal'),
    },
    pack.scope.today,
  );
}

function secrecyReviewSheet(pack: PackScope) {
  const { file, scope } = pack;
  const review = file.reviews.findLast(({ kind }) => kind === 'secrecy');
  const records = recordsGiven(file).map(({ name }) => name);
  return writeDocument(
    secrecyReviewSheetFamily,
    {
      ...headingOf(pack),
      records: records.length > 0 ? records : ['答复书全文'],
      drafter: nameOf(pack, draftOf(pack).officer_id),
      reviewer: reviewerOf(pack, 'secrecy'),
      conclusion: review ? (review.passed ? '可以公开' : '部分内容不宜公开') : '',
    },
    scope.today,
  );
}

function reviewerOf(pack: PackScope, kind: 'legal' | 'secrecy'): string {
  return nameOf(pack, pack.file.reviews.findLast((review) => review.kind === kind)?.officer_id);
}

function groundsOf(draft: { code: string; grounds: string }): string {
  return `${replyTypeOf(draft.code as ReplyCode)
    .cites.map(citeText)
    .join('、')}。${draft.grounds}`;
}

function draftOf({ file }: PackScope) {
  const draft = file.drafts.at(-1);
  if (!draft) throw new Error(`request ${file.id} has no draft`);
  return draft;
}
