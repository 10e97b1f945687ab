import { describe, expect, it } from 'vitest';
import type { LetterPart } from '#app/disclosure-requests/letters/letter.ts';
import { letterMissing } from '#app/disclosure-requests/letters/letter-missing.ts';
import { type ReplyLetterInput, replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { sampleReply } from '#app/disclosure-requests/letters/sample-reply.ts';
import { replyTypeOf, replyTypes } from '#law/disclosure/reply-types.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

describe('replyLetter', () => {
  it('has its parts in the order in which they have to be read', () => {
    const order: LetterPart[] = [
      'received',
      'asked',
      'facts',
      'grounds',
      'result',
      'giving',
      'hints',
      'remedy',
    ];
    const parts = replyLetter(sampleReply).paragraphs.map(({ part }) => part);
    expect([...new Set(parts)].filter((part) => part !== 'required')).toEqual(order);
  });

  it('tells when the request came, was corrected, was consulted about and how long the limit was extended', () => {
    expect(textOf(sampleReply, 'received')).toBe(
      '本机关于2026年3月2日收到你提出的政府信息公开申请。' +
        '经补正，本机关于2026年3月10日收到补正后的申请，答复期限自该日起重新计算。' +
        '2026年3月12日至2026年3月20日依法征求第三方意见，征求意见所需时间不计算在答复期限内。' +
        '经本机关政府信息公开工作机构负责人同意并告知，答复期限延长至2026年5月12日。',
    );
    expect(textOf(plain, 'received')).toBe('本机关于2026年3月2日收到你提出的政府信息公开申请。');
  });

  it('quotes the request in the words of the requester', () => {
    expect(textOf({ ...plain, requestQuoted: ' 某路*图纸*\n第二段 ' }, 'asked')).toBe(
      '你申请公开的内容为：“某路*图纸*\n第二段”',
    );
    expect(textOf({ ...plain, requesterKind: 'organisation' }, 'asked')).toMatch(/^你单位申请公开/);
  });

  it('names the provisions once, whoever named them', () => {
    const cites = [{ instrument: '政府信息公开条例', article: '第三十六条第二项' }];
    expect(textOf({ ...plain, grounds: { cites, wording: '予以公开。' } }, 'grounds')).toBe(
      '根据《政府信息公开条例》第三十六条第二项的规定，予以公开。',
    );
    const two = [...cites, { instrument: '政府信息公开条例', article: '第三十七条' }];
    expect(textOf({ ...plain, grounds: { cites: two, wording: '' } }, 'grounds')).toBe(
      '根据《政府信息公开条例》第三十六条第二项、第三十七条的规定，现答复如下：',
    );
    const own = '依照《政府信息公开条例》第三十六条第二项，予以公开。';
    expect(textOf({ ...plain, grounds: { cites, wording: own } }, 'grounds')).toBe(own);
  });

  it('words what the law demands as a letter does, not as the form that asks for it', () => {
    const asked = new Set(replyTypes.flatMap(({ requires }) => requires.map(({ zh }) => zh)));
    for (const { code, requires } of replyTypes) {
      const required = Object.fromEntries(requires.map(({ key }) => [key, `内容${key}`]));
      for (const { part, text } of replyLetter({ ...plain, code, required }).paragraphs) {
        const lead = text.slice(0, text.indexOf('：'));
        if (part === 'required' && asked.has(lead)) expect(lead, code).not.toMatch(/什么|哪|吗|还是/);
      }
    }
  });

  it('says what was searched with the facts, before the grounds', () => {
    const letter = replyLetter({
      ...plain,
      code: 'R4.1',
      required: { search: '查了公文系统', which: '不存在' },
    });
    const parts = letter.paragraphs.map(({ text }) => text);
    expect(parts.indexOf('检索情况：查了公文系统')).toBeLessThan(
      parts.findIndex((text) => text.startsWith('根据')),
    );
    expect(parts.indexOf('具体情形：不存在')).toBeGreaterThan(
      parts.indexOf(plain.result.split('\n')[0] ?? ''),
    );
  });

  it('does not say 经查 twice', () => {
    expect(textOf({ ...plain, facts: '该信息由本机关保存。' }, 'facts')).toBe('经查，该信息由本机关保存。');
    expect(textOf({ ...plain, facts: '经检索，未发现该信息。' }, 'facts')).toBe('经检索，未发现该信息。');
  });

  it('prints what the law demands of the reply type, unless another part says it', () => {
    for (const { code, requires } of replyTypes) {
      const required = Object.fromEntries(requires.map(({ key }) => [key, `内容${key}`]));
      const letter = replyLetter({ ...plain, code, required });
      const printed = letter.paragraphs.filter(({ part }) => part === 'required').map(({ text }) => text);
      expect(printed, code).toHaveLength(requires.length);
      for (const { key } of requires)
        expect(
          printed.some((text) => text.endsWith(`：内容${key}`)),
          key,
        ).toBe(true);
      const said = replyLetter({ ...plain, code, required, facts: Object.values(required).join('，') });
      expect(
        said.paragraphs.filter(({ part }) => part === 'required'),
        code,
      ).toEqual([]);
    }
  });

  it('keeps the remedy clause word for word', () => {
    expect(textOf(sampleReply, 'remedy')).toBe(sampleReply.remedyClause);
  });

  it('calls itself what its remedy clause calls it', () => {
    for (const { code } of replyTypes) {
      const clause = remedyClause({
        code,
        repliedOn: '2026-04-24',
        reconsiderationBody: '示例市人民政府',
        reconsiderationAddress: '示例路1号',
        court: '示例人民法院',
      });
      expect(clause, code).toContain('自收到本答复书之日起');
      expect(replyLetter({ ...plain, code, remedyClause: clause }).title).toBe('政府信息公开申请答复书');
    }
  });

  it('is a draft until it has its number', () => {
    expect(replyLetter(plain).draft).toBe(false);
    expect(replyLetter({ ...plain, documentNo: null, signedOn: null }).draft).toBe(true);
  });

  it('lists the attachments with their pages', () => {
    expect(replyLetter(sampleReply).attachments[0]).toBe('关于示例一号河道整治工程初步设计的批复（共6页）');
  });
});

describe('letterMissing', () => {
  it('finds nothing in a complete letter of any type', () => {
    for (const { code } of replyTypes) expect(letterMissing(complete(code)), code).toEqual([]);
  });

  it('finds every content that the law demands of the type when it is left out', () => {
    for (const { code, requires } of replyTypes) {
      for (const { key, zh } of requires) {
        const input = complete(code);
        const gaps = letterMissing({ ...input, required: { ...input.required, [key]: ' ' } });
        expect(gaps, `${code} ${key}`).toEqual([{ key, zh }]);
      }
    }
  });

  it.each([
    ['documentNo', { documentNo: null }],
    ['signedOn', { signedOn: null }],
    ['requesterName', { requesterName: ' ' }],
    ['requestQuoted', { requestQuoted: '' }],
    ['facts', { facts: '' }],
    ['grounds', { grounds: { cites: [], wording: '不予公开。' } }],
    ['result', { result: '' }],
    ['remedyClause', { remedyClause: '' }],
    ['signedName', { signedName: '' }],
    ['contact', { contact: { office: '示例处', phone: '', address: '' } }],
  ] satisfies [string, Partial<ReplyLetterInput>][])('finds that %s is missing', (key, without) => {
    expect(letterMissing({ ...complete('R1'), ...without }).map((gap) => gap.key)).toEqual([key]);
  });
});

const plain: ReplyLetterInput = {
  ...sampleReply,
  correctedOn: undefined,
  consultedSpans: undefined,
  extendedTo: undefined,
};

function complete(code: ReplyLetterInput['code']): ReplyLetterInput {
  const required = Object.fromEntries(replyTypeOf(code).requires.map(({ key }) => [key, '写明']));
  return { ...sampleReply, code, required };
}

function textOf(input: ReplyLetterInput, part: LetterPart): string {
  const paragraphs = replyLetter(input).paragraphs.filter((each) => each.part === part);
  return paragraphs.map(({ text }) => text).join('\n');
}
