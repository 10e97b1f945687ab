import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '#app/policy-library/text/block.ts';
import { entriesOf, type IndexedDocument, partsOfKey } from './entries-of.ts';
import { passagesOf } from './passages.ts';

let count = 0;
const block = (kind: BlockKind, label: string, text: string, more: Partial<Block> = {}): Block => ({
  kind,
  label,
  text,
  anchor: `b${++count}`,
  ...more,
});

describe('passagesOf', () => {
  it('an article is one passage with its paragraphs and items; chapters belong to none', () => {
    const passages = passagesOf([
      block('text', '', '为了示例，制定本办法。'),
      block('chapter', '第一章', '总则'),
      block('article', '第一条', '甲', { anchor: 'a1' }),
      block('paragraph', '', '乙'),
      block('item', '（一）', '丙'),
      block('chapter', '第二章', '附则'),
      block('article', '第二条', '丁', { anchor: 'a2' }),
      block('text', '', '附件所列，另行公布。'),
      block('signature', '', '示例市人民政府'),
    ]);
    expect(passages.map(({ label, text }) => [label, text])).toEqual([
      ['', '为了示例，制定本办法。'],
      ['第一条', '甲\n乙\n（一）丙'],
      ['第二条', '丁'],
      ['', '附件所列，另行公布。'],
    ]);
    expect(passages[1]?.anchor).toBe('a1');
  });

  it('a text without articles is cut at its headings and where it is long', () => {
    const passages = passagesOf([
      block('addressee', '', '各单位：'),
      block('text', '', '前言。'),
      block('heading', '一、', '目标', { level: 1 }),
      block('text', '', '字'.repeat(700)),
      block('text', '', '后文'),
      block('heading', '（一）', '小目标', { level: 2 }),
    ]);
    expect(passages.map(({ label }) => label)).toEqual(['', '一、目标', '']);
    expect(passages[2]?.text).toBe('后文\n（一）小目标');
  });

  it('a table is read cell by cell', () => {
    expect(
      passagesOf([
        block('table', '', '', {
          rows: [
            ['项目', '标准'],
            ['津贴', '100元'],
          ],
        }),
      ])[0]?.text,
    ).toBe('项目 标准\n津贴 100元');
  });
});

describe('entriesOf', () => {
  const document: IndexedDocument = {
    id: 7,
    title: '示例市办法',
    citedName: '示例市办法',
    documentNo: null,
    indexNo: null,
    summary: '',
    keywords: [],
    themes: ['02-01'],
    kind: 'government-rule',
    issuer: '示例市人民政府',
    region: '示例市',
    publishedOn: '2019-12-01',
    span: { validFrom: '2020-01-01', validTo: '2029-12-31', proven: true },
    versions: [
      { number: 1, validFrom: null, blocks: [block('article', '第一条', '旧', { anchor: 'a1' })] },
      { number: 2, validFrom: '2022-01-01', blocks: [block('article', '第一条', '新', { anchor: 'a1' })] },
    ],
  };

  it('an earlier version holds until the day before the next, and never outlives the document', () => {
    const [old, current] = entriesOf(document);
    expect([old?.validFrom, old?.validTo, old?.current]).toEqual(['2020-01-01', '2021-12-31', false]);
    expect([current?.validFrom, current?.validTo, current?.current]).toEqual([
      '2022-01-01',
      '2029-12-31',
      true,
    ]);
  });

  it('keys are unique and say what they name', () => {
    const keys = entriesOf(document).map(({ key }) => key);
    expect(keys).toEqual(['7:v1:a1', '7:a1']);
    expect(keys.map(partsOfKey)).toEqual([
      { id: 7, version: 1, anchor: 'a1' },
      { id: 7, version: null, anchor: 'a1' },
    ]);
  });

  it('a document of a child theme is counted under its parent too', () => {
    expect(entriesOf(document)[0]?.facets.theme).toEqual(['02', '02-01']);
  });

  it('a document whose text is only a file is found by its title', () => {
    const [only] = entriesOf({ ...document, versions: [{ number: 1, validFrom: null, blocks: [] }] });
    expect([only?.key, only?.text]).toEqual(['7:', '示例市办法']);
  });
});
