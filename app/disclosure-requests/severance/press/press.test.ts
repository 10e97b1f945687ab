import { describe, expect, it } from 'vitest';
import { press } from '#app/disclosure-requests/severance/press/press.ts';
import { isProved } from '#app/disclosure-requests/severance/proof/proof.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';
import { must } from '#tests/makers/make-request.ts';

const bytes = makePdf({ pages: [{ content: writtenAt([80, 700], '示例甲某') }, { content: '' }] });

describe('the press', () => {
  it('looks, draws, finds, burns and proves in its own thread, the main one staying free', async () => {
    let turns = 0;
    const beat = setInterval(() => turns++, 5);
    const look = must(await press('look', bytes, {}));
    expect(look).toMatchObject({
      kind: 'pdf',
      pages: [{ width: 595, height: 842 }, {}],
      besides: { pagesWithoutText: [2] },
    });
    const [found] = must(await press('find', bytes, { words: '示例甲某' }));
    const marks = found?.boxes ?? [];
    const pressed = must(await press('burn', bytes, { marks }));
    clearInterval(beat);
    expect(isProved(pressed.proof)).toBe(true);
    expect(pressed.proof.sourceSha256).toBe(look.sha256);
    expect(must(await press('elsewhere', bytes, { marks }))).toEqual([]);
    const png = must(await press('page', bytes, { page: 1 }));
    expect(Buffer.from(png).toString('latin1', 1, 4)).toBe('PNG');
    // Some hundred milliseconds of drawing passed while timers went on.
    expect(turns).toBeGreaterThan(30);
  });

  it('answers several at once, each with its own', async () => {
    const words = ['示例', '甲某', '示例甲', '例甲', '没有'];
    const found = await Promise.all(words.map((each) => press('find', bytes, { words: each })));
    expect(found.map((each) => must(each)[0]?.context.words)).toEqual([
      '示例',
      '甲某',
      '示例甲',
      '例甲',
      undefined,
    ]);
  });

  it('refuses what it cannot open, in a sentence, and goes on working', async () => {
    const broken = await press('look', Buffer.from('%PDF-1.7 nothing'), {});
    expect(broken).toMatchObject({ ok: false, refusal: { code: 'broken' } });
    expect((await press('look', bytes, {})).ok).toBe(true);
  });

  it('says nothing of the record when it fails', async () => {
    await expect(press('page', bytes, { page: 9 })).rejects.toThrow(/^severance press: RangeError/);
    expect((await press('page', bytes, { page: 2 })).ok).toBe(true);
  });
});
