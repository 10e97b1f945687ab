import { describe, expect, it } from 'vitest';
import { citeText } from '#law/cite.ts';
import { ruleOfCase, ruleOfLine, ruleOfTable2 } from '#law/report/counting-rules.ts';

const rows: { rule: () => { rule: string }; says: RegExp; cite: string }[] = [
  { rule: () => ruleOfLine('newlyReceived', 2024), says: /收到申请之日/, cite: '政府信息公开条例 第五十条' },
  {
    rule: () => ruleOfLine('granted', 2024),
    says: /一件只计一种结果/,
    cite: '政府信息公开工作年度报告格式 附件第三部分',
  },
  {
    rule: () => ruleOfLine('carriedOut', 2024),
    says: /还没有最终答复/,
    cite: '政府信息公开工作年度报告格式 附件第三部分',
  },
  {
    rule: () => ruleOfCase('total', 2024),
    says: /共同被告/,
    cite: '政府信息公开工作年度报告格式 附件第四部分',
  },
  {
    rule: () => ruleOfTable2('normativeDocuments', 1, 2024),
    says: /废止/,
    cite: '政府信息公开工作年度报告格式 附件第二部分',
  },
  {
    rule: () => ruleOfTable2('fees', 0, 2024),
    says: /万元/,
    cite: '政府信息公开工作年度报告格式 附件第二部分',
  },
];

describe('the rule behind a figure', () => {
  it.each(rows)('says $says ($cite)', ({ rule, says }) => {
    expect(rule().rule).toMatch(says);
  });

  it('names its provision', () => {
    expect(citeText(ruleOfLine('newlyReceived', 2024).cite)).toBe('《政府信息公开条例》第五十条');
    expect(ruleOfTable2('penalties', 0, 2024).rule).toMatch(/处理决定/);
  });
});
