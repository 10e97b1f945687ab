import { describe, expect, it } from 'vitest';
import {
  allowedReplyTypes,
  type FiveAnswers,
  fiveQuestions,
  optionsOf,
} from '#law/disclosure/five-questions.ts';
import { type ReplyCode, replyTypeOf, replyTypes } from '#law/disclosure/reply-types.ts';

const ours: FiveAnswers = { correct: 'clear', ours: 'ours' };
const found: FiveAnswers = { ...ours, exists: 'exists' };
const order = '江苏省政府信息公开申请办理答复规范 五步法';

interface Row {
  answers: FiveAnswers;
  allowed: ReplyCode[];
  next: string | null;
  cite: string;
  why: string;
}

const rows: Row[] = [
  { answers: {}, allowed: [], next: 'correct', cite: order, why: 'correction is asked first' },
  {
    answers: { exists: 'none' },
    allowed: [],
    next: 'correct',
    cite: order,
    why: 'no later answer counts before',
  },
  {
    answers: { correct: 'to-correct' },
    allowed: [],
    next: null,
    cite: '政府信息公开条例 第三十条',
    why: 'a notice, no reply',
  },
  {
    answers: { correct: 'still-unclear' },
    allowed: ['R4.3'],
    next: null,
    cite: '政府信息公开条例 第三十条',
    why: 'no second notice',
  },
  {
    answers: { correct: 'abandoned' },
    allowed: ['R6.1'],
    next: null,
    cite: '政府信息公开条例 第三十条',
    why: 'deemed abandoned',
  },
  {
    answers: { correct: 'unpaid' },
    allowed: ['R6.2'],
    next: null,
    cite: '政府信息公开信息处理费管理办法 第六条',
    why: 'unpaid',
  },
  {
    answers: { correct: 'withdrawn' },
    allowed: ['R6.3'],
    next: null,
    cite: '政府信息公开条例 第三十三条',
    why: 'withdrawn',
  },
  {
    answers: { correct: 'clear', exists: 'none' },
    allowed: [],
    next: 'ours',
    cite: '政府信息公开条例 第十条',
    why: '不存在 only after the responsibility question',
  },
  {
    answers: { correct: 'clear', ours: 'not-ours' },
    allowed: ['R4.1'],
    next: null,
    cite: '政府信息公开条例 第三十六条第五项',
    why: 'not ours',
  },
  {
    answers: { correct: 'clear', ours: 'petition' },
    allowed: ['R5.1'],
    next: null,
    cite: '政府信息公开条例 第三十九条第一款',
    why: 'petition',
  },
  {
    answers: { correct: 'clear', ours: 'publication' },
    allowed: ['R5.3'],
    next: null,
    cite: '政府信息公开条例 第三十九条第二款',
    why: 'publication',
  },
  {
    answers: { correct: 'clear', ours: 'repeat' },
    allowed: ['R5.2'],
    next: null,
    cite: '政府信息公开条例 第三十六条第六项',
    why: 'repeat',
  },
  {
    answers: { correct: 'clear', ours: 'reissue' },
    allowed: ['R5.5'],
    next: null,
    cite: '政府信息公开条例 第三十八条',
    why: 'reissue',
  },
  {
    answers: { correct: 'clear', ours: 'excessive' },
    allowed: ['R5.4'],
    next: null,
    cite: '政府信息公开条例 第三十五条',
    why: 'excessive',
  },
  {
    answers: { correct: 'clear', ours: 'registry' },
    allowed: ['R3.8'],
    next: null,
    cite: '政府信息公开条例 第三十六条第七项',
    why: 'registry',
  },
  {
    answers: { correct: 'clear', ours: 'not-a-request' },
    allowed: ['R6.3'],
    next: null,
    cite: '政府信息公开条例 第二条',
    why: 'an enquiry',
  },
  { answers: ours, allowed: [], next: 'exists', cite: order, why: 'then search' },
  {
    answers: { ...ours, exists: 'none' },
    allowed: ['R4.1'],
    next: null,
    cite: '政府信息公开条例 第三十六条第四项',
    why: 'none found',
  },
  {
    answers: { ...ours, exists: 'to-be-made' },
    allowed: ['R4.2'],
    next: null,
    cite: '政府信息公开条例 第三十八条',
    why: 'would have to be made',
  },
  { answers: found, allowed: [], next: 'give', cite: order, why: 'then give or not' },
  {
    answers: { ...found, give: 'all' },
    allowed: ['R1'],
    next: null,
    cite: '政府信息公开条例 第三十六条第二项',
    why: 'granted',
  },
  {
    answers: { ...found, give: 'part' },
    allowed: ['R2'],
    next: null,
    cite: '政府信息公开条例 第三十七条',
    why: 'severed',
  },
  {
    answers: { ...found, give: 'art14' },
    allowed: [],
    next: 'proper',
    cite: order,
    why: 'a refusal has to be proper',
  },
  {
    answers: { ...found, give: 'art14', proper: 'state-secret' },
    allowed: ['R3.1'],
    next: null,
    cite: '政府信息公开条例 第十四条',
    why: 'state secret',
  },
  {
    answers: { ...found, give: 'art15', proper: 'third-party' },
    allowed: ['R3.4'],
    next: null,
    cite: '政府信息公开条例 第十五条',
    why: 'third party',
  },
  {
    answers: { ...found, give: 'art16', proper: 'deliberative' },
    allowed: ['R3.6'],
    next: null,
    cite: '政府信息公开条例 第十六条第二款',
    why: 'process',
  },
  {
    answers: { ...found, give: 'art16', proper: 'state-secret' },
    allowed: [],
    next: 'proper',
    cite: '政府信息公开条例 第十六条',
    why: 'a ground of art. 14 does not fit art. 16',
  },
];

describe('the five questions', () => {
  it('stand in the official order', () => {
    expect(fiveQuestions.map(({ zh }) => zh)).toEqual(['补不补', '该不该', '有没有', '给不给', '当不当']);
  });

  it.each(rows)('$allowed, next $next ($why)', ({ answers, allowed, next }) => {
    const open = allowedReplyTypes(answers);
    expect(open.allowed).toEqual(allowed);
    expect(open.nextQuestion).toBe(next);
    expect(open.notAllowed).toHaveLength(replyTypes.length - allowed.length);
  });

  it('say why 不存在 may not be chosen yet', () => {
    const { notAllowed } = allowedReplyTypes({ correct: 'clear', exists: 'none' });
    expect(notAllowed.find(({ code }) => code === 'R4.1')).toMatchObject({
      reason: expect.stringContaining('先回答“该不该”'),
      cite: { article: '第十条' },
    });
  });

  it('say where an answer leads instead', () => {
    const { notAllowed } = allowedReplyTypes({ ...found, give: 'all' });
    expect(notAllowed.find(({ code }) => code === 'R3.1')?.reason).toContain('可以全部公开');
  });

  it('reach every reply type and nothing else', () => {
    const reached = fiveQuestions.flatMap(({ options }) => options.flatMap(({ leadsTo }) => leadsTo ?? []));
    expect([...new Set(reached)].sort()).toEqual(replyTypes.map(({ code }) => code).sort());
  });

  it('offer grounds that fit the article only', () => {
    const proper = fiveQuestions.find(({ key }) => key === 'proper');
    const values = (give: string) => (proper ? optionsOf(proper, { give }).map(({ value }) => value) : []);
    expect(values('art15')).toEqual(['third-party']);
    expect(values('all')).toEqual([]);
  });
});

describe('reply types', () => {
  it.each([
    { code: 'R3.2', needs: 'law', cite: '政府信息公开条例 第十四条', why: 'the law is named' },
    { code: 'R4.1', needs: 'search', cite: '政府信息公开条例 第三十六条第四项', why: 'the search is told' },
    {
      code: 'R5.2',
      needs: 'earlier',
      cite: '政府信息公开条例 第三十六条第六项',
      why: 'the earlier reply is named',
    },
    { code: 'R2', needs: 'withheld', cite: '政府信息公开条例 第三十七条', why: 'what is withheld, and why' },
  ] as const)('$code demands $needs ($why)', ({ code, needs }) => {
    expect(replyTypeOf(code).requires.map(({ key }) => key)).toContain(needs);
  });

  it('are the twenty-one rows of the report, each demanding something', () => {
    expect(replyTypes).toHaveLength(21);
    expect(replyTypes.filter(({ requires }) => requires.length === 0)).toEqual([]);
  });
});
