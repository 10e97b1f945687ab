import { describe, expect, it } from 'vitest';
import { mayComeBy } from '#law/disclosure/channels.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';

const interpretation = '关于政府信息公开申请接收渠道问题的解释 全文';
const rows: { channel: ReceiptChannel; announced: string[]; ok: boolean; cite: string; why: string }[] = [
  { channel: 'counter', announced: [], ok: true, cite: interpretation, why: 'trap 23: never refused' },
  { channel: 'post', announced: [], ok: true, cite: interpretation, why: 'trap 23: never refused' },
  {
    channel: 'ordinary-mail',
    announced: [],
    ok: true,
    cite: '政府信息公开条例 第二十八条',
    why: 'it is post',
  },
  {
    channel: 'oral',
    announced: [],
    ok: true,
    cite: '政府信息公开条例 第二十九条第一款',
    why: 'real difficulty',
  },
  { channel: 'online', announced: ['online'], ok: true, cite: interpretation, why: 'announced, so binding' },
  { channel: 'online', announced: ['fax'], ok: false, cite: interpretation, why: 'not announced' },
  { channel: 'fax', announced: ['online', 'email'], ok: false, cite: interpretation, why: 'not announced' },
  { channel: 'email', announced: ['email'], ok: true, cite: interpretation, why: 'announced, so binding' },
];

describe('channels of application', () => {
  it.each(rows)('$channel with $announced: $ok ($cite: $why)', ({ channel, announced, ok }) => {
    expect(mayComeBy(channel, announced).ok).toBe(ok);
  });
});
