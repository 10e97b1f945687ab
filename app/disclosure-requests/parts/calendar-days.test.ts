import { describe, expect, it } from 'vitest';
import { rangesText } from '#app/disclosure-requests/parts/calendar-days.tsx';

describe('days of a holiday', () => {
  it.each([
    [[], ''],
    [['2027-06-09'], '6月9日（星期三）'],
    [['2027-01-03', '2027-01-01', '2027-01-02'], '1月1日（星期五）至1月3日（星期日），共3天'],
    [['2027-01-30', '2027-02-20'], '1月30日（星期六）；2月20日（星期六）'],
    [['2026-12-31', '2027-01-01'], '12月31日（星期四）至1月1日（星期五），共2天'],
  ])('%j are told as %s', (days, text) => {
    expect(rangesText(days)).toBe(text);
  });
});
