import type { Cite, Day } from '#law/cite.ts';
import type {
  DeliberationOutcome,
  FairCompetitionOutcome,
  Gate,
  ReviewOutcome,
} from '#law/publication/making-facts.ts';

/** A superior text that a document rests on. */
export interface Basis {
  title: string;
  /** 第九条第二款; empty where the whole text is meant. */
  provision: string;
  /** Of the library, where the text stands in it. */
  documentId: number | null;
}

/**
 * What each step of a making puts on record, by name. Rows of `making_steps` hold these in `content`; the texts of drafts,
 * calls for comments, files and explainer plans stand in their own tables.
 */
export interface StepContents {
  /** 立项 */
  plan: { necessity: string; bases: Basis[] };
  /** 起草: a new version of the text with its drafting note. */
  draft: { draftId: number; number: number; note: string };
  /** 评估论证 and the screen of what a normative document must not contain. */
  evaluation: { assessment: string; screened: string[] };
  /** 听取企业和行业协会商会意见 */
  'enterprise-opinion': { heard: string; digest: string };
  /** 公平竞争审查 */
  'fair-competition': { outcome: FairCompetitionOutcome; opinion: string };
  /** 送合法性审核 */
  'review-sent': { draftId: number; urgentBecause: string };
  /** 合法性审核意见 */
  'review-given': { draftId: number; outcome: ReviewOutcome; opinion: string };
  /** 集体审议; 规章 by 常务会议 or 全体会议 */
  deliberation: { draftId: number; meeting: string; outcome: DeliberationOutcome };
  /** 签发; a government rule by order of the head of government */
  signing: { draftId: number; signatory: string };
  /** 统一登记、统一编号、统一印发和公布 */
  publication: {
    documentId: number;
    documentNo: string;
    registerNo: string;
    indexNo: string;
    immediateReason: string;
    /** What the text says that it repeals and the library does not hold, by name. */
    repealsElsewhere: string[];
  };
  /** 报送备案 */
  filing: { to: string };
  /** 备案审查结果 */
  'filing-answer': { outcome: FilingOutcome; filingNo: string; opinion: string };
  /** 终止制定 */
  ending: { reason: string };
}

export type StepName = keyof StepContents;

export type FilingOutcome = 'accepted' | 'correct';

/** 系统外办理的补录: done on an earlier day outside the system; what the law would have refused is kept as breaches. */
export interface Outside {
  /** What proves it: the paper, its number, where it lies. */
  evidence: string;
  breaches: { code: string; reason: string; cite?: Cite }[];
}

/** One row of `making_steps`. */
export interface Step<Name extends StepName = StepName> {
  id: number;
  step: Name;
  content: StepContents[Name] & { outside?: Outside };
  officer_id: number;
  happened_on: Day;
  recorded_at: string;
}

/** The gate that each step belongs to. */
export const gateOfStep: Record<StepName, Gate> = {
  plan: 'plan',
  draft: 'drafting',
  evaluation: 'drafting',
  'enterprise-opinion': 'fair-competition',
  'fair-competition': 'fair-competition',
  'review-sent': 'legal-review',
  'review-given': 'legal-review',
  deliberation: 'deliberation',
  signing: 'signing',
  publication: 'publication',
  filing: 'filing',
  'filing-answer': 'filing',
  ending: 'clean-up',
};

export const reviewOutcomeZh: Record<ReviewOutcome, string> = {
  lawful: '合法',
  unlawful: '不合法',
  amend: '应当予以修改',
};

export const fairCompetitionZh: Record<FairCompetitionOutcome, string> = {
  'no-restriction': '不具有排除、限制竞争效果',
  exempt: '符合例外规定，可以出台',
  restricts: '具有排除、限制竞争效果',
};

export const deliberationZh: Record<DeliberationOutcome, string> = {
  passed: '审议通过',
  'passed-as-amended': '原则通过，按会议意见修改',
  returned: '未通过，退回修改',
};

export const filingOutcomeZh: Record<FilingOutcome, string> = {
  accepted: '准予备案',
  correct: '要求改正',
};
