import { describe, expect, it } from 'vitest';
import { withCommaRows } from '#app/annual-reports/reading/files/csv-text.ts';

const rows = Array.from({ length: 9 }, (_, index) => `"${index}.行名，有逗号",${index},0`).join('\n');

/** A line beside nine rows with commas, and what becomes of it. */
const lines: [string, string, string][] = [
  ['a row', '规章,3,,18', '| 规章 | 3 |  | 18 |'],
  ['a label in quotation marks', '"1.秘密, 其他",0', '| 1.秘密, 其他 | 0 |'],
  ['a row of table 4', '3,0,1,2,6,0,0,0,0,0,0,0,0,1,1', `| ${[...'301260000000011'].join(' | ')} |`],
  ['a sentence', '全年公开信息12条,其中文件3件,解读2篇。', '全年公开信息12条,其中文件3件,解读2篇。'],
  ['a figure with separators', '1,000', '1,000'],
  ['a row of figures with separators', '一、新收 1,000 0 0 0 0 0 1,000', '一、新收 1,000 0 0 0 0 0 1,000'],
];

describe('commas between cells', () => {
  it.each(lines)('%s', (_, line, read) => {
    expect(withCommaRows(`${rows}\n${line}`).split('\n').at(-1)).toBe(read);
  });

  it('a few lines with commas are no table', () => {
    expect(withCommaRows('规章,3,0,18\n行政许可,4')).toBe('规章,3,0,18\n行政许可,4');
  });
});
