import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import {
  countedRequests,
  type FormalSplit,
  maySplit,
  proposedLine,
  type RequestItem,
  remedyOf,
} from '#law/disclosure/items.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

const form = '政府信息公开工作年度报告格式 附件第三部分';
const article23 = '行政复议法 第二十三条第一款第四项';
const article4 = '政府信息公开信息处理费管理办法 第四条';

const lines: { outcomes: ReplyCode[]; line: ReplyCode; cite: string; why: string }[] = [
  { outcomes: ['R1', 'R1'], line: 'R1', cite: form, why: 'all the same' },
  { outcomes: ['R2', 'R3.5'], line: 'R2', cite: form, why: 'trap 32: severed counts once' },
  { outcomes: ['R4.1', 'R2'], line: 'R2', cite: form, why: 'severed before everything' },
  {
    outcomes: ['R1', 'R3.6'],
    line: 'R2',
    cite: '政府信息公开条例 第三十七条',
    why: 'something given, something withheld',
  },
  { outcomes: ['R4.1', 'R1'], line: 'R1', cite: form, why: 'granted before unable' },
  { outcomes: ['R1', 'R3.8'], line: 'R1', cite: form, why: 'a registry enquiry withholds nothing' },
  { outcomes: ['R4.2', 'R3.7'], line: 'R3.7', cite: form, why: 'refused before unable' },
  { outcomes: ['R5.1', 'R4.3'], line: 'R4.3', cite: form, why: 'unable before not processed' },
  { outcomes: ['R6.3', 'R5.2'], line: 'R5.2', cite: form, why: 'not processed before other' },
  { outcomes: ['R3.5', 'R3.6', 'R3.6'], line: 'R3.6', cite: form, why: 'the most frequent of its kind' },
  { outcomes: ['R4.2', 'R4.1'], line: 'R4.2', cite: form, why: 'the first where they are equal' },
];

describe('the line of a request with several items', () => {
  it.each(lines)('$outcomes: $line ($why)', ({ outcomes, line }) => {
    expect(proposedLine(outcomes).code).toBe(line);
  });

  it('needs an item', () => {
    expect(() => proposedLine([])).toThrow('at least one item');
  });
});

const remedies: {
  items: RequestItem[];
  on: Day;
  remedy: string;
  pre: number[];
  free: number[];
  mixed: number[];
  cite: string;
  why: string;
}[] = [
  {
    items: [
      { no: 1, outcome: 'R3.1' },
      { no: 2, outcome: 'R3.5' },
    ],
    on: '2024-06-03',
    remedy: 'PRE',
    pre: [1, 2],
    free: [],
    mixed: [],
    cite: article23,
    why: 'both refused',
  },
  {
    items: [
      { no: 1, outcome: 'R3.5' },
      { no: 2, outcome: 'R4.1' },
    ],
    on: '2025-06-03',
    remedy: 'MIXED',
    pre: [1],
    free: [2],
    mixed: [],
    cite: '法释〔2025〕8号 第一条',
    why: 'counted as refused, yet the second may be sued over directly',
  },
  {
    items: [
      { no: 1, outcome: 'R2' },
      { no: 2, outcome: 'R1' },
    ],
    on: '2025-06-03',
    remedy: 'MIXED',
    pre: [],
    free: [2],
    mixed: [1],
    cite: article23,
    why: 'of the severed item the withheld part',
  },
  {
    items: [
      { no: 1, outcome: 'R1' },
      { no: 2, outcome: 'R3.8' },
    ],
    on: '2025-06-03',
    remedy: 'FREE',
    pre: [],
    free: [1, 2],
    mixed: [],
    cite: '法释〔2025〕8号 第一条',
    why: 'trap 27: a registry enquiry is no refusal',
  },
  {
    items: [
      { no: 1, outcome: 'R3.1' },
      { no: 2, outcome: 'R2' },
    ],
    on: '2023-12-31',
    remedy: 'FREE',
    pre: [],
    free: [1, 2],
    mixed: [],
    cite: '政府信息公开条例 第五十一条',
    why: 'trap 44: either way before 2024',
  },
];

describe('the remedy by item', () => {
  it.each(remedies)('$remedy on $on ($why)', ({ items, on, remedy, pre, free, mixed }) => {
    expect(remedyOf(items, on)).toEqual({ remedy, pre, free, mixed });
  });

  it('of nothing is none', () => {
    expect(remedyOf([], '2025-06-03').remedy).toBe('NONE');
  });
});

const splits: { split: FormalSplit | null; count: number; cite: string; why: string }[] = [
  { split: null, count: 1, cite: article4, why: 'several items are one request' },
  {
    split: { numbers: ['示2025-1', '示2025-2', '示2025-3'], toldOn: '2025-06-03' },
    count: 3,
    cite: article4,
    why: 'formally split and told',
  },
  {
    split: { numbers: ['示2025-1', '示2025-2'], toldOn: null },
    count: 1,
    cite: article4,
    why: 'the requester was not told',
  },
  {
    split: { numbers: ['示2025-1', '示2025-1'], toldOn: '2025-06-03' },
    count: 1,
    cite: article4,
    why: 'no numbers of their own',
  },
];

describe('splitting', () => {
  it.each(splits)('counts $count ($why)', ({ split, count }) => {
    expect(countedRequests(split)).toBe(count);
  });

  const two = { parts: ['甲事项', '乙事项'], reason: '互不相干', replied: false };

  it.each([
    { split: two, says: null, cite: article4, why: 'two matters' },
    { split: { ...two, replied: true }, says: '已经签发', cite: article4, why: 'too late' },
    { split: { ...two, parts: ['甲事项', ' '] }, says: '至少分成两件', cite: article4, why: 'one part' },
    { split: { ...two, reason: '' }, says: '为什么分件', cite: article4, why: 'no reason' },
  ])('$says ($why)', ({ split, says }) => {
    const may = maySplit(split);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});
