import type { Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';

/** 有效性的十种状态. 废止 ends by an act, 失效 by time or circumstance. */
export type ValidityState =
  | 'draft' // 征求意见稿
  | 'pending' // 尚未施行
  | 'in-force' // 现行有效
  | 'trial' // 现行有效（试行、暂行）
  | 'amended' // 现行有效（已修改）
  | 'partial' // 部分失效
  | 'expired' // 失效
  | 'repealed' // 废止
  | 'replaced' // 废止（被代替）
  | 'unknown'; // 有效性待核

/** An act that names the document: 修改、部分失效、废止、代替、宣布失效、继续有效. */
export interface ValidityAct {
  id: number;
  kind: 'amended' | 'partly-lapsed' | 'repealed' | 'replaced' | 'declared-lapsed' | 'continued';
  basis: { documentId: number | null; title: string; provision: string };
  /** Of a partial lapse: the clauses that no longer hold. */
  clauses: string[];
  /** First day on which the act has effect. */
  effectiveOn: Day;
  /** Of a continuation: the new last day. */
  untilOn: Day | null;
}

/** Everything that the validity of a document is computed from. */
export interface ValidityFacts {
  kind: DocumentKind;
  title: string;
  /** 征求意见稿 */
  openForComments: boolean;
  publishedOn: Day | null;
  /** 施行日期; null: nothing proves it. */
  effectiveOn: Day | null;
  effectiveBecause: string;
  /** Last day in force, where the text states a term or a cited rule supplies one. */
  expiresOn: Day | null;
  termBecause: string;
  /** The source of an import says that the text has lapsed, and names no act. */
  declaredLapsed: boolean;
  /** What an officer proved of a document whose own record proves nothing, or that no term applies. */
  settled: { on: Day; because: string } | null;
  /** Acts that name this document; withdrawn ones are left out. */
  acts: ValidityAct[];
}
