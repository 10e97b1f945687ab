import type { Day } from '#law/cite.ts';
import type { GateRefusal, MakingFacts } from '#law/publication/making-facts.ts';

/** A draft is accepted only for a planned project, and only with its plan of explanation.
 * @law 国办发〔2018〕37号 （二） — no document without need, none that repeats superior texts
 * @law 规章制定程序条例 第十一条 — an application names the need and the main problems
 * @law 国办发〔2016〕80号 第二部分 — the plan of explanation goes up with the draft, else it is returned
 * @reading a draft without its plan of explanation is not received at all (explainer-plan-first) */
export function beforeDrafting({ kind, plan, explainerPlanOn }: MakingFacts): GateRefusal | null {
  const cite =
    kind === 'normative'
      ? { instrument: '国办发〔2018〕37号', article: '（二）' }
      : { instrument: '规章制定程序条例', article: '第十一条' };
  if (!plan) return { code: 'not-planned', reason: '还没有立项：先写明必要性和上位依据。', cite };
  if (plan.necessity.trim() === '') {
    return { code: 'necessity-missing', reason: '立项没有写明必要性。', cite };
  }
  if (plan.bases === 0) return { code: 'basis-missing', reason: '立项没有列出上位依据。', cite };
  if (explainerPlanOn) return null;
  return {
    code: 'explainer-plan-missing',
    reason: '没有解读方案，不予收文：请先填写解读提纲、形式、途径、时间和负责人。',
    cite: { instrument: '国办发〔2016〕80号', article: '第二部分' },
  };
}

/** There is a draft with its note: what a call for comments and a review need.
 * @law 规章制定程序条例 第十八条 — the draft goes with a note of its need and its main measures
 * @law 国办发〔2018〕115号 审核材料 — draft, drafting note, bases, opinions and evaluation */
export function drafted(facts: MakingFacts): GateRefusal | null {
  const cite =
    facts.kind === 'normative'
      ? { instrument: '国办发〔2018〕115号', article: '审核材料' }
      : { instrument: '规章制定程序条例', article: '第十八条' };
  if (!facts.draft) return { code: 'draft-missing', reason: '还没有提交草案。', cite };
  return facts.draft.note.trim() === ''
    ? { code: 'drafting-note-missing', reason: '草案没有起草说明。', cite }
    : null;
}

/** Fair competition is reviewed in the drafting stage, after those concerned were heard.
 * @law 公平竞争审查条例 第十六条 — operators and their associations are heard */
export function beforeFairCompetition(facts: MakingFacts, on: Day): GateRefusal | null {
  const missing = drafted(facts);
  if (missing || on < '2024-08-01' || !facts.touchesMarket || facts.enterprisesHeardOn) return missing;
  return {
    code: 'enterprises-not-heard',
    reason: '公平竞争审查应当听取有关经营者、行业协会商会等利害关系人的意见，还没有听取。',
    cite: { instrument: '公平竞争审查条例', article: '第十六条' },
  };
}
