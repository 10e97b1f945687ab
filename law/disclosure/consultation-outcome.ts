import type { Cite } from '#law/cite.ts';

/** Who is asked: a third party (art. 32) or an agency that made the document too (art. 34). */
export type ConsultedParty = 'third-party' | 'co-maker';

export type Opinion = 'consents' | 'objects-with-reasons' | 'objects-without-reasons' | 'silent';

export interface ConsultationOutcome {
  /** consent: disclose. refuse: do not, save for the public interest. agency-decides: by the Regulation itself. */
  means: 'consent' | 'refuse' | 'agency-decides';
  /** In Chinese. */
  because: string;
  cite: Cite;
}

/** What an opinion, or silence once its limit is over, means for the reply.
 * @law 政府信息公开条例 第三十二条 — a third party's silence is neither consent nor refusal; reasoned objection binds, public interest apart
 * @law 政府信息公开条例 第三十四条 — a co-maker's silence is consent
 * @reading a co-maker's objection leaves the lead agency to decide (co-maker-objects) */
export function consultationOutcome(party: ConsultedParty, opinion: Opinion): ConsultationOutcome {
  return party === 'third-party' ? ofThirdParty[opinion] : ofCoMaker[opinion];
}

const article32: Cite = { instrument: '政府信息公开条例', article: '第三十二条' };
const article34: Cite = { instrument: '政府信息公开条例', article: '第三十四条' };

const ofThirdParty: Record<Opinion, ConsultationOutcome> = {
  consents: { means: 'consent', because: '第三方同意公开。', cite: article32 },
  'objects-with-reasons': {
    means: 'refuse',
    because: '第三方不同意且有合理理由，不予公开；不公开可能对公共利益造成重大影响的除外。',
    cite: article32,
  },
  'objects-without-reasons': {
    means: 'agency-decides',
    because: '第三方不同意但没有合理理由，由本机关依照条例决定。',
    cite: article32,
  },
  silent: {
    means: 'agency-decides',
    because: '第三方逾期未提出意见，既不视为同意，也不视为不同意，由本机关依照条例决定。',
    cite: article32,
  },
};

const objectionOfCoMaker: ConsultationOutcome = {
  means: 'agency-decides',
  because: '共同制作机关不同意公开，由牵头机关依照条例决定。',
  cite: article34,
};

const ofCoMaker: Record<Opinion, ConsultationOutcome> = {
  consents: { means: 'consent', because: '共同制作机关同意公开。', cite: article34 },
  'objects-with-reasons': objectionOfCoMaker,
  'objects-without-reasons': objectionOfCoMaker,
  silent: { means: 'consent', because: '共同制作机关逾期未提出意见，视为同意公开。', cite: article34 },
};
