import { describe, expect, it } from 'vitest';
import { figuresOf, mrr10, ndcg10, recall } from './metrics.ts';

const places = (right: Record<number, string>, length = 20) =>
  Array.from({ length }, (_, at) => right[at + 1] ?? `wrong-${at + 1}`);
const answer = (ranked: string[], ...relevant: string[]) => ({ ranked, relevant: new Set(relevant) });

describe('nDCG@10', () => {
  it.each([
    ['the only right one first', answer(places({ 1: 'a' }), 'a'), 1],
    // 1 / log2(3)
    ['the only right one second', answer(places({ 2: 'a' }), 'a'), 0.6309],
    // (1 + 1/log2(4)) / (1 + 1/log2(3)) = 1.5 / 1.6309
    ['two right ones, first and third', answer(places({ 1: 'a', 3: 'b' }), 'a', 'b'), 0.9197],
    // 1/log2(11) / (1 + 1/log2(3)): one of two, at place ten
    ['one of two, at place ten', answer(places({ 10: 'a' }), 'a', 'b'), 0.1772],
    ['behind place ten', answer(places({ 11: 'a' }), 'a'), 0],
    ['nothing found', answer([], 'a'), 0],
  ])('%s', (_, asked, expected) => {
    expect(ndcg10(asked)).toBeCloseTo(expected, 4);
  });

  it('compares with ten places even where more than ten are right', () => {
    const all = Array.from({ length: 12 }, (_, at) => `right-${at}`);
    expect(ndcg10(answer(all, ...all))).toBe(1);
  });
});

describe('MRR@10 and recall', () => {
  it('counts the first right place, and only within ten', () => {
    expect(mrr10(answer(places({ 4: 'b', 7: 'a' }), 'a', 'b'))).toBe(0.25);
    expect(mrr10(answer(places({ 10: 'a' }), 'a'))).toBeCloseTo(0.1);
    expect(mrr10(answer(places({ 11: 'a' }), 'a'))).toBe(0);
  });

  it('gives the share of the right ones within the places asked for', () => {
    const asked = answer(places({ 1: 'a', 10: 'b', 11: 'c' }), 'a', 'b', 'c', 'd');
    expect([1, 10, 11, 100].map((most) => recall(asked, most))).toEqual([0.25, 0.5, 0.75, 0.75]);
  });
});

describe('the figures of a set', () => {
  it('are means over its questions', () => {
    const figures = figuresOf([answer(['a', 'x'], 'a'), answer(['x', 'b'], 'b', 'c'), answer([], 'd')]);
    expect(figures.r1).toBeCloseTo(1 / 3);
    expect(figures.mrr10).toBeCloseTo(1.5 / 3);
    expect(figures.r10).toBeCloseTo(1.5 / 3);
    expect(figures.r100).toBeCloseTo(1.5 / 3);
    // 1, then (1/log2(3)) / (1 + 1/log2(3)) = 0.3869, then 0
    expect(figures.ndcg10).toBeCloseTo(1.3869 / 3, 4);
  });
});
