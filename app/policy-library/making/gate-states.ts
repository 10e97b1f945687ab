import { factsOf } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import {
  deliberationZh,
  fairCompetitionZh,
  filingOutcomeZh,
  gateOfStep,
  reviewOutcomeZh,
  type Step,
  type StepName,
} from '#app/policy-library/making/steps.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { commentPeriodOf } from '#law/publication/comment-period.ts';
import { reviewWindow } from '#law/publication/legal-review-gate.ts';
import type { Gate, GateRow, MakingFacts } from '#law/publication/making-facts.ts';
import { gatesOf, mayPass } from '#law/publication/making-gates.ts';

export type GateState = 'done' | 'open' | 'later' | 'not-needed';

export const gateStateZh: Record<GateState, string> = {
  done: '已办',
  open: '可办',
  later: '未到',
  'not-needed': '不需要',
};

/** One gate as the page of a making shows it. */
export interface GateView {
  row: GateRow;
  state: GateState;
  /** What was done, oldest first. */
  events: GateEvent[];
  /** What stands in the way, or which day it can be done. */
  note: string;
}

export interface GateEvent {
  on: Day;
  what: string;
  officerId: number;
  /** Entered afterwards: what proves it. */
  evidence: string | null;
}

/** 关口: every gate of the course with its state, its proofs and what it still wants. */
export function gateViews(making: Making, scope: Scope): GateView[] {
  const facts = factsOf(making, scope);
  const rows = gatesOf(making.kind).map((row) => ({
    row,
    state: stateOf(row.gate, { making, facts, scope }),
  }));
  // What stands in the way is said once, at the first gate that cannot be taken; the others wait for that one.
  const barred = rows.find(({ state }) => state === 'later')?.row.gate;
  return rows.map(({ row, state }) => ({
    row,
    state,
    events: eventsOf(making, row.gate),
    note:
      row.gate === barred
        ? (mayPass(row.gate, facts, scope.today)?.reason ?? '')
        : noteOf(row.gate, state, facts),
  }));
}

function stateOf(
  gate: Gate,
  { making, facts, scope }: { making: Making; facts: MakingFacts; scope: Scope },
): GateState {
  if (isPassed(gate, facts, scope.today)) return 'done';
  if (isNotNeeded(gate, making, facts)) return 'not-needed';
  if (gate === 'clean-up') return 'later';
  return mayPass(gate, facts, scope.today) === null ? 'open' : 'later';
}

function isPassed(gate: Gate, facts: MakingFacts, today: Day): boolean {
  const passed: Record<Gate, boolean> = {
    plan: facts.plan !== null,
    drafting: facts.draft !== null && (facts.evaluatedOn !== null || facts.kind === 'government-rule'),
    comments: facts.calls.some(({ resultsOn }) => resultsOn !== null),
    'fair-competition':
      (facts.fairCompetition !== null && facts.fairCompetition.outcome !== 'restricts') ||
      (!facts.touchesMarket && facts.enterprisesHeardOn !== null),
    'legal-review': facts.review?.outcome === 'lawful' && facts.review.draftId <= (facts.draft?.id ?? 0),
    deliberation: facts.deliberation !== null && facts.deliberation.outcome !== 'returned',
    signing: facts.signedOn !== null,
    publication: facts.publishedOn !== null,
    filing: facts.filedOn !== null,
    effect: facts.effectiveOn !== null && facts.effectiveOn <= today,
    term: facts.publishedOn !== null && facts.expiresOn !== null,
    'clean-up': false,
  };
  return passed[gate];
}

function isNotNeeded(gate: Gate, making: Making, facts: MakingFacts): boolean {
  if (gate === 'fair-competition') return !making.touches_market && !making.touches_business;
  if (gate !== 'comments') return false;
  return facts.calls.length === 0 && commentPeriodOf(facts, facts.draft?.on ?? making.happened_on) === null;
}

function noteOf(gate: Gate, state: GateState, facts: MakingFacts): string {
  if (gate === 'effect' && facts.effectiveOn) return `施行日期 ${facts.effectiveOn}`;
  if (gate === 'term' && facts.expiresOn) return `有效期至 ${facts.expiresOn}`;
  if (gate === 'clean-up' && facts.publishedOn) return '按清理方案逐件清理';
  if (gate === 'legal-review' && facts.review && !facts.review.givenOn) return reviewNote(facts);
  return state === 'not-needed' ? '不涉及，可以不办；办了也记录在案' : '';
}

function reviewNote(facts: MakingFacts): string {
  if (!facts.review) return '';
  const { earliestOn, dueOn } = reviewWindow(facts, facts.review.sentOn);
  return dueOn ? `已经送审，${dueOn}前出具意见；${earliestOn ?? ''}起可以提交审议` : '已经送审';
}

function eventsOf(making: Making, gate: Gate): GateEvent[] {
  const steps = making.steps
    .filter(({ step }) => gateOfStep[step] === gate && step !== 'ending')
    .map((step) => ({
      on: step.happened_on,
      what: stepWords(step),
      officerId: step.officer_id,
      evidence: step.content.outside?.evidence ?? null,
    }));
  return [...steps, ...besideSteps(making, gate)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What stands in tables of its own: the explainer plan and the calls for comments. */
function besideSteps(making: Making, gate: Gate): GateEvent[] {
  if (gate === 'drafting') {
    return making.explainerPlans.map((plan) => ({
      on: plan.happened_on,
      what: `解读方案：${plan.leader}负责，${plan.planned_on}解读`,
      officerId: plan.officer_id,
      evidence: null,
    }));
  }
  if (gate !== 'comments') return [];
  return making.calls.flatMap((call) => [
    {
      on: call.opened_on,
      what: `公开征求意见，至${call.closes_on}${call.short_because ? `；缩短期限的理由：${call.short_because}` : ''}`,
      officerId: call.officer_id,
      evidence: null,
    },
    ...(call.results_on && call.results_officer_id
      ? [
          {
            on: call.results_on,
            what: `反馈采纳情况，收到意见${Number(call.received ?? 0)}条`,
            officerId: call.results_officer_id,
            evidence: null,
          },
        ]
      : []),
  ]);
}

type Words = { [Name in StepName]: (content: Step<Name>['content']) => string };

const words: Words = {
  plan: ({ necessity, bases }) =>
    `${necessity} 依据：${bases.map(({ title, provision }) => `《${title.replace(/[《》]/g, '')}》${provision}`).join('、')}`,
  draft: ({ number, note }) => `第${number}稿。起草说明：${note}`,
  evaluation: ({ assessment }) => `评估论证：${assessment}`,
  'enterprise-opinion': ({ heard, digest }) => `听取意见：${heard}。${digest}`,
  'fair-competition': ({ outcome, opinion }) => `公平竞争审查：${fairCompetitionZh[outcome]}。${opinion}`,
  'review-sent': ({ urgentBecause }) => `送合法性审核${urgentBecause ? `（紧急：${urgentBecause}）` : ''}`,
  'review-given': ({ outcome, opinion }) =>
    `审核意见：${reviewOutcomeZh[outcome]}${opinion ? `。${opinion}` : ''}`,
  deliberation: ({ meeting, outcome }) => `${meeting}：${deliberationZh[outcome]}`,
  signing: ({ signatory }) => `${signatory}签发`,
  publication: ({ documentNo, registerNo, indexNo }) =>
    `${documentNo}公布，登记号${registerNo}，索引号${indexNo}`,
  filing: ({ to }) => `报送${to}备案`,
  'filing-answer': ({ outcome, filingNo, opinion }) =>
    `${filingOutcomeZh[outcome]}${filingNo ? `，${filingNo}` : ''}${opinion ? `。${opinion}` : ''}`,
  ending: ({ reason }) => `终止制定：${reason}`,
};

export function stepWords<Name extends StepName>(step: Step<Name>): string {
  return words[step.step](step.content);
}

/** Why the making ended without a document; empty: it did not. */
export function endedBecause(making: Making): string {
  return stepNamed(making, 'ending')?.content.reason ?? '';
}
