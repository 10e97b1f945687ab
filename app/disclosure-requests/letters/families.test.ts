import { describe, expect, it } from 'vitest';
import { hidesRequester, wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import { versionOn } from '#app/disclosure-requests/letters/family.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { feeNoticeFamily } from '#app/disclosure-requests/letters/notices/fee-notice.ts';
import {
  sampleDay,
  sampleNoticeRemedy,
  sampleRequester,
} from '#app/disclosure-requests/letters/sample-frame.ts';
import { samples } from '#app/disclosure-requests/letters/sample-inputs.ts';
import { families } from '#app/disclosure-requests/letters/templates.ts';
import { familiesSince2024 } from '#law/disclosure/letter-families.ts';
import { consultationLimit, paymentLimit } from '#law/disclosure/limits.ts';
import { feeForItems, feeForPages } from '#law/fees/processing-fee.ts';
import { inForce } from '#law/in-force.ts';
import { instruments } from '#law/instruments.ts';

const byKey = new Map(samples.map((sample) => [sample.key, sample]));
const sampleOfKey = (key: string) => {
  const sample = byKey.get(key);
  if (!sample) throw new Error(`no sample of ${key}`);
  return sample;
};
const letterText = (key: string, change: object = {}) => wordsOf(sampleOfKey(key).document(change));

describe('the families of documents', () => {
  it('are complete: each has one key and one sample, and the law finds each of its own', () => {
    const keys = families.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...byKey.keys()].sort()).toEqual([...keys].sort());
    const known = new Set(families.flatMap(({ key, lawKey }) => [key, lawKey]));
    expect(Object.keys(familiesSince2024).filter((key) => !known.has(key))).toEqual([]);
  });

  it('cite instruments that are known, in versions that follow one another without a gap', () => {
    const titles = new Set(instruments.map(({ title }) => title));
    for (const { key, versions } of families) {
      expect(
        versions.flatMap(({ cites }) => cites).filter(({ instrument }) => !titles.has(instrument)),
        key,
      ).toEqual([]);
      expect(versions.at(-1)?.validTo, key).toBeUndefined();
      for (const [at, { validTo }] of versions.slice(0, -1).entries()) {
        const next = versions[at + 1]?.validFrom ?? '';
        expect(new Date(`${validTo}T00:00:00Z`).getTime() + 86_400_000, key).toBe(
          Date.parse(`${next}T00:00:00Z`),
        );
      }
    }
  });

  it.each(samples.map((sample) => [sample.key, sample] as const))(
    '%s lacks nothing when all is given',
    (_, sample) => {
      expect(sample.gaps()).toEqual([]);
    },
  );

  /** What no blanking of a single value finds, because two values have to disagree. */
  const special: Record<string, object> = {
    'extension-notice inTime': { approvedOn: '2026-04-29' },
    'abandonment-notice expired': {
      notice: { documentNo: '示1号', servedOn: '2026-04-20', limitOn: '2026-04-30' },
    },
    'registration-form masked': { identityMasked: '320400199001010000' },
    'handover-sheet order': { handedOverOn: '2026-03-01' },
    'secrecy-review-sheet reviewer': { reviewer: '示例庚' },
    'legal-review-sheet reviewer': { reviewer: '示例庚' },
    'request-form oral': { oral: { writtenBy: '示例己' } },
    'power-of-attorney powers': { powers: { special: true, which: '' } },
    'part-reply withheld': { withheld: [] },
    'third-party-reply consulted': { outcome: '' },
  };

  it.each(families.map((family) => [family.key, family] as const))(
    '%s: each required element is missed when it is left out',
    (key, family) => {
      const input = sampleOfKey(key).input;
      for (const { key: element, given } of family.requires) {
        expect(given(input as never), `${key} ${element}`).toBe(true);
        const changes = [special[`${key} ${element}`] ?? {}, ...blanked(input)];
        expect(
          changes.some((change) => !given({ ...input, ...change } as never)),
          `${key} ${element}`,
        ).toBe(true);
      }
    },
  );

  it('tell no remedy where there is none of their own, and do where there is (trap 41)', () => {
    for (const { key, remedy } of families) {
      const told = /申请行政复议[^案]|提起行政诉讼。/.test(letterText(key));
      if (remedy === 'none') expect(told, key).toBe(false);
      if (remedy === 'told') expect(told, key).toBe(true);
    }
    const slipped = sampleOfKey('correction-notice').gaps({ handInBy: sampleNoticeRemedy });
    expect(slipped.map(({ key }) => key)).toContain('remedyClause-forbidden');
  });

  it('name the requester to nobody else, and refuse when an officer writes the name in (trap 37)', () => {
    const others = families.filter(hidesRequester);
    expect(others.map(({ key }) => key)).toContain('override-notice');
    for (const { key } of others) {
      const sample = sampleOfKey(key);
      expect(letterText(key), key).not.toContain(sampleRequester);
      const written = 'recordTitle' in sample.input ? 'recordTitle' : 'subject';
      const gaps = sample.gaps({ [written]: `${sampleRequester}申请的合同` }, [sampleRequester]);
      expect(
        gaps.map((gap) => gap.key),
        key,
      ).toContain('requester-named');
      expect(sample.gaps({}, [sampleRequester, '甲']), key).toEqual([]);
    }
  });

  it('are marked as drafts until they have number and day', () => {
    for (const { key, to } of families) {
      const sample = sampleOfKey(key);
      if (!('documentNo' in sample.input)) continue;
      const draft = sample.document({ documentNo: null, signedOn: null }) as Letter;
      expect(draft.draft, `${key} ${to}`).toBe(true);
      expect(sample.gaps({ documentNo: null, signedOn: null }).map((gap) => gap.key)).toEqual(
        expect.arrayContaining(['documentNo', 'signedOn']),
      );
    }
  });
});

describe('the numbers that letters tell', () => {
  const consultation = inForce(consultationLimit, sampleDay).value;
  const payment = inForce(paymentLimit, sampleDay).value;

  it.each([
    ['third-party-consultation', `自收到本征求意见书之日起${consultation}个工作日内`],
    ['co-maker-consultation', `自收到本征求意见书之日起${consultation}个工作日内`],
    ['fee-notice', `自收到本通知书次日起${payment}个工作日内缴纳`],
  ])('%s: %s, as the law has it', (key, words) => {
    expect(letterText(key)).toContain(words);
  });

  it('fee by item: the scale that is quoted is the scale that is counted', () => {
    const { scale } = byScale({ by: 'item', month: '2026年3月', requests: 42, earlierFen: 0 });
    expect(scale).toContain('10件以下（含10件）的，不收费；11至30件（含30件）的部分，每件100元');
    expect([10, 11, 30, 31, 40, 41].map((n) => price(n, feeForItems))).toEqual([0, 100, 100, 200, 200, 300]);
  });

  it('fee by page: the same', () => {
    const { scale, calculation } = byScale({ by: 'page', pages: 101 });
    expect(scale).toContain('31至100页（含100页）的部分，每页10元；101至200页（含200页）的部分，每页20元');
    expect([30, 31, 100, 101, 200, 201].map((n) => price(n, feeForPages))).toEqual([0, 10, 10, 20, 20, 40]);
    expect(calculation).toBe('第1至30页不收费；第31至100页，70页×10元；第101页，1页×20元');
    expect(letterText('fee-notice', { scale: { by: 'page', pages: 101 } })).toContain(
      '720.00元（人民币柒佰贰拾元整）',
    );
  });

  it('fee by item: what was told earlier in the month is taken off, and both scales never stand together (trap 48)', () => {
    const text = letterText('fee-notice');
    expect(text).toContain('2,600.00元（人民币贰仟陆佰元整）');
    expect(text).toContain('减去此前各件的2,000.00元');
    expect(text).not.toMatch(/每页|按量/);
    expect(text).toContain('不收取检索、复制、邮寄等其他费用');
  });

  it('no fee, no notice', () => {
    const gaps = sampleOfKey('fee-notice').gaps({ scale: { by: 'page', pages: 30 } });
    expect(gaps.map(({ key }) => key)).toEqual(expect.arrayContaining(['feeAmount', 'counted']));
  });

  function byScale(scale: object) {
    const { fields } = sampleOfKey('fee-notice').document({ scale }) as Letter;
    const value = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
    return { scale: value('收费标准'), calculation: value('计算过程') };
  }

  function price(n: number, fee: (n: number, on: string) => number): number {
    return fee(n, '2026-03-30') - fee(n - 1, '2026-03-30');
  }
});

describe('what each procedural letter says', () => {
  it.each([
    ['receipt', ['示公申〔2026〕45号', '2026年4月28日前'], ['复议']],
    ['correction-notice', ['一次性告知', '一、', '三、', '10个工作日内补正', '视为放弃申请'], ['不予公开']],
    ['reasons-notice', ['86件', '说明理由期间答复期限不停止计算'], ['用途']],
    ['extension-notice', ['负责人于2026年4月23日同意', '延长至2026年5月28日'], ['复议', '诉讼']],
    [
      'third-party-consultation',
      ['逾期未提出意见的，由本机关依照', '商业秘密'],
      ['视为同意', '视为不同意', '申请人姓名'],
    ],
    ['co-maker-consultation', ['逾期未提出意见的，视为同意公开'], []],
    ['consultation-notice', ['征求第三方意见所需时间不计算在答复期限内'], ['示例丙']],
    ['override-notice', ['不公开可能对公共利益造成重大影响', '自收到本告知书之日起60日内'], ['本答复']],
    ['deferral-notice', ['延迟至2026年7月31日前'], ['第三十三条']],
    ['withdrawal-notice', ['自2026年4月22日起终止办理'], []],
    ['abandonment-notice', ['示政公开函〔2026〕3号', '逾期未补正', '自收到本告知书之日起'], ['本答复']],
    ['rectification-transfer', ['转送示例区住房保障局'], []],
    ['publication-notice', ['纳入主动公开的范围', '不代替本机关对你所提申请的答复'], []],
    ['split-notice', ['示公申〔2026〕46号', '分为3件登记'], []],
    ['assistance-letter', ['请贵单位协助办理'], [sampleRequester]],
  ] as [string, string[], string[]][])('%s', (key, has, hasNot) => {
    const text = letterText(key);
    for (const words of has) expect(text).toContain(words);
    for (const words of hasNot) expect(text).not.toContain(words);
  });

  it('abandonment for want of payment rests on the fee rules', () => {
    const text = letterText('abandonment-notice', { because: 'no-payment' });
    expect(text).toContain('《政府信息公开信息处理费管理办法》第六条');
    expect(text).not.toContain('补正');
  });

  it('a unit of the own house is told that its time counts (trap 12)', () => {
    expect(letterText('assistance-letter', { ownUnit: true })).toContain('内部流转时间计算在答复期限内');
    expect(letterText('assistance-letter')).not.toContain('内部流转');
  });

  it('speaks to organisations as such', () => {
    expect(letterText('extension-notice', { requesterKind: 'organisation' })).toContain('收到你单位提出的');
  });
});

describe('the day of a document picks its version', () => {
  it.each([
    ['override-notice', '2025-05-31', '2019'],
    ['override-notice', '2025-06-01', '2025'],
    ['provided-reply', '2023-12-31', '2019'],
    ['provided-reply', '2024-01-01', '2024'],
    ['reconsideration-answer', '2023-12-31', '1999'],
    ['reconsideration-answer', '2024-01-01', '2024'],
  ])('%s on %s: %s', (key, on, version) => {
    expect(sampleOfKey(key).document({}, on).template).toEqual({ family: key, version });
  });

  it('words an old answer by the old law', () => {
    const old = wordsOf(sampleOfKey('reconsideration-answer').document({}, '2023-12-29'));
    expect(old).toContain('行政复议法》第二十三条');
    expect(wordsOf(sampleOfKey('reconsideration-answer').document())).toContain('第四十八条');
    expect(letterText('reconsideration-answer', { simplified: true })).toContain('第五十四条');
  });

  it('knows no fee notice before the fee rules', () => {
    expect(() => versionOn(feeNoticeFamily, '2020-12-31')).toThrow('no template of fee-notice');
  });
});

/** One value of the input left out at a time: text blank, number zero, list empty or of blank items. */
function blanked(input: object): object[] {
  return Object.entries(input).flatMap(([key, value]) => [
    { [key]: blankOf(value) },
    ...(Array.isArray(value) ? [{ [key]: value.map(blankOf) }] : []),
    ...(typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([inner, text]) => ({ [key]: { ...value, [inner]: blankOf(text) } }))
      : []),
  ]);
}

function blankOf(value: unknown): unknown {
  // A day stays comparable: an empty day is before every other.
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return false;
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankOf(inner)]));
}
