import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedInformation, likenessOf, normalisedText, similarity } from '#law/disclosure/likeness.ts';
import { type AskedBefore, mayRefuseAsRepeat, repeatFinding } from '#law/disclosure/repeat.ts';

const item6 = '政府信息公开条例 第三十六条第六项';

const asked = (description: string, title = '示例路拓宽工程'): AskedInformation => ({
  title,
  documentNo: '',
  description,
});
const plan = asked('示例路拓宽工程的房屋征收补偿方案和征收决定');
const reply = { code: 'R1', documentNo: '示政公开复〔2024〕8号', sentOn: '2024-03-04' } as const;
const before = (more: Partial<AskedBefore> = {}): AskedBefore => ({
  information: plan,
  sameRequester: true,
  reply,
  ...more,
});

const rows: { now: AskedInformation; before: AskedBefore; kind: string | null; cite: string; why: string }[] =
  [
    {
      now: plan,
      before: before(),
      kind: 'repeat',
      cite: item6,
      why: 'same requester, same information, answered',
    },
    {
      now: asked('申请公开：示例路拓宽工程的房屋征收补偿方案、征收决定。'),
      before: before(),
      kind: 'repeat',
      cite: item6,
      why: 'other marks and words of asking',
    },
    {
      now: asked('示例路拓宽工程的招标文件、中标通知书和监理合同'),
      before: before(),
      kind: null,
      cite: item6,
      why: 'trap 34: one title, other information',
    },
    {
      now: plan,
      before: before({ reply: null }),
      kind: 'pending',
      cite: item6,
      why: 'trap 34: not answered yet',
    },
    {
      now: plan,
      before: before({ reply: { ...reply, code: 'R6.1' } }),
      kind: 'compare',
      cite: item6,
      why: 'abandoned, never answered',
    },
    {
      now: plan,
      before: before({ reply: { ...reply, code: 'R4.3' } }),
      kind: 'compare',
      cite: item6,
      why: 'left unclear, never answered',
    },
    {
      now: plan,
      before: before({ sameRequester: false }),
      kind: 'others',
      cite: '政府信息公开条例 第四十四条第一款',
      why: 'trap 34: another requester',
    },
    {
      now: asked('2024年度部门预算', '部门预算'),
      before: before({ information: asked('2023年度部门预算', '部门预算') }),
      kind: 'compare',
      cite: item6,
      why: 'another year is other information',
    },
    {
      now: asked('示例路街道办事处关于老旧小区改造项目资金拨付使用情况的审计报告及整改台账全文2024年度'),
      before: before({
        information: asked(
          '示例路街道办事处关于老旧小区改造项目资金拨付使用情况的审计报告及整改台账全文2023年度',
        ),
      }),
      kind: 'compare',
      cite: item6,
      why: 'one digit of a long text: another year all the same',
    },
    {
      now: { title: '征收决定', documentNo: '示政发〔2023〕5号', description: '该决定及附图' },
      before: before({
        information: { title: '关于房屋征收的文件', documentNo: '示政发(2023)5号', description: '' },
      }),
      kind: 'compare',
      cite: item6,
      why: 'the same document number',
    },
    {
      now: asked('全市公共厕所的数量', '公厕'),
      before: before(),
      kind: null,
      cite: item6,
      why: 'nothing in common',
    },
  ];

describe('an earlier request', () => {
  it.each(rows)('$kind ($why)', ({ now, before, kind }) => {
    expect(repeatFinding(now, before)?.kind ?? null).toBe(kind);
  });

  it('counts as the office has set it', () => {
    const strict = { same: 1, near: 0.99 };
    expect(repeatFinding(asked('示例路拓宽工程的房屋征收补偿方案'), before(), strict)).toBeNull();
  });
});

describe('a refusal as repeated', () => {
  const compared = { sameRequester: true, sameInformation: true, earlier: reply };

  it.each([
    { compared, says: null, cite: item6, why: 'all three' },
    { compared: { ...compared, sameRequester: false }, says: '同一申请人', cite: item6, why: 'trap 34' },
    { compared: { ...compared, sameInformation: false }, says: '标题相同', cite: item6, why: 'trap 34' },
    { compared: { ...compared, earlier: null }, says: '还没有答复', cite: item6, why: 'trap 34' },
    {
      compared: { ...compared, earlier: { ...reply, documentNo: '' } },
      says: '文号',
      cite: item6,
      why: 'the earlier reply is named',
    },
  ])('$says ($why)', ({ compared, says }) => {
    const may = mayRefuseAsRepeat(compared);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

describe('the measure', () => {
  it('is worked by hand', () => {
    // 甲乙 乙丙 / 乙丙 丙丁: one pair of two and two is shared.
    expect(similarity('甲乙丙', '乙丙丁')).toBe(0.5);
    expect(similarity('', '')).toBe(0);
    expect(similarity('甲', '乙')).toBe(0);
    expect(normalisedText('申请公开：２０２４年“预算”')).toBe('2024年预算');
    expect(likenessOf(plan, plan)).toEqual({ kind: 'same', measure: 1 });
  });

  it('is even, between 0 and 1, and 1 for itself', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '1', '。'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        if (normalisedText(a) !== '') expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});
