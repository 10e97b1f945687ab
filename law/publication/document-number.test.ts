import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocumentNumber, serialGaps, writeDocumentNumber } from '#law/publication/document-number.ts';

const layout = 'GB/T9704-2012 7.2.5';

describe('document number', () => {
  it.each([
    { text: '常政发〔2024〕3号', fix: '常政发〔2024〕3号', codes: [], cite: layout, why: 'as it should be' },
    {
      text: '常政发[2024]3号',
      fix: '常政发〔2024〕3号',
      codes: ['brackets'],
      cite: layout,
      why: 'square brackets',
    },
    {
      text: '常政发【2024】3号',
      fix: '常政发〔2024〕3号',
      codes: ['brackets'],
      cite: layout,
      why: 'thick brackets',
    },
    {
      text: '常政发（2024）3号',
      fix: '常政发〔2024〕3号',
      codes: ['brackets'],
      cite: layout,
      why: 'round brackets',
    },
    {
      text: '常政发〔2024〕03号',
      fix: '常政发〔2024〕3号',
      codes: ['leading-zero'],
      cite: layout,
      why: '1 is not 01',
    },
    { text: '常政发〔2024〕第3号', fix: '常政发〔2024〕3号', codes: ['ordinal'], cite: layout, why: 'no 第' },
    {
      text: '常政发〔24〕3号',
      fix: '常政发〔2024〕3号',
      codes: ['short-year'],
      cite: layout,
      why: 'the full year',
    },
    {
      text: '常政发〔98〕3号',
      fix: '常政发〔1998〕3号',
      codes: ['short-year'],
      cite: layout,
      why: 'of the last century',
    },
    {
      text: '常政发[24]第03号',
      fix: '常政发〔2024〕3号',
      codes: ['brackets', 'short-year', 'ordinal', 'leading-zero'],
      cite: '党政机关公文处理工作条例 第九条',
      why: 'everything at once',
    },
    { text: '常政发〔2024〕3', fix: '常政发〔2024〕3号', codes: ['form'], cite: layout, why: 'no 号' },
    {
      text: '常政发 〔２０２４〕３号',
      fix: '常政发〔2024〕3号',
      codes: ['digits'],
      cite: layout,
      why: 'spaces and wide digits',
    },
    {
      text: '常州市人民政府令第8号',
      fix: '常州市人民政府令第8号',
      codes: [],
      cite: '规章制定程序条例 第三十条',
      why: 'an order has a sequence of its own and keeps its 第',
    },
    { text: '2024年第3号文', fix: null, codes: ['form'], cite: layout, why: 'no mark' },
    { text: '常政发〔2024〕0号', fix: null, codes: ['form'], cite: layout, why: 'no zero' },
  ])('$text: $fix ($why)', ({ text, fix, codes }) => {
    const read = parseDocumentNumber(text);
    expect(read.fix).toBe(fix);
    expect(read.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('keeps the order apart from numbers by year', () => {
    expect(parseDocumentNumber('常州市人民政府令第8号').number).toEqual({
      mark: '常州市人民政府令',
      year: null,
      serial: 8,
    });
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('常政发', '常政规', '常州市人民政府令'),
        fc.integer({ min: 1949, max: 2049 }),
        fc.integer({ min: 1, max: 9999 }),
        (mark, inYear, serial) => {
          const number = { mark, year: mark.endsWith('令') ? null : inYear, serial };
          const read = parseDocumentNumber(writeDocumentNumber(number));
          expect(read).toMatchObject({ number, findings: [] });
        },
      ),
    );
  });

  it('shows the gaps of a series', () => {
    expect(serialGaps([1, 2, 5])).toEqual([3, 4]);
    expect(serialGaps([])).toEqual([]);
  });
});
