import { describe, expect, it } from 'vitest';
import { activitiesOf } from '#law/report/activities.ts';

const rows: { key: string; by: string; unit: string; cite: string }[] = [
  { key: 'gazetteIssues', by: 'system', unit: '期', cite: '政府信息公开工作年度报告格式 附件第一部分' },
  { key: 'pressConferences', by: 'filed', unit: '场', cite: '政府信息公开工作年度报告格式 附件第一部分' },
  { key: 'processingFee', by: 'filed', unit: '元', cite: '政府信息公开工作年度报告格式 附件第六部分' },
];

describe('yearly activities', () => {
  it.each(rows)('$key is counted by $by in $unit ($cite)', ({ key, by, unit }) => {
    expect(activitiesOf(2024).find((each) => each.key === key)).toMatchObject({ by, unit });
  });

  it('each have a name of their own and a rule in words', () => {
    const all = activitiesOf(2024);
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
    for (const { rule } of all) expect(rule).toMatch(/。$/);
  });
});
