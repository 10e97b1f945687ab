import { describe, expect, it } from 'vitest';
import { compositeRemedyClause } from '#app/disclosure-requests/letters/composite-remedy.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { letterMissing } from '#app/disclosure-requests/letters/letter-missing.ts';
import type { ReplyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import type { ReplyLetterInput } from '#app/disclosure-requests/letters/reply-letter.ts';
import { samplePlace } from '#app/disclosure-requests/letters/sample-frame.ts';
import { replySamples } from '#app/disclosure-requests/letters/sample-replies.ts';
import { type AnyFamily, families } from '#app/disclosure-requests/letters/templates.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';
import { remedyClass } from '#law/remedies/remedy-class.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

const sampleOfKey = (key: string) => {
  const sample = replySamples.find((each) => each.key === key);
  if (!sample) throw new Error(`no sample of ${key}`);
  return sample;
};
const textOf = (key: string, change: object = {}) => wordsOf(sampleOfKey(key).document(change));

const replyFamilies = families.filter(isReply);

describe('the kinds of reply', () => {
  it('cover every code, R1 with three letters and R4.1 with two (trap 28); abandonment has notices of its own', () => {
    const codes = replyFamilies.map(({ code }) => code);
    const count = (code: ReplyCode) => codes.filter((each) => each === code).length;
    const expected = replyTypes.map(({ code }) => [
      code,
      { R1: 3, 'R4.1': 2, 'R6.1': 0, 'R6.2': 0 }[code as string] ?? 1,
    ]);
    expect(replyTypes.map(({ code }) => [code, count(code)])).toEqual(expected);
  });

  it.each(replyFamilies.map((family) => [family.key, family] as const))(
    '%s gives everything that the law asks of its code',
    (key, family) => {
      const draft = family.draft(sampleOfKey(key).input as never);
      expect(letterMissing(draft)).toEqual([]);
      expect(draft.code).toBe(family.code);
    },
  );

  it.each(replyFamilies.map((family) => [family.key, family] as const))(
    '%s carries the remedy of its class, and no other, before 2024 and since (traps 40 and 44)',
    (key, family) => {
      for (const repliedOn of ['2023-12-29', '2026-04-24']) {
        const clause = remedyClause({ ...samplePlace, code: family.code, repliedOn });
        const text = wordsOf(sampleOfKey(key).document({ remedyClause: clause }, repliedOn));
        const first = remedyClass(family.code, repliedOn) !== 'FREE';
        expect(text.includes('先向示例市人民政府申请行政复议'), repliedOn).toBe(first);
        expect(text).not.toMatch(/3个月|上级主管部门|\{|undefined|NaN/);
      }
    },
  );

  it.each(replyFamilies.map(({ key }) => [key] as const))('%s says nothing twice', (key) => {
    const texts = (sampleOfKey(key).document() as Letter).paragraphs.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join('')).not.toMatch(/。。|，，|；。|经查，经/);
  });

  it('a refusal with the clause of a direct suit does not go out', () => {
    const direct = remedyClause({ ...samplePlace, code: 'R1' });
    const gaps = sampleOfKey('state-secret-reply').gaps({ remedyClause: direct });
    expect(gaps.map(({ key }) => key)).toEqual(['reconsiderationFirst']);
  });

  it.each([
    ['already-public-reply', ['第三十六条第一项', '方式、途径']],
    ['provided-reply', ['第三十六条第二项', '见附件']],
    ['time-told-reply', ['自2026年6月30日起']],
    ['part-reply', ['第三十七条', '第十五条', '第十六条第二款', '一、予以公开的内容', '二、不予公开的内容']],
    ['state-secret-reply', ['第十四条']],
    ['forbidden-by-law-reply', ['《中华人民共和国统计法》第十一条']],
    ['security-reply', ['可能危及公共安全']],
    ['third-party-reply', ['第三方不同意公开', '不会对公共利益造成重大影响']],
    ['internal-affairs-reply', ['人事管理', '可以不予公开']],
    ['deliberative-reply', ['讨论记录', '法律、法规、规章未规定应当公开']],
    ['enforcement-file-reply', ['行政执法案卷信息，可以不予公开']],
    ['registry-enquiry-reply', ['《不动产登记暂行条例》', '示例市不动产登记中心', '6个月内']],
    ['not-existing-reply', ['公文管理系统', '政府信息不存在']],
    ['not-ours-reply', ['第三十六条第五项', '示例市水务局', '请你向该机关提出申请']],
    ['needs-creating-reply', ['第三十八条', '加工、分析']],
    ['still-unclear-reply', ['示政公开函〔2026〕3号', '仍不明确']],
    ['petition-reply', ['不作为政府信息公开申请处理', '12345']],
    ['repeat-reply', ['示政公开复〔2025〕77号', '不予重复处理']],
    ['publication-reply', ['公开出版物', '示例市图书馆']],
    ['excessive-reply', ['86件', '示政公开函〔2026〕5号', '不予处理']],
    ['reissue-reply', ['重新出具']],
    ['other-outcome-reply', ['示公申〔2026〕44号']],
  ] as [string, string[]][])('%s tells what it must', (key, has) => {
    for (const words of has) expect(textOf(key)).toContain(words);
  });

  it('不存在 and 非本机关 are two letters (trap 28), and the request is never passed on (trap 30)', () => {
    expect(textOf('not-existing-reply')).not.toMatch(/第五项|负责公开/);
    expect(textOf('not-ours-reply')).not.toMatch(/第四项|不存在|转送|移送/);
    expect(textOf('not-ours-reply', { responsible: null })).toContain('不能确定负责公开该信息的行政机关');
  });
});

describe('a letter served online', () => {
  const online = { channel: 'https://fy.example.invalid/apply' };

  it('tells where reconsideration is sought online (trap 42), unless its clause does', () => {
    const letter = sampleOfKey('provided-reply').document({ online }) as Letter;
    expect(letter.reconsiderAt).toBe(online.channel);
    expect(letter.paragraphs.at(-1)).toMatchObject({
      part: 'online',
      text: expect.stringContaining(online.channel),
    });
    const clause = remedyClause({ ...samplePlace, code: 'R1', onlineChannel: online.channel });
    const said = sampleOfKey('provided-reply').document({ online, remedyClause: clause }) as Letter;
    expect(said.paragraphs.at(-1)?.part).toBe('remedy');
    expect(said.reconsiderAt).toBe(online.channel);
  });

  it('does not go out without', () => {
    const gaps = sampleOfKey('provided-reply').gaps({ online: { channel: ' ' } });
    expect(gaps.map(({ key }) => key)).toEqual(['onlineChannel']);
    const draft = { ...(sampleOfKey('provided-reply').input as ReplyLetterInput), online: { channel: '' } };
    expect(
      letterMissing({
        ...draft,
        code: 'R6.3',
        facts: '有',
        result: '有',
        grounds: { cites: [{ instrument: '政府信息公开条例', article: '第三十三条' }], wording: '有' },
        required: { facts: '有' },
      }).map(({ key }) => key),
    ).toEqual(['onlineChannel']);
  });
});

describe('a reply to several items', () => {
  const clauseOf = (...outcomes: ReplyCode[]) =>
    compositeRemedyClause(
      outcomes.map((outcome, at) => ({ no: at + 1, outcome })),
      samplePlace,
    );

  it('has each item with its own facts, grounds and result, and one remedy clause that names them', () => {
    const text = textOf('composite-reply');
    expect(text).toMatch(
      /一、关于“初步设计批复文件”[\s\S]*二、关于“施工合同附件三”[\s\S]*三、关于“监理合同的全部附件”/,
    );
    expect(text).toContain('对本答复第二项不服的，应当自收到本答复书之日起60日内先向');
    expect(text).toContain('对本答复第一项、第三项不服的，可以自收到本答复书之日起60日内向');
  });

  it('splits an item that is granted in part between the two rules', () => {
    const clause = clauseOf('R1', 'R2', 'R3.1');
    expect(clause).toContain('对本答复第三项、第二项中不予公开的部分不服的，应当');
    expect(clause).toContain('对本答复第一项、第二项的其他内容不服的，可以');
  });

  it('is the plain clause where all items fall under one rule', () => {
    expect(clauseOf('R1', 'R4.1')).toBe(remedyClause({ ...samplePlace, code: 'R1' }));
    expect(clauseOf('R3.1', 'R3.4')).toBe(remedyClause({ ...samplePlace, code: 'R3.1' }));
    expect(clauseOf('R2', 'R2')).toBe(remedyClause({ ...samplePlace, code: 'R2' }));
    const before = compositeRemedyClause(
      [
        { no: 1, outcome: 'R1' },
        { no: 2, outcome: 'R3.1' },
      ],
      { ...samplePlace, repliedOn: '2023-12-29' },
    );
    expect(before).toBe(remedyClause({ ...samplePlace, repliedOn: '2023-12-29', code: 'R1' }));
  });

  it('does not go out with an item that lacks what its code demands', () => {
    const { items } = sampleOfKey('composite-reply').input as { items: object[] };
    const gaps = sampleOfKey('composite-reply').gaps({ items: [items[0], { ...items[1], required: {} }] });
    expect(gaps.map(({ key }) => key)).toEqual(['items']);
  });
});

function isReply(family: AnyFamily): family is ReplyFamily<never> {
  return 'code' in family;
}
