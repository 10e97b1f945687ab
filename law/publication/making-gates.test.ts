import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import { earliestClosingOn } from '#law/publication/comment-period.ts';
import { reviewWindow } from '#law/publication/legal-review-gate.ts';
import type { CommentCall, Gate, MakingFacts } from '#law/publication/making-facts.ts';
import { gatesOf, mayPass } from '#law/publication/making-gates.ts';

const call = (more: Partial<CommentCall> = {}): CommentCall => ({
  openedOn: '2025-03-03',
  closesOn: '2025-04-02',
  shortBecause: '',
  resultsOn: '2025-04-10',
  unanswered: 0,
  ...more,
});
/** Everything done, up to publication. */
const made = (more: Partial<MakingFacts> = {}): MakingFacts => ({
  kind: 'normative',
  place: '320400',
  touchesBusiness: true,
  touchesMarket: true,
  majorDecision: false,
  plan: { on: '2025-02-10', necessity: '示例必要性', bases: 1 },
  explainerPlanOn: '2025-02-12',
  draft: { id: 7, on: '2025-03-01', note: '示例说明' },
  evaluatedOn: '2025-03-01',
  calls: [call()],
  enterprisesHeardOn: '2025-03-20',
  fairCompetition: { on: '2025-04-11', outcome: 'no-restriction' },
  review: { draftId: 7, sentOn: '2025-04-14', givenOn: '2025-04-18', outcome: 'lawful' },
  deliberation: { draftId: 7, on: '2025-05-08', outcome: 'passed' },
  explainersReady: 1,
  signedOn: '2025-05-09',
  publishedOn: '2025-05-12',
  effectiveOn: '2025-06-12',
  expiresOn: '2030-06-11',
  immediateReason: '',
  filedOn: null,
  ...more,
});
const asRule = (more: Partial<MakingFacts> = {}) =>
  made({ kind: 'government-rule', expiresOn: null, ...more });
const amendedDraft = { id: 8, on: '2025-05-20', note: '示例说明' };

interface Row {
  gate: Gate;
  facts: MakingFacts;
  on?: Day;
  code: string | null;
  cite: string;
  why: string;
}

const rows: Row[] = [
  {
    gate: 'plan',
    facts: made({ plan: null }),
    code: null,
    cite: '国办发〔2018〕37号 （三）',
    why: 'the first step',
  },
  {
    gate: 'drafting',
    facts: made(),
    code: null,
    cite: '国办发〔2018〕37号 （二）',
    why: 'planned, with explainer plan',
  },
  {
    gate: 'drafting',
    facts: made({ plan: null }),
    code: 'not-planned',
    cite: '国办发〔2018〕37号 （二）',
    why: 'no plan',
  },
  {
    gate: 'drafting',
    facts: made({ plan: { on: '2025-02-10', necessity: ' ', bases: 1 } }),
    code: 'necessity-missing',
    cite: '国办发〔2018〕37号 （二）',
    why: 'need is not shown',
  },
  {
    gate: 'drafting',
    facts: asRule({ plan: { on: '2025-02-10', necessity: '示例', bases: 0 } }),
    code: 'basis-missing',
    cite: '规章制定程序条例 第十一条',
    why: 'rests on nothing',
  },
  {
    gate: 'drafting',
    facts: made({ explainerPlanOn: null }),
    code: 'explainer-plan-missing',
    cite: '国办发〔2016〕80号 第二部分',
    why: 'no draft without its explainer plan',
  },
  {
    gate: 'comments',
    facts: made({ draft: null }),
    code: 'draft-missing',
    cite: '国办发〔2018〕115号 审核材料',
    why: 'nothing to ask about',
  },
  {
    gate: 'comments',
    facts: asRule({ draft: { id: 7, on: '2025-03-01', note: '' } }),
    code: 'drafting-note-missing',
    cite: '规章制定程序条例 第十八条',
    why: 'a draft goes with its note',
  },
  {
    gate: 'fair-competition',
    facts: made({ enterprisesHeardOn: null }),
    on: '2025-04-11',
    code: 'enterprises-not-heard',
    cite: '公平竞争审查条例 第十六条',
    why: 'those concerned are heard first',
  },
  {
    gate: 'fair-competition',
    facts: made({ enterprisesHeardOn: null }),
    on: '2024-07-31',
    code: null,
    cite: '公平竞争审查条例 第十六条',
    why: 'the day before the regulation',
  },
  {
    gate: 'legal-review',
    facts: made(),
    on: '2025-04-14',
    code: null,
    cite: '国办发〔2018〕115号 审核材料',
    why: 'the dossier is complete',
  },
  {
    gate: 'legal-review',
    facts: made({ evaluatedOn: null }),
    code: 'evaluation-missing',
    cite: '国办发〔2018〕37号 （四）',
    why: 'not evaluated',
  },
  {
    gate: 'legal-review',
    facts: made({ calls: [] }),
    code: 'comments-missing',
    cite: '优化营商环境条例 第六十二条',
    why: 'business was not asked',
  },
  {
    gate: 'legal-review',
    facts: made({ touchesBusiness: false, calls: [] }),
    code: null,
    cite: '优化营商环境条例 第六十二条',
    why: 'no business, no duty to call',
  },
  {
    gate: 'legal-review',
    facts: made({ touchesBusiness: false, majorDecision: true, calls: [] }),
    code: 'comments-missing',
    cite: '重大行政决策程序暂行条例 第十五条',
    why: 'a major decision',
  },
  {
    gate: 'legal-review',
    facts: asRule({ touchesBusiness: false, calls: [] }),
    code: 'comments-missing',
    cite: '规章制定程序条例 第十五条',
    why: 'every rule',
  },
  {
    gate: 'legal-review',
    facts: made({ calls: [call({ closesOn: '2025-04-01' })] }),
    code: 'comment-period-short',
    cite: '优化营商环境条例 第六十二条',
    why: '29 days from 03-03',
  },
  {
    gate: 'legal-review',
    facts: made({ calls: [call({ closesOn: '2025-03-13', shortBecause: '示例急需' })] }),
    on: '2025-04-14',
    code: null,
    cite: '重大行政决策程序暂行条例 第十五条',
    why: 'shorter, with a published reason',
  },
  {
    gate: 'legal-review',
    facts: made(),
    on: '2025-04-02',
    code: 'comments-open',
    cite: '优化营商环境条例 第六十二条',
    why: 'the last day still runs',
  },
  {
    gate: 'legal-review',
    facts: asRule(),
    on: '2025-04-14',
    code: null,
    cite: '规章制定程序条例 第二十条',
    why: 'the public was asked, so the legal office need not send it back',
  },
  {
    gate: 'legal-review',
    facts: made({ calls: [call({ unanswered: 2 })] }),
    code: 'comments-unanswered',
    cite: '优化营商环境条例 第六十二条',
    why: 'two opinions without an answer',
  },
  {
    gate: 'legal-review',
    facts: made({ calls: [call({ resultsOn: null })] }),
    code: 'results-missing',
    cite: '优化营商环境条例 第六十二条',
    why: 'no feedback yet',
  },
  {
    gate: 'legal-review',
    facts: made({ enterprisesHeardOn: null }),
    code: 'enterprises-not-heard',
    cite: '优化营商环境条例 第六十二条',
    why: 'enterprises were not heard',
  },
  {
    gate: 'legal-review',
    facts: made({ touchesBusiness: false, touchesMarket: false, enterprisesHeardOn: null, calls: [] }),
    code: null,
    cite: '国办发〔2019〕9号 第一部分',
    why: 'nothing of theirs is touched',
  },
  {
    gate: 'legal-review',
    facts: made({ fairCompetition: null }),
    code: 'fair-competition-missing',
    cite: '公平竞争审查条例 第十八条',
    why: 'unreviewed',
  },
  {
    gate: 'legal-review',
    facts: made({ fairCompetition: { on: '2025-04-11', outcome: 'restricts' } }),
    code: 'restricts-competition',
    cite: '公平竞争审查条例 第十八条',
    why: 'restricts competition',
  },
  {
    gate: 'legal-review',
    facts: made({ fairCompetition: { on: '2025-04-11', outcome: 'exempt' } }),
    code: null,
    cite: '公平竞争审查条例 第十二条',
    why: 'an exception of article 12',
  },
  {
    gate: 'deliberation',
    facts: made({ review: null }),
    code: 'not-reviewed',
    cite: '国办发〔2018〕37号 （六）',
    why: 'unreviewed',
  },
  {
    gate: 'deliberation',
    facts: made({ review: { draftId: 7, sentOn: '2025-04-14', givenOn: null, outcome: null } }),
    code: 'review-open',
    cite: '国办发〔2018〕37号 （六）',
    why: 'no opinion yet',
  },
  {
    gate: 'deliberation',
    facts: made({ review: { draftId: 7, sentOn: '2025-04-14', givenOn: '2025-04-18', outcome: 'unlawful' } }),
    code: 'reviewed-unlawful',
    cite: '国办发〔2018〕37号 （六）',
    why: 'unlawful',
  },
  {
    gate: 'deliberation',
    facts: made({
      majorDecision: true,
      review: { draftId: 7, sentOn: '2025-04-14', givenOn: '2025-04-18', outcome: 'unlawful' },
    }),
    code: 'reviewed-unlawful',
    cite: '重大行政决策程序暂行条例 第二十五条',
    why: 'unlawful, of a major decision',
  },
  {
    gate: 'deliberation',
    facts: asRule({ review: { draftId: 7, sentOn: '2025-04-14', givenOn: '2025-04-18', outcome: 'amend' } }),
    code: 'review-amend',
    cite: '规章制定程序条例 第二十五条',
    why: 'has to be amended and reviewed again',
  },
  {
    gate: 'deliberation',
    facts: made({ draft: amendedDraft }),
    code: 'draft-changed',
    cite: '国办发〔2018〕37号 （六）',
    why: 'another text was reviewed',
  },
  {
    gate: 'deliberation',
    facts: made(),
    on: '2025-04-18',
    code: 'review-time-short',
    cite: '国办发〔2018〕115号 审核时限',
    why: 'sent Monday 04-14: the fifth working day is 04-21',
  },
  {
    gate: 'deliberation',
    facts: made(),
    on: '2025-04-21',
    code: null,
    cite: '国办发〔2018〕115号 审核时限',
    why: 'five working days',
  },
  {
    gate: 'deliberation',
    facts: made({ majorDecision: true }),
    on: '2025-04-22',
    code: 'review-time-short',
    cite: '重大行政决策程序暂行条例 第二十六条',
    why: 'seven of a major decision: 04-23',
  },
  {
    gate: 'deliberation',
    facts: made({ urgentBecause: '示例突发事件' }),
    on: '2025-04-15',
    code: null,
    cite: '国办发〔2018〕115号 审核时限',
    why: 'an emergency',
  },
  {
    gate: 'deliberation',
    facts: asRule(),
    on: '2025-04-18',
    code: null,
    cite: '规章制定程序条例 第十九条',
    why: 'no time is set for the review of rules',
  },
  {
    gate: 'signing',
    facts: made({ deliberation: null }),
    code: 'not-deliberated',
    cite: '国办发〔2018〕37号 （七）',
    why: 'no meeting',
  },
  {
    gate: 'signing',
    facts: asRule({ deliberation: null }),
    code: 'not-deliberated',
    cite: '规章制定程序条例 第二十七条',
    why: 'no executive meeting',
  },
  {
    gate: 'signing',
    facts: made({ deliberation: { draftId: 7, on: '2025-05-08', outcome: 'returned' } }),
    code: 'returned',
    cite: '国办发〔2018〕37号 （七）',
    why: 'did not pass',
  },
  {
    gate: 'signing',
    facts: made({ draft: amendedDraft }),
    code: 'draft-changed',
    cite: '国办发〔2018〕37号 （七）',
    why: 'not the text that passed',
  },
  {
    gate: 'signing',
    facts: asRule({ deliberation: { draftId: 7, on: '2025-05-08', outcome: 'passed-as-amended' } }),
    code: 'amendments-missing',
    cite: '规章制定程序条例 第二十九条',
    why: 'the meeting asked for amendments',
  },
  {
    gate: 'signing',
    facts: asRule({
      draft: amendedDraft,
      deliberation: { draftId: 7, on: '2025-05-08', outcome: 'passed-as-amended' },
    }),
    code: null,
    cite: '规章制定程序条例 第二十九条',
    why: 'amended as the meeting asked',
  },
  {
    gate: 'signing',
    facts: made({ explainersReady: 0 }),
    code: 'explainer-missing',
    cite: '国办发〔2016〕80号 第二部分',
    why: 'signed together or not at all',
  },
  {
    gate: 'publication',
    facts: made({ signedOn: null }),
    code: 'not-signed',
    cite: '国办发〔2018〕37号 （八）',
    why: 'unsigned',
  },
  {
    gate: 'publication',
    facts: asRule({ signedOn: null }),
    code: 'not-signed',
    cite: '规章制定程序条例 第三十条',
    why: 'no order of the mayor',
  },
  {
    gate: 'publication',
    facts: made(),
    code: null,
    cite: '规章制定程序条例 第二条',
    why: 'every gate before it is passed',
  },
  {
    gate: 'filing',
    facts: made({ publishedOn: null }),
    code: 'not-published',
    cite: '优化营商环境条例 第六十四条第二款',
    why: 'nothing to file',
  },
  {
    gate: 'filing',
    facts: made(),
    on: '2025-12-31',
    code: null,
    cite: '江苏省行政规范性文件管理规定 备案',
    why: 'late, but late is better than never',
  },
  {
    gate: 'effect',
    facts: asRule(),
    on: '2025-06-11',
    code: 'not-yet-in-force',
    cite: '规章制定程序条例 第三十二条',
    why: 'the day before',
  },
  {
    gate: 'effect',
    facts: asRule(),
    on: '2025-06-12',
    code: null,
    cite: '规章制定程序条例 第三十二条',
    why: 'the day of effect',
  },
  {
    gate: 'effect',
    facts: asRule({ effectiveOn: '2025-05-12' }),
    code: 'effect-too-soon',
    cite: '规章制定程序条例 第三十二条',
    why: 'at once, with no reason',
  },
  {
    gate: 'term',
    facts: made({ expiresOn: null }),
    code: 'term-missing',
    cite: '江苏省行政规范性文件管理规定 有效期',
    why: 'no term stated',
  },
  {
    gate: 'term',
    facts: asRule(),
    code: null,
    cite: '江苏省行政规范性文件管理规定 有效期',
    why: 'rules have none',
  },
  { gate: 'clean-up', facts: made(), code: null, cite: '立法法 第一百一十六条', why: 'published' },
];

describe('gates of making', () => {
  it.each(rows)('$gate: $code ($why)', ({ gate, facts, on = '2025-06-20', code, cite }) => {
    const refusal = mayPass(gate, facts, on);
    expect(refusal?.code ?? null).toBe(code);
    if (refusal) expect(`${refusal.cite.instrument} ${refusal.cite.article}`).toBe(cite);
    if (refusal) expect(refusal.reason).toMatch(/。$/);
  });

  it('stand in one order in both courses; a rule has no term', () => {
    const normative = gatesOf('normative').map(({ gate }) => gate);
    expect(normative).toHaveLength(12);
    expect(gatesOf('government-rule').map(({ gate }) => gate)).toEqual(
      normative.filter((gate) => gate !== 'term'),
    );
  });
});

describe('limits of a making', () => {
  it('a call of thirty days opened on 2025-03-03 may close on 2025-04-02', () => {
    // 03-04 is the first day, 03-31 the twenty-eighth.
    expect(earliestClosingOn(made(), '2025-03-03')).toBe('2025-04-02');
    expect(earliestClosingOn(made({ touchesBusiness: false }), '2025-03-03')).toBe('2025-03-03');
    expect(earliestClosingOn(made(), '2019-12-31')).toBe('2019-12-31');
  });

  it('a review sent on 2025-04-14 is due on 2025-05-07', () => {
    // 15 to 18 April 4, 21 to 25 April 9, Sunday 27 worked 10, 28 to 30 April 13, then 6 and 7 May after the holiday.
    expect(reviewWindow(made(), '2025-04-14')).toMatchObject({
      earliestOn: '2025-04-21',
      dueOn: '2025-05-07',
    });
    expect(reviewWindow(asRule(), '2025-04-14')).toMatchObject({ earliestOn: null, dueOn: null });
  });
});
