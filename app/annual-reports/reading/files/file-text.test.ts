import { describe, expect, it } from 'vitest';
import { fileText } from '#app/annual-reports/reading/files/file-text.ts';
import { htmlText } from '#app/annual-reports/reading/files/html-text.ts';
import { writers } from '#app/annual-reports/reading/testing/report-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A page and the lines that are read from it. */
const pages: [string, string, string[]][] = [
  [
    'a label that spans columns is one cell',
    '<table><tr><td colspan="3">一、新收</td><td>3</td><td>0</td></tr></table>',
    ['| 一、新收 | 3 | 0 |'],
  ],
  [
    'an empty cell keeps its place',
    '<table><tr><td>予以公开</td><td>&nbsp;</td><td>1</td><td></td></tr></table>',
    ['| 予以公开 |  | 1 |  |'],
  ],
  [
    'a label that spans rows is not repeated',
    '<table><tr><td rowspan="2">不予公开</td><td>1.秘密</td><td>2</td></tr><tr><td>2.其他</td><td>0</td></tr></table>',
    ['| 不予公开 | 1.秘密 | 2 |', '| 2.其他 | 0 |'],
  ],
  [
    'a figure that spans rows leaves a gap below',
    '<table><tr><td>甲</td><td rowspan="2">7</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
    ['| 甲 | 7 | 1 |', '| 乙 |  | 2 |'],
  ],
  [
    'a table inside a table of the layout',
    '<table><tr><td>菜单</td><td><p>正文</p><table><tr><td>许可</td><td>5</td></tr></table></td></tr></table>',
    ['菜单', '正文', '| 许可 | 5 |'],
  ],
  [
    'two paragraphs of a cell are not one number',
    '<table><tr><td>许可</td><td><p>1</p><p>2</p></td></tr></table>',
    ['| 许可 | 1 2 |'],
  ],
  [
    'a number cut into spans is one number',
    '<table><tr><td>许可</td><td><span>1</span><span>2</span></td></tr></table>',
    ['| 许可 | 12 |'],
  ],
  [
    'scripts, styles, hidden parts and readings of characters are not text',
    '<style>td{}</style><script>var a = 1</script><p style="display:none">9</p><p><ruby>公<rt>gōng</rt></ruby>开</p>',
    ['公开'],
  ],
  [
    'a wild span does no harm',
    '<table><tr><td colspan="99999999">7</td></tr></table>',
    [`| 7 |${'  |'.repeat(39)}`],
  ],
];

describe('web pages', () => {
  it.each(pages)('%s', async (_, html, lines) => {
    expect((await htmlText(html)).split('\n')).toEqual(lines);
  });
});

/** Says that it is encrypted; no password opens it. */
const pdfWithPassword = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>endobj
trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Size 4>>
%%EOF`;

const pdfWithoutText = await writers.pdf([' ']);

/** A file that cannot be read, and words of the reason. */
const unreadable: [string, Uint8Array, string][] = [
  ['an empty file', new Uint8Array(), '空的'],
  ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), '图片'],
  [
    'an old Word file',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    '旧版',
  ],
  ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(40)]), '压缩包'],
  ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...new Uint8Array(64)]), '请提供'],
  ['bytes', Uint8Array.from({ length: 500 }, (_, index) => index % 9), '不认识'],
  ['a broken PDF', bytes('%PDF-1.7\nnothing'), '损坏'],
  ['a PDF with a password', bytes(pdfWithPassword), '密码'],
  ['a scanned PDF', pdfWithoutText, '没有文字层'],
  ['a huge file', new Uint8Array(20 * 1024 * 1024 + 1), '20 MB'],
];

describe('what cannot be read says why', () => {
  it.each(unreadable)('%s', async (_, content, reason) => {
    const result = await fileText({ name: '示例', bytes: content });
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('encodings of text', () => {
  it.each([
    ['GB 18030', Uint8Array.from([0xb1, 0xa8, 0xb8, 0xe6])],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('报告')])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0xa5, 0x62, 0x4a, 0x54])],
  ])('%s', async (_, content) => {
    expect(await fileText({ name: '示例.txt', bytes: content })).toMatchObject({ ok: true, texts: ['报告'] });
  });
});
