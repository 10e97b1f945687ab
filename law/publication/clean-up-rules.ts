import type { Cite } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import type { ValidityAct } from '#law/publication/validity-facts.ts';

/** 清理的种类 */
export type CampaignKind = 'instant' | 'periodic' | 'special';
/** 清理意见 */
export type CleanUpOpinion = 'keep' | 'amend' | 'repeal' | 'declare-lapsed' | 'partly-lapsed';

export const campaignKinds: readonly { kind: CampaignKind; zh: string; because: string }[] = [
  { kind: 'instant', zh: '即时清理', because: '上位法或者国家政策变化' },
  { kind: 'periodic', zh: '定期清理', because: '按期全面清理' },
  { kind: 'special', zh: '专项清理', because: '上级部署或者某一领域' },
];

/** 三张目录, and 拟修改 beside them. */
export type CleanUpList = 'kept' | 'repealed' | 'lapsed' | 'to-amend';

export interface OpinionRow {
  opinion: CleanUpOpinion;
  zh: string;
  /** The act that the decision sets; null: the decision names the document and ends nothing. */
  act: ValidityAct['kind'] | null;
  /** The published list that the document goes on. */
  list: CleanUpList;
  /** Clauses have to be named. */
  clauses: boolean;
}

/** What each opinion means once the decision is published. */
export const opinions: readonly OpinionRow[] = [
  { opinion: 'keep', zh: '继续有效', act: 'continued', list: 'kept', clauses: false },
  // Until it is amended it holds as it stands.
  { opinion: 'amend', zh: '拟修改', act: null, list: 'to-amend', clauses: false },
  { opinion: 'repeal', zh: '废止', act: 'repealed', list: 'repealed', clauses: false },
  { opinion: 'declare-lapsed', zh: '宣布失效', act: 'declared-lapsed', list: 'lapsed', clauses: false },
  { opinion: 'partly-lapsed', zh: '部分条款失效', act: 'partly-lapsed', list: 'kept', clauses: true },
];

export const listZh: Record<CleanUpList, string> = {
  kept: '继续有效的文件目录',
  repealed: '废止的文件目录',
  lapsed: '宣布失效的文件目录',
  'to-amend': '拟修改的文件目录',
};

/** Whether documents of a kind may be cleaned up by a city's campaign: what it and its departments make themselves.
 * @law 立法法 第一百一十六条 — the body that made a text cleans it up
 * @law 规章制定程序条例 第三十七条 — governments clean up their rules in good time
 * @reading plans and notices end with their matter and are cleaned up with other policy documents (clean-up-scope) */
export function mayBeCleanedUp(kind: DocumentKind): boolean {
  const own: readonly DocumentKind[] = ['government-rule', 'normative', 'policy', 'plan', 'notice'];
  return own.includes(kind);
}

export interface CleanUpRefusal {
  code: string;
  reason: string;
  cite: Cite;
}

/** Why an opinion cannot stand: null when it can.
 * @law 国办发〔2018〕37号 第三部分 — clean-up says of each document what becomes of it
 * @reading a partial lapse names its clauses, every opinion its reason (clean-up-scope) */
export function opinionFault({
  opinion,
  reason,
  clauses,
}: {
  opinion: CleanUpOpinion;
  reason: string;
  clauses: readonly string[];
}): CleanUpRefusal | null {
  const cite: Cite = { instrument: '国办发〔2018〕37号', article: '第三部分' };
  if (reason.trim() === '') return { code: 'reason-missing', reason: '请写明理由。', cite };
  const row = opinions.find((each) => each.opinion === opinion);
  const named = clauses.some((clause) => clause.trim() !== '');
  if (row?.clauses && !named) {
    return { code: 'clauses-missing', reason: '部分条款失效的，请逐条写明条款。', cite };
  }
  return row && !row.clauses && named
    ? { code: 'clauses-not-asked', reason: `意见为${row.zh}的不列条款；只有部分条款失效才列。`, cite }
    : null;
}

/** The opinion that counts for a document: that of legal review, where it gave one, before that of the department.
 * @reading legal review goes before the department (clean-up-scope) */
export function countingOpinion<T extends { stage: 'department' | 'legal-review' }>(
  given: readonly T[],
): T | null {
  return (
    given.findLast(({ stage }) => stage === 'legal-review') ??
    given.findLast(({ stage }) => stage === 'department') ??
    null
  );
}

/** Whether a campaign may be decided: every document has the opinion of its department and of legal review.
 * @law 规章制定程序条例 第三十九条 — repeal and amendment follow the course of making, published at once
 * @law 国办发〔2018〕37号 （六） — what decides on a normative document passes legal review */
export function mayDecideCampaign(
  items: readonly { department: boolean; review: boolean }[],
): CleanUpRefusal | null {
  const cite: Cite = { instrument: '国办发〔2018〕37号', article: '（六）' };
  if (items.length === 0) return { code: 'empty', reason: '清理范围里还没有文件。', cite };
  const silent = items.filter(({ department }) => !department).length;
  if (silent > 0) return { code: 'opinions-missing', reason: `还有${silent}件没有提出清理意见。`, cite };
  const unreviewed = items.filter(({ review }) => !review).length;
  return unreviewed > 0
    ? { code: 'not-reviewed', reason: `还有${unreviewed}件的清理意见没有经过合法性审核。`, cite }
    : null;
}
