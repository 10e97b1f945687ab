import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionOf, safeName } from '#integrations/files/safe-name.ts';

describe('safeName', () => {
  it.each([
    ['身份证 正面.JPG', '身份证 正面.jpg'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\甲\\桌面\\申请.docx', '申请.docx'],
    ['照片\u202egpj.exe', '照片gpj.exe'],
    ['报\u0000告\n\r\t.pdf', '报告.pdf'],
    ['零\u200b宽\ufeff.pdf', '零宽.pdf'],
    ['a<b>:"c|d?*.pdf', 'a_b___c_d__.pdf'],
    ['.pdf', '未命名.pdf'],
    ['', '未命名'],
    ['...', '未命名'],
    ['con.txt', '_con.txt'],
    ['图纸.v2.pdf', '图纸.v2.pdf'],
    ['图纸.pdf. . ', '图纸.pdf'],
    ['无扩展名', '无扩展名'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeName(given)).toBe(safe);
  });

  it('keeps a long name short and its extension whole', () => {
    const safe = safeName(`${'长'.repeat(500)}.pdf`);
    expect(Array.from(safe)).toHaveLength(100);
    expect(safe).toMatch(/^长+\.pdf$/);
  });

  it('holds for any name: no folder, no control character, never empty, and safe once is safe for ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[\\/<>:"|?*\p{Cc}\p{Cf}]/u);
        expect(safe.trim()).not.toBe('');
        expect(Array.from(safe).length).toBeLessThanOrEqual(100);
        expect(safeName(safe)).toBe(safe);
      }),
    );
  });
});

describe('extensionOf', () => {
  it.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', ''],
    ['a.文档', ''],
  ])('%s has %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
