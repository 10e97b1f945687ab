import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BasisKind, basisKind, mayForbidDisclosure, namedTitles } from '#law/disclosure/basis-kind.ts';

const article14 = '政府信息公开条例 第十四条';
const naming = '行政法规制定程序条例 第五条';
const namingOfRules = '规章制定程序条例 第七条';

const rows: { title: string; kind: BasisKind; sure: boolean; cite: string; why: string }[] = [
  { title: '《中华人民共和国统计法》', kind: 'law', sure: true, cite: article14, why: 'a law' },
  { title: '民法典', kind: 'law', sure: true, cite: article14, why: 'a code' },
  { title: '反不正当竞争法', kind: 'law', sure: true, cite: article14, why: 'without 中华人民共和国' },
  {
    title: '中华人民共和国城市房地产管理法',
    kind: 'law',
    sure: true,
    cite: article14,
    why: '城市 is no place',
  },
  { title: '征信业管理条例', kind: 'administrative-regulation', sure: true, cite: naming, why: 'trap 26' },
  {
    title: '城市市容和环境卫生管理条例',
    kind: 'administrative-regulation',
    sure: true,
    cite: naming,
    why: '市容 is no city',
  },
  {
    title: '证券公司监督管理条例',
    kind: 'administrative-regulation',
    sure: true,
    cite: naming,
    why: 'no place',
  },
  { title: '证券市场禁入规定', kind: 'rule', sure: false, cite: namingOfRules, why: '市场 is no city' },
  {
    title: '中华人民共和国保守国家秘密法实施条例',
    kind: 'administrative-regulation',
    sure: true,
    cite: naming,
    why: 'of the State Council',
  },
  {
    title: '江苏省档案管理条例',
    kind: 'local-regulation',
    sure: true,
    cite: naming,
    why: 'trap 26: a place',
  },
  {
    title: '常州市天目湖保护条例',
    kind: 'local-regulation',
    sure: true,
    cite: naming,
    why: 'trap 26: a city',
  },
  {
    title: '深圳经济特区数据条例',
    kind: 'local-regulation',
    sure: true,
    cite: naming,
    why: 'of a special zone',
  },
  {
    title: '江苏省政府信息公开办法',
    kind: 'rule',
    sure: true,
    cite: namingOfRules,
    why: 'trap 26: a government rule',
  },
  {
    title: '机关档案管理规定',
    kind: 'rule',
    sure: false,
    cite: namingOfRules,
    why: 'trap 26: a department rule',
  },
  {
    title: '社会抚养费征收管理办法（国务院令第357号）',
    kind: 'administrative-regulation',
    sure: true,
    cite: naming,
    why: 'an administrative regulation may be a 办法',
  },
  {
    title: '中华人民共和国海关行政处罚实施细则',
    kind: 'administrative-regulation',
    sure: false,
    cite: naming,
    why: 'may be either',
  },
  { title: '国办发〔2018〕37号通知', kind: 'normative', sure: true, cite: article14, why: 'a document' },
  {
    title: '最高人民法院关于人民法院在互联网公布裁判文书的规定',
    kind: 'judicial-interpretation',
    sure: true,
    cite: article14,
    why: 'no law of the legislature',
  },
  {
    title: '信访工作条例',
    kind: 'party',
    sure: true,
    cite: article14,
    why: 'on the list: not of the State Council',
  },
  {
    title: '中国共产党党务公开条例（试行）',
    kind: 'party',
    sure: true,
    cite: article14,
    why: 'of the party',
  },
  { title: '有关规定的精神', kind: 'unknown', sure: false, cite: article14, why: 'no title at all' },
];

describe('the kind of a named basis', () => {
  it.each(rows)('$title: $kind ($why)', ({ title, kind, sure }) => {
    expect(basisKind(title)).toMatchObject({ kind, sure });
  });

  it('follows a list of the office', () => {
    const known = { 某某规定: 'administrative-regulation' } as const;
    expect(basisKind('《某某规定》', known)).toMatchObject({ kind: 'administrative-regulation', sure: true });
  });

  it.each([
    { kind: 'law', may: true, cite: article14 },
    { kind: 'administrative-regulation', may: true, cite: article14 },
    { kind: 'local-regulation', may: false, cite: article14 },
    { kind: 'rule', may: false, cite: article14 },
    { kind: 'normative', may: false, cite: article14 },
  ] as const)('a $kind forbids disclosure: $may', ({ kind, may }) => {
    expect(mayForbidDisclosure(kind)).toBe(may);
  });
});

describe('the titles in a text', () => {
  it('are those in quotes, else the text before the article', () => {
    expect(namedTitles('依据《统计法》第九条和《档案法》第二条')).toEqual(['统计法', '档案法']);
    expect(namedTitles('统计法第九条')).toEqual(['统计法']);
    expect(namedTitles(' ')).toEqual([]);
  });
});

const published = fileURLToPath(new URL('../../../shared/data/laws/laws.jsonl.gz', import.meta.url));
const there = existsSync(published);

describe.skipIf(!there)(
  `the titles of published texts${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    interface Text {
      title: string;
      /** 行政法规, 地方性法规, 司法解释, 部门规章; else the branch of a law. */
      level: string;
    }
    const texts = (): Text[] =>
      gunzipSync(readFileSync(published))
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const lower = ['地方性法规', '司法解释', '部门规章', '地方政府规章'];

    it('are for sure what they are in ninety-eight of a hundred', () => {
      const all = texts();
      const sure = all.filter(({ title }) => basisKind(title).sure);
      const wrong = sure.filter(
        ({ title, level }) => mayForbidDisclosure(basisKind(title).kind) === lower.includes(level),
      );
      expect(sure.length / all.length).toBeGreaterThan(0.9);
      expect(wrong.length / sure.length).toBeLessThan(0.02);
    });
  },
);
