import type { Cite, Day } from '#law/cite.ts';

/** The two courses: 行政规范性文件 and 地方政府规章. */
export type MakingKind = 'normative' | 'government-rule';

/** 关口, in the order of both courses. A government rule has no 有效期. */
export type Gate =
  | 'plan' // 立项
  | 'drafting' // 起草和评估论证
  | 'comments' // 公开征求意见
  | 'fair-competition' // 听取企业意见和公平竞争审查
  | 'legal-review' // 合法性审核
  | 'deliberation' // 集体审议
  | 'signing' // 签发
  | 'publication' // 统一登记、编号、印发和公布
  | 'filing' // 备案
  | 'effect' // 施行
  | 'term' // 有效期
  | 'clean-up'; // 清理

/** What stands on record of one making. Days only: whatever is null has not happened. */
export interface MakingFacts {
  kind: MakingKind;
  /** Division code of the issuer's place, e.g. 320400. */
  place: string;
  /** 与市场主体生产经营活动密切相关 */
  touchesBusiness: boolean;
  /** 涉及经营者经济活动 */
  touchesMarket: boolean;
  /** 重大行政决策 */
  majorDecision: boolean;
  plan: { on: Day; necessity: string /** how many superior texts it names */; bases: number } | null;
  /** 解读方案 */
  explainerPlanOn: Day | null;
  /** The newest draft. */
  draft: { id: number; on: Day /** 起草说明 */; note: string } | null;
  /** 评估论证 */
  evaluatedOn: Day | null;
  /** Calls for comments, in any order. */
  calls: CommentCall[];
  /** 听取企业和行业协会商会意见 */
  enterprisesHeardOn: Day | null;
  /** The newest. */
  fairCompetition: { on: Day; outcome: FairCompetitionOutcome } | null;
  /** The newest. */
  review: LegalReview | null;
  /** The newest. */
  deliberation: { draftId: number; on: Day; outcome: DeliberationOutcome } | null;
  /** 解读材料 written and ready to be published with the document. */
  explainersReady: number;
  signedOn: Day | null;
  publishedOn: Day | null;
  /** 施行日期 and 有效期至, as the text states them. */
  effectiveOn: Day | null;
  expiresOn: Day | null;
  /** Why it takes effect within thirty days of publication; empty: no reason. */
  immediateReason: string;
  filedOn: Day | null;
  /** 应对突发事件、执行上级紧急命令: why the ordinary times do not apply; absent or empty: they do. */
  urgentBecause?: string;
}

export interface CommentCall {
  openedOn: Day;
  /** Last day on which opinions are taken. */
  closesOn: Day;
  /** The published reason for a shorter period; empty: none. */
  shortBecause: string;
  /** 采纳情况反馈, published. */
  resultsOn: Day | null;
  /** Opinions without an answer yet. */
  unanswered: number;
}

export interface LegalReview {
  draftId: number;
  sentOn: Day;
  givenOn: Day | null;
  outcome: ReviewOutcome | null;
}

/** 合法、不合法、应当予以修改 */
export type ReviewOutcome = 'lawful' | 'unlawful' | 'amend';
/** 不具有排除、限制竞争效果；符合例外规定；具有排除、限制竞争效果 */
export type FairCompetitionOutcome = 'no-restriction' | 'exempt' | 'restricts';
/** 通过；按会议意见修改后通过；退回 */
export type DeliberationOutcome = 'passed' | 'passed-as-amended' | 'returned';

/** Why a step is refused, in Chinese, with the article. */
export interface GateRefusal {
  code: string;
  reason: string;
  cite: Cite;
}

/** What has to stand on record before the step of a gate is taken: null when it does. */
export type Demand = (facts: MakingFacts, on: Day) => GateRefusal | null;

/** One gate as a page shows it. */
export interface GateRow {
  gate: Gate;
  zh: string;
  cites: Cite[];
  /** What the gate asks for, in Chinese, one line each. */
  demands: string[];
}
