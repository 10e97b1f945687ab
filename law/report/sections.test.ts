import { describe, expect, it } from 'vitest';
import { aspectIsTold, overviewAspects, overviewFits, proseSections } from '#law/report/sections.ts';

const rows: { text: string; holds: boolean; cite: string }[] = [
  { text: '字'.repeat(1000), holds: true, cite: '政府信息公开工作年度报告格式 通知正文' },
  { text: `${'字 '.repeat(1000)}\n`, holds: true, cite: '政府信息公开工作年度报告格式 通知正文' },
  { text: '字'.repeat(1001), holds: false, cite: '政府信息公开工作年度报告格式 通知正文' },
];

const aspects: { text: string; holds: boolean; cite: string }[] = [
  { text: '', holds: false, cite: '政府信息公开工作年度报告格式 附件第一部分' },
  { text: '无。', holds: false, cite: '政府信息公开工作年度报告格式 附件第一部分' },
  { text: '全年公开政策文件十二件。', holds: true, cite: '政府信息公开工作年度报告格式 附件第一部分' },
];

describe('part one', () => {
  it.each(rows)('of $text.length characters ($cite)', ({ text, holds }) => {
    expect(overviewFits(text, 2024)).toMatchObject({ holds, severity: 'warning' });
  });

  it.each(aspects)('an aspect that says “$text” ($cite)', ({ text, holds }) => {
    const [first] = overviewAspects;
    if (!first) throw new Error('no aspect');
    expect(aspectIsTold(first, text)).toMatchObject({ holds, severity: 'error' });
  });

  it('has five aspects; the prose has eight sections with the titles of the form', () => {
    expect(overviewAspects).toHaveLength(5);
    expect(proseSections.map(({ zh }) => zh).slice(-2)).toEqual([
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });
});
