import { describe, expect, it } from 'vitest';
import {
  mayDecidePublication,
  type PublishFacts,
  publishDecidedBy,
  publishProposal,
} from '#law/disclosure/publish-proposal.ts';

const first = '政府信息公开条例 第四十四条第一款';
const second = '政府信息公开条例 第四十四条第二款';
const facts = (more: Partial<PublishFacts> = {}): PublishFacts => ({
  code: 'R1',
  requesters: 2,
  suggested: false,
  ...more,
});

describe('a proposal to publish', () => {
  it.each([
    { facts: facts(), kind: 'may', cite: first, why: 'two asked for the same' },
    { facts: facts({ requesters: 1 }), kind: null, cite: first, why: 'one alone' },
    { facts: facts({ code: 'R3.5' }), kind: null, cite: first, why: 'it cannot be disclosed' },
    { facts: facts({ code: 'R2' }), kind: 'may', cite: first, why: 'what was given of it' },
    { facts: facts({ requesters: 1, suggested: true }), kind: 'must-review', cite: second, why: 'suggested' },
  ])('$kind ($why)', ({ facts, kind }) => {
    expect(publishProposal(facts)?.kind ?? null).toBe(kind);
  });
});

describe('the decision', () => {
  const decision = { publish: true, reasons: '涉及公众利益', reviewed: true, decidedOn: '2024-09-23' };

  it.each([
    { decision, says: null, cite: second, why: 'reviewed' },
    {
      decision: { ...decision, reviewed: false },
      says: '公开审查',
      cite: '政府信息公开条例 第十七条',
      why: 'trap 38: personal data',
    },
    {
      decision: { ...decision, publish: false, reviewed: false },
      says: null,
      cite: second,
      why: 'not published',
    },
    { decision: { ...decision, reasons: '' }, says: '理由', cite: second, why: 'reasons' },
  ])('$says ($why)', ({ decision, says }) => {
    const may = mayDecidePublication(decision);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });

  it.each([{ by: '2024-10-24', cite: '政府信息公开条例 第二十六条', why: 'E12' }])(
    'is carried out by $by ($why)',
    ({ by }) => {
      expect(publishDecidedBy(decision)).toBe(by);
    },
  );
});
