import type { Cite, Day } from '#law/cite.ts';
import { fairCompetitionMissing } from '#law/publication/legal-review-gate.ts';
import type { GateRefusal, MakingFacts } from '#law/publication/making-facts.ts';

/**
 * Whether a document may be signed: deliberated and passed, the text that was passed, with its explainer beside it.
 *
 * @law 国办发〔2018〕37号 （七） — decided in a meeting; no circulation of papers in its place
 * @law 规章制定程序条例 第二十七条 — a rule is decided by the executive or the plenary meeting of the government
 * @law 规章制定程序条例 第二十九条 — amended as the meeting asked, then signed by the mayor as an order
 * @law 国办发〔2016〕80号 第二部分 — the explainer is signed together with the document
 */
export function beforeSigning(facts: MakingFacts, on: Day): GateRefusal | null {
  const { deliberation } = facts;
  const cite = meetingOf(facts);
  if (!deliberation) {
    const meeting = facts.kind === 'normative' ? '集体审议' : '政府常务会议或者全体会议';
    return { code: 'not-deliberated', reason: `没有经过${meeting}，不得签发；传批、会签不能代替。`, cite };
  }
  if (deliberation.outcome === 'returned') {
    return { code: 'returned', reason: '审议没有通过，退回修改，不得签发。', cite };
  }
  return textFault(facts, cite) ?? explainersMissing(facts) ?? fairCompetitionMissing(facts, on);
}

function meetingOf({ kind }: MakingFacts): Cite {
  return kind === 'normative'
    ? { instrument: '国办发〔2018〕37号', article: '（七）' }
    : { instrument: '规章制定程序条例', article: '第二十七条' };
}

/** Passed as it stands: no later draft. Passed as amended: a later draft that carries the amendments. */
function textFault({ kind, deliberation, draft }: MakingFacts, cite: Cite): GateRefusal | null {
  const changed = draft !== null && deliberation !== null && draft.id !== deliberation.draftId;
  if (deliberation?.outcome === 'passed' && changed) {
    return { code: 'draft-changed', reason: '审议通过以后文本又有改动，只能签发审议通过的文本。', cite };
  }
  if (deliberation?.outcome === 'passed-as-amended' && !changed) {
    const amended: Cite =
      kind === 'normative' ? cite : { instrument: '规章制定程序条例', article: '第二十九条' };
    return {
      code: 'amendments-missing',
      reason: '会议要求修改，请先提交按会议意见修改的文本。',
      cite: amended,
    };
  }
  return null;
}

function explainersMissing({ explainersReady }: MakingFacts): GateRefusal | null {
  if (explainersReady > 0) return null;
  return {
    code: 'explainer-missing',
    reason: '解读材料应当与文件同步审签，还没有一件写好。',
    cite: { instrument: '国办发〔2016〕80号', article: '第二部分' },
  };
}

/** Whether a document may be numbered and published: signed, and its explainers go with it.
 * @law 国办发〔2018〕37号 （八） — published after signing, else no basis for administration
 * @law 规章制定程序条例 第三十条 — the order names number, days of adoption, publication and effect */
export function beforePublication(facts: MakingFacts): GateRefusal | null {
  if (facts.signedOn) return explainersMissing(facts);
  const cite: Cite =
    facts.kind === 'normative'
      ? { instrument: '国办发〔2018〕37号', article: '（八）' }
      : { instrument: '规章制定程序条例', article: '第三十条' };
  const reason = facts.kind === 'normative' ? '还没有签发，不得编号公布。' : '市长还没有签署命令，不得公布。';
  return { code: 'not-signed', reason, cite };
}
