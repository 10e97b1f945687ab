import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Day } from '#law/cite.ts';
import { type EvidenceFacts, type MissingItem, missingEvidence } from '#law/disclosure/evidence.ts';
import type { NotHeld } from '#law/disclosure/evidence-points.ts';
import type { FiveAnswers } from '#law/disclosure/five-questions.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** A draft as far as its evidence goes: written, or about to be. */
export interface DraftEvidence {
  code: ReplyCode;
  answers: FiveAnswers;
  grounds: string;
  required: Record<string, string>;
  /** Answers of the checklist that come with the draft; those on file are added. */
  points: Record<string, string>;
}

/** Kinds of soft evidence that the head of the office may let pass, each as a whole. */
export const overridable = {
  'search-log': '检索记录',
  checklist: '核对单',
  'basis-kind': '依据的性质没有核对',
  'review-legal': '法制审核',
  'review-secrecy': '保密审查',
} as const;

export type Overridable = keyof typeof overridable;

/** What is missing for a draft of the file, by the law of the day of the reply; what was let pass is left out. */
export function evidenceGaps(file: CaseFile, draft: DraftEvidence, on: Day) {
  const { hard, soft } = missingEvidence(factsOf(file, draft, on));
  const passed = new Set(
    file.evidenceOverrides.filter(({ run }) => run === file.run).map(({ missing }) => missing),
  );
  return { hard, soft: soft.filter((item) => !passed.has(kindOf(item))) };
}

/** A draft on file, as far as its evidence goes. */
export function evidenceOfDraft(draft: CaseFile['drafts'][number]): DraftEvidence {
  return {
    code: draft.code as ReplyCode,
    answers: draft.answers as FiveAnswers,
    grounds: draft.grounds,
    required: draft.required as Record<string, string>,
    points: {},
  };
}

/** 信息不存在 and 不属于本机关 share a line of the report and nothing else. */
export function notHeldOf(answers: FiveAnswers): NotHeld {
  return answers.ours === 'not-ours' ? 'not-ours' : 'none';
}

/** The kind of evidence that an item belongs to: the points of the checklist are let pass together. */
export function kindOf(item: Pick<MissingItem, 'key'>): Overridable {
  return item.key in overridable ? (item.key as Overridable) : 'checklist';
}

/** Whether the item can still come after drafting: a review follows the draft. */
export function comesLater(item: Pick<MissingItem, 'key'>): boolean {
  return item.key === 'review-legal' || item.key === 'review-secrecy';
}

function factsOf(file: CaseFile, draft: DraftEvidence, on: Day): EvidenceFacts {
  const kept = file.checklists.findLast(({ code }) => code === draft.code);
  const points = { ...((kept?.points ?? {}) as Record<string, string>), ...nonEmpty(draft.points) };
  return {
    code: draft.code,
    notHeld: notHeldOf(draft.answers),
    repliedOn: on,
    grounds: draft.grounds,
    contents: draft.required,
    rightAgency: rightAgencyOf(draft.required),
    remedyClause: null,
    points,
    searches: file.searchLogs.length,
    reviews: reviewsDone(file),
  };
}

/** Unless the drafter says that the right agency cannot be determined, it is named. */
function rightAgencyOf(required: Record<string, string>): EvidenceFacts['rightAgency'] {
  if (required.agencyKnown === 'no') return null;
  return { name: required.agencyName ?? '', contact: required.agencyContact ?? '' };
}

/** In an agency without a separate reviewer the signer, who is not the drafter, reviews by signing. */
function reviewsDone(file: CaseFile): EvidenceFacts['reviews'] {
  if (!file.separate_reviewer) return ['legal', 'secrecy'];
  const draft = file.drafts.at(-1);
  const passed = file.reviews.filter((review) => review.draft_id === draft?.id && review.passed);
  return passed.map(({ kind }) => (kind === 'secrecy' ? 'secrecy' : 'legal'));
}

function nonEmpty(points: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(points).filter(([, answer]) => answer.trim() !== ''));
}
