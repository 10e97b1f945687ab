import { describe, expect, it } from 'vitest';
import { templateRows, templatesCiting } from '#app/disclosure-requests/letters/templates.ts';

const named = (instrument: string, article?: string) =>
  templatesCiting(instrument, article).map(({ family, version }) => `${family} ${version}`);

describe('templatesCiting', () => {
  it('finds by article what rests on it or on a part of it', () => {
    expect(named('政府信息公开条例', '第三十四条')).toEqual(['co-maker-consultation 2019']);
    expect(named('政府信息公开条例', '第三十条')).toContain('correction-notice 2019');
    expect(named('政府信息公开条例', '第三十三条')).toContain('extension-notice 2019');
    expect(named('政府信息公开条例', '第三十六条第三项')).toContain('part-reply 2024');
  });

  it('does not take one article for the beginning of another', () => {
    expect(named('政府信息公开条例', '第三条')).toEqual([]);
    expect(named('行政复议法', '第二十条')).toContain('abandonment-notice 2024');
    expect(named('行政复议法', '第二十条')).not.toContain('abandonment-notice 2019');
  });

  it('finds by paragraph what cites the whole article', () => {
    expect(named('行政复议法', '第二十条第一款')).toContain('abandonment-notice 2024');
    expect(named('政府信息公开条例', '第三十三条第一款')).not.toContain('extension-notice 2019');
  });

  it('finds everything of an instrument, and nothing of one that no template knows', () => {
    expect(named('政府信息公开信息处理费管理办法')).toEqual(
      expect.arrayContaining(['fee-notice 2021', 'abandonment-notice 2024']),
    );
    expect(named('公平竞争审查条例')).toEqual([]);
  });

  it('keeps old versions in the list, with their last day', () => {
    const rows = templateRows().filter(({ family }) => family === 'override-notice');
    expect(rows.map(({ version, validTo }) => [version, validTo])).toEqual([
      ['2019', '2025-05-31'],
      ['2025', null],
    ]);
  });
});
