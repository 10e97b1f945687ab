import { describe, expect, it } from 'vitest';
import { normalise } from '#app/annual-reports/reading/normalise.ts';

describe('one spelling for every publisher', () => {
  it.each([
    ['full-width digits and brackets', '（一）予以公开１２件', '(一)予以公开12件'],
    ['Kangxi and CJK radicals', '⾏政诉讼、⼈⺠政府、⻔⼾', '行政诉讼、人民政府、门户'],
    ['traditional characters', '報告開頭：請處理總數', '报告开头:请处理总数'],
    [
      'readings behind characters',
      '當(dāng)前位置：區(qū)政府報(bào)告總(zǒng)數(shù)開(kāi)始',
      '当前位置:区政府报告总数开始',
    ],
    ['page numbers', '12\n- 3 -\n4', '12\n\n4'],
    ['superscripts', '公开12①件', '公开12 件'],
  ])('%s', (_, printed, plain) => {
    expect(normalise(printed)).toBe(plain);
  });

  it('a simplified text with a few traditional characters stays as it is', () => {
    expect(normalise('乾县後勤')).toBe('乾县後勤');
  });
});
