import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import type { Table3, Table3Line } from '#law/report/lines.ts';

/** Published reports as they are stored outside the project. */
const folder = `${process.cwd()}/../shared/data/annual-reports`;
const absent = !existsSync(folder);
const why = 'SKIPPED without ../shared/data/annual-reports';

const read = (file: string) => readReport(readFileSync(`${folder}/${file}`, 'utf8'));

const zero = [0, 0, 0, 0, 0, 0, 0];

/** 常州市人民政府办公室 2024, law.md 4.7; rows not named are all zero. */
const golden: Table3 = {
  newlyReceived: [90, 7, 0, 0, 0, 1, 98],
  carriedIn: [9, 2, 0, 0, 0, 0, 11],
  granted: [25, 0, 0, 0, 0, 0, 25],
  grantedInPart: [7, 0, 0, 0, 0, 0, 7],
  refusedStateSecret: zero,
  refusedOtherLaw: zero,
  refusedSecurity: zero,
  refusedThirdParty: zero,
  refusedInternalAffairs: [3, 0, 0, 0, 0, 0, 3],
  refusedDeliberative: [1, 0, 0, 0, 0, 0, 1],
  refusedEnforcementFile: zero,
  refusedRegistryEnquiry: zero,
  notHeld: [60, 9, 0, 0, 0, 1, 70],
  needsCreating: [1, 0, 0, 0, 0, 0, 1],
  stillUnclear: zero,
  petition: zero,
  repeat: [1, 0, 0, 0, 0, 0, 1],
  publication: zero,
  excessive: zero,
  reissue: zero,
  noCorrection: zero,
  noPayment: zero,
  otherOutcome: zero,
  total: [98, 9, 0, 0, 0, 1, 108],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
};

describe.skipIf(absent)(`the report of 2024 (${why})`, () => {
  it('is read cell for cell, without a false finding', () => {
    const reading = read('000.txt');
    expect(reading).toMatchObject({
      agency: '常州市人民政府办公室',
      year: 2024,
      format: '2021',
      findings: [],
      confidence: 1,
    });
    expect(reading.tables).toEqual({
      table2: {
        governmentRules: [3, 3, 18],
        normativeDocuments: [3, 8, 73],
        permits: 0,
        penalties: 0,
        coercion: 0,
        fees: 0,
      },
      table3: golden,
      table4: {
        reconsideration: [3, 0, 1, 2, 6],
        directLitigation: [0, 0, 0, 0, 0],
        litigationAfterReconsideration: [0, 0, 0, 1, 1],
      },
    });
    expect(reading.restored.map(({ value }) => value).sort()).toEqual([108, 3]);
  });
});

/** Keys of the truth file, in the order of the form. */
const keys = 'new carry g p d1 d2 d3 d4 d5 d6 d7 d8 u1 u2 u3 n1 n2 n3 n4 n5 o1 o2 o3 o tot out'.split(' ');
const lines: Table3Line[] = [
  'newlyReceived',
  'carriedIn',
  'granted',
  'grantedInPart',
  'refusedStateSecret',
  'refusedOtherLaw',
  'refusedSecurity',
  'refusedThirdParty',
  'refusedInternalAffairs',
  'refusedDeliberative',
  'refusedEnforcementFile',
  'refusedRegistryEnquiry',
  'notHeld',
  'needsCreating',
  'stillUnclear',
  'petition',
  'repeat',
  'publication',
  'excessive',
  'reissue',
  'noCorrection',
  'noPayment',
  'otherOutcome',
  'otherProcessing',
  'total',
  'carriedOut',
];

describe.skipIf(absent)(`table 3 of reports in other layouts (${why})`, () => {
  const truth: Record<string, Record<string, number[]>> = absent
    ? {}
    : JSON.parse(readFileSync(`${folder}/table3-truth.json`, 'utf8'));

  it.each([...Object.keys(truth), ...(truth['004b'] ? ['004'] : [])])('%s', (name) => {
    const expected = Object.entries(truth[name === '004' ? '004b' : name] ?? {}).map(([key, row]) => [
      lines[keys.indexOf(key)],
      row,
    ]);
    expect(read(`${name}.txt`).tables.table3).toEqual(Object.fromEntries(expected));
  });
});

/** What the reports themselves get wrong, and the reader has to find. */
const mistakes: [string, string[]][] = [
  ['004.txt', ['B8 17 95']],
  ['006.txt', ['B8 134 170', 'B8 57 77']],
  ['012.txt', ['B2 20 26', 'B2 21 27']],
  ['102.txt', ['B8 2 3']],
  ['108.txt', ['form 2019 2021']],
  ['120.txt', ['form 2019 2021']],
];

describe.skipIf(absent)(`every stored report (${why})`, () => {
  const files = absent ? [] : readdirSync(folder).filter((file) => /^\d.*\.txt$/.test(file));
  const known = new Map([...mistakes, ['004b.txt', ['B8 17 95']]] as [string, string[]][]);

  it.each(files)('%s is read with its own mistakes as the only findings', (file) => {
    const found = read(file).findings.map(
      (finding) => `${finding.rule} ${finding.found} ${finding.expected}`,
    );
    expect(found).toEqual(known.get(file) ?? []);
  });

  it.each(files)('%s is read in less than 200 ms', (file) => {
    // The fastest of three: the machine may be busy with other tests.
    const times = [1, 2, 3].map(() => {
      const before = performance.now();
      read(file);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
