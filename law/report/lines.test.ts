import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replyTypes } from '#law/disclosure/reply-types.ts';
import {
  linesOf2019,
  linesOf2021,
  reportLineOf,
  resultLines,
  table3Columns,
  table3Note,
} from '#law/report/lines.ts';

const format2021 = '/../shared/data/annual-reports/ref_format_2021.txt';
const reference = `${process.cwd()}${format2021}`;

/** Each reply code, the row it is counted in, and the article that makes the row. */
const cases = [
  ['R1', 'granted', '第三十六条'],
  ['R2', 'grantedInPart', '第三十七条'],
  ['R3.1', 'refusedStateSecret', '第十四条'],
  ['R3.2', 'refusedOtherLaw', '第十四条'],
  ['R3.3', 'refusedSecurity', '第十四条'],
  ['R3.4', 'refusedThirdParty', '第十五条'],
  ['R3.5', 'refusedInternalAffairs', '第十六条第一款'],
  ['R3.6', 'refusedDeliberative', '第十六条第二款'],
  ['R3.7', 'refusedEnforcementFile', '第十六条第二款'],
  ['R3.8', 'refusedRegistryEnquiry', '第三十六条第七项'],
  ['R4.1', 'notHeld', '第三十六条第四项、第五项'],
  ['R4.2', 'needsCreating', '第三十八条'],
  ['R4.3', 'stillUnclear', '第三十条'],
  ['R5.1', 'petition', '第三十九条第一款'],
  ['R5.2', 'repeat', '第三十六条第六项'],
  ['R5.3', 'publication', '第三十九条第二款'],
  ['R5.4', 'excessive', '第三十五条'],
  ['R5.5', 'reissue', '第三十八条'],
  ['R6.1', 'noCorrection', '第三十条'],
  ['R6.2', 'noPayment', '第四十二条'],
  ['R6.3', 'otherOutcome', '附件第三部分'],
] as const;

describe('rows of table 3 (政府信息公开条例 第五十条; 政府信息公开工作年度报告格式 附件第三部分)', () => {
  it.each(cases)('%s is counted as %s by %s', (code, line, article) => {
    expect(reportLineOf(code)).toBe(line);
    expect(linesOf2021.find((row) => row.line === line)?.cite.article).toBe(article);
  });

  it('every reply type has a row, and every result row of 2021 a reply type', () => {
    const counted = replyTypes.map(({ code }) => reportLineOf(code));
    expect(new Set(counted).size).toBe(replyTypes.length);
    expect([...counted].sort()).toEqual(resultLines.filter((line) => line !== 'otherProcessing').sort());
  });

  it('has 25 rows in the form of 2021, 23 in that of 2019, and 7 columns', () => {
    expect(linesOf2021).toHaveLength(25);
    expect(linesOf2019).toHaveLength(23);
    expect(table3Columns).toHaveLength(7);
    expect(linesOf2019.some(({ line }) => line === 'otherProcessing')).toBe(true);
    expect(linesOf2021.some(({ line }) => line === 'otherProcessing')).toBe(false);
  });

  it.skipIf(!existsSync(reference))(
    'prints the labels of the official form in its order (SKIPPED without ../shared/data/annual-reports)',
    () => {
      const form = readFileSync(reference, 'utf8').replace(/\s/g, '');
      const labels = [table3Note, ...linesOf2021.map(({ zh }) => zh)].map((zh) => zh.replace(/\s/g, ''));
      let from = 0;
      for (const label of labels) {
        const at = form.indexOf(label, from);
        expect(at, label).toBeGreaterThanOrEqual(0);
        from = at + label.length;
      }
    },
  );
});
