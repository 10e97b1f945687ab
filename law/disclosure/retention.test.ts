import { describe, expect, it } from 'vitest';
import { retentionOf } from '#law/disclosure/retention.ts';

const rule = '机关文件材料归档范围和文书档案保管期限规定 第六条';
const rows = [
  {
    lostOrPrecedent: true,
    remedied: true,
    retention: 'permanent',
    cite: rule,
    why: 'the reply was overturned',
  },
  { lostOrPrecedent: true, remedied: false, retention: 'permanent', cite: rule, why: 'a precedent' },
  {
    lostOrPrecedent: false,
    remedied: true,
    retention: '30-years',
    cite: rule,
    why: 'upheld in reconsideration',
  },
  { lostOrPrecedent: false, remedied: false, retention: '10-years', cite: rule, why: 'nothing followed' },
];

describe('how long a file is kept', () => {
  it.each(rows)('$retention: $why', ({ lostOrPrecedent, remedied, retention }) => {
    expect(retentionOf({ lostOrPrecedent, remedied }, '2026-03-02').retention).toBe(retention);
  });

  it('says why, with the article', () => {
    expect(retentionOf({ lostOrPrecedent: false, remedied: true }, '2026-03-02')).toMatchObject({
      because: '经过复议或者诉讼。',
      cite: { article: '第六条' },
    });
  });
});
