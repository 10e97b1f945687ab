import { describe, expect, it } from 'vitest';
import { BalanceBar } from '#app/shell/balance-bar.tsx';
import { dayText, instantText, shortDayText, weekdayText } from '#app/shell/chinese-day.ts';
import { shownPages } from '#app/shell/pager.tsx';
import { Steps } from '#app/shell/steps.tsx';
import { DataTable } from '#app/shell/table.tsx';

describe('days in Chinese', () => {
  it('drop the leading zeros', () => {
    expect(dayText('2024-09-09')).toBe('2024年9月9日');
    expect(shortDayText('2024-12-31')).toBe('12月31日');
    expect(weekdayText('2024-09-08')).toBe('星期日');
  });

  it('tell an instant in the time of Shanghai', () => {
    expect(instantText(new Date('2024-12-31T16:05:00Z'))).toBe('2025-01-01 00:05');
  });
});

describe('the pager', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [4, 12, [1, null, 3, 4, 5, null, 12]],
    [12, 12, [1, null, 11, 12]],
  ])('page %d of %d', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown);
  });
});

describe('the steps of a file', () => {
  it('say in words which are done, under way and to come', () => {
    const html = String(<Steps now={3} />);
    expect(html.match(/（已完成）/g)).toHaveLength(3);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/（未到）/g)).toHaveLength(4);
  });
});

describe('the balance bar', () => {
  it('tells by sign and word which rule fails', () => {
    const html = String(
      <BalanceBar
        items={[
          { rule: 'B1', left: '109', right: '109', holds: true },
          { rule: 'B2', left: '108', right: '107', holds: false, message: '差一件' },
        ]}
      />,
    );
    expect(html).toContain('109 ＝ 109');
    expect(html).toContain('108 ≠ 107');
    expect(html).toContain('不平衡');
    expect(html).toContain('差一件');
  });
});

describe('a table', () => {
  const columns = [
    { title: '登记号', heads: true, cell: (row: { no: string }) => row.no },
    { title: '标题', cell: () => <b>甲</b> },
  ];

  it('names its rows and labels its cells for a narrow screen', () => {
    const html = String(<DataTable caption="在办" columns={columns} rows={[{ no: '<1>' }]} />);
    expect(html).toContain('<th scope="row" data-label="登记号">&lt;1&gt;</th>');
    expect(html).toContain('<caption>在办</caption>');
  });

  it('says so when there is no row', () => {
    expect(String(<DataTable caption="在办" columns={columns} rows={[]} empty="没有在办" />)).toContain(
      '没有在办',
    );
  });
});
