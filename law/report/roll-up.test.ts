import { describe, expect, it } from 'vitest';
import { levelOfReport, type ReporterKind, rollUpPlace } from '#law/report/roll-up.ts';

/** Kind, where it goes, the provision. */
const places: [ReporterKind, string, string][] = [
  ['government-office', 'above', '政府信息公开工作年度报告格式 通知正文'],
  ['department', 'above', '政府信息公开工作年度报告格式 通知正文'],
  ['district-government', 'above', '政府信息公开工作年度报告格式 通知正文'],
  ['district-department', 'above', '政府信息公开工作年度报告格式 通知正文'],
  ['township', 'above', '政府信息公开工作年度报告格式 通知正文'],
  ['government', 'above', '政府信息公开工作年度报告格式 通知正文'],
  ['dispatched', 'configured', '政府信息公开工作年度报告格式 通知正文'],
  ['vertical', 'outside', '政府信息公开条例 第三条第四款'],
];

describe('rollUpPlace', () => {
  it.each(places)('%s -> %s (%s)', (kind, goes, cite) => {
    const place = rollUpPlace(kind);
    expect([place.goes, `${place.cite.instrument} ${place.cite.article}`]).toEqual([goes, cite]);
  });
});

/** Kind, whether no government here stands above it, the level, the provision. */
const levels: [ReporterKind, boolean, string, string][] = [
  ['department', false, 'agency', '政府信息公开条例 第四十九条第一款'],
  ['government-office', true, 'agency', '政府信息公开条例 第四十九条第一款'],
  ['government', false, 'county', '政府信息公开工作年度报告格式 通知正文'],
  ['government', true, 'city', '政府信息公开工作年度报告格式 通知正文'],
];

describe('levelOfReport', () => {
  it.each(levels)('%s, top %s -> %s (%s)', (kind, top, level) => {
    expect(levelOfReport(kind, top)).toBe(level);
  });
});
