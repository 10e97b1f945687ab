import { describe, expect, it } from 'vitest';
import { reportFormOf, table4Blocks, table4Columns } from '#law/report/forms.ts';

/** Report year, the form, the instrument that prescribes it. */
const cases = [
  [2019, '2019', '关于政府信息公开工作年度报告有关事项的通知 附件'],
  [2020, '2019', '关于政府信息公开工作年度报告有关事项的通知 附件'],
  [2021, '2021', '政府信息公开工作年度报告格式 附件'],
  [2024, '2021', '政府信息公开工作年度报告格式 附件'],
] as const;

describe('the form of a report year', () => {
  it.each(cases)('%i uses the form of %s (%s)', (year, name, cite) => {
    const form = reportFormOf(year);
    expect(form?.value.name).toBe(name);
    expect(`${form?.cite.instrument} ${form?.cite.article}`).toBe(cite);
  });

  it('has none before 2019', () => {
    expect(reportFormOf(2018)).toBeNull();
  });

  it('table 2 has ten cells from 2021 and twenty-two before', () => {
    const cells = (year: number) =>
      reportFormOf(year)?.value.table2.reduce((n, { columns }) => n + columns.length, 0);
    expect(cells(2024)).toBe(10);
    expect(cells(2020)).toBe(22);
  });

  it('table 4 has fifteen cells', () => {
    expect(table4Blocks.length * table4Columns.length).toBe(15);
  });

  it('names the item of 政府信息公开条例 第二十条 over each block', () => {
    const blocks = reportFormOf(2024)?.value.table2.map(({ block, cite }) => [block, cite.article]);
    expect(blocks?.[0]).toEqual(['第二十条第（一）项', '第二十条第一项']);
    expect(blocks?.[2]).toEqual(['第二十条第（五）项', '第二十条第五项']);
    expect(blocks?.[3]).toEqual(['第二十条第（六）项', '第二十条第六项']);
    expect(blocks?.[5]).toEqual(['第二十条第（八）项', '第二十条第八项']);
    const of2019 = reportFormOf(2019)?.value.table2.at(-1);
    expect(of2019?.cite.article).toBe('第二十条第九项');
  });
});
