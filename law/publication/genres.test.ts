import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { genreOfTitle, genres, needsReasonToPublish } from '#law/publication/genres.ts';
import { noteFinding } from '#law/publication/publication-note.ts';
import { themeCode, themeOf, themes, themeZh } from '#law/publication/themes.ts';

describe('genres', () => {
  it('are fifteen', () => {
    expect(new Set(genres.map(({ genre }) => genre)).size).toBe(15);
  });

  it.each([
    { genre: '请示', reason: true, cite: '党政机关公文处理工作条例 第八条', why: 'asks a superior' },
    { genre: '纪要', reason: true, cite: '党政机关公文处理工作条例 第八条', why: 'minutes' },
    { genre: '议案', reason: true, cite: '党政机关公文处理工作条例 第八条', why: 'to the congress' },
    { genre: '报告', reason: true, cite: '党政机关公文处理工作条例 第八条', why: 'to a superior' },
    { genre: '通知', reason: false, cite: '党政机关公文处理工作条例 第八条', why: 'outwards' },
  ] as const)('$genre needs a reason: $reason ($why)', ({ genre, reason }) => {
    expect(needsReasonToPublish(genre)).toBe(reason);
  });

  it.each([
    { title: '关于印发示例方案的通知', genre: '通知', cite: '党政机关公文处理工作条例 第九条' },
    { title: '关于示例工作的实施意见（试行）', genre: '意见', cite: '党政机关公文处理工作条例 第九条' },
    { title: '示例市人民政府令', genre: '命令', cite: '党政机关公文处理工作条例 第九条' },
    { title: '示例市示例管理办法', genre: null, cite: '党政机关公文处理工作条例 第九条' },
    { title: '关于示例问题的复函', genre: '函', cite: '党政机关公文处理工作条例 第九条' },
  ])('of $title is $genre', ({ title, genre }) => {
    expect(genreOfTitle(title)).toBe(genre);
  });
});

describe('the note under a text', () => {
  it.each([
    {
      note: '（此件公开发布）',
      disclosure: 'proactive',
      code: null,
      cite: 'GB/T9704-2012 7.3.8',
      why: 'agrees',
    },
    {
      note: '（此件公开发布）',
      disclosure: 'refused',
      code: 'note-contradicts',
      cite: '国办发〔2016〕80号 第一部分',
      why: 'published by its note, withheld on record',
    },
    {
      note: '（此件依申请公开）',
      disclosure: 'on-request',
      code: null,
      cite: '国办发〔2016〕80号 第一部分',
      why: 'agrees',
    },
    {
      note: '（此件不公开）',
      disclosure: 'proactive',
      code: 'note-contradicts',
      cite: '国办发〔2016〕80号 第一部分',
      why: 'withheld by its note',
    },
    {
      note: '',
      disclosure: 'proactive',
      code: null,
      cite: 'GB/T9704-2012 7.3.8',
      why: 'no note says nothing',
    },
  ] as const)('$note and $disclosure: $code ($why)', ({ note, disclosure, code }) => {
    expect(noteFinding(`示例正文。\n2025年5月12日\n${note}`, disclosure)?.code ?? null).toBe(code);
  });
});

const specification = new URL('../../../shared/domain/portal.md', import.meta.url);

describe('themes', () => {
  it('are 22 with their children', () => {
    expect(themes).toHaveLength(22);
    expect(themes[1]?.children.map(({ zh }) => zh).slice(0, 2)).toEqual(['政务公开', '政务督查']);
    expect(themeOf('02-01')?.zh).toBe('政务公开');
    expect(themeZh('02-01')).toBe('综合政务\\政务公开');
    expect(themeZh('22')).toBe('其他');
    expect(themeZh('99')).toBe('99');
    expect(themeCode('政务公开')).toBe('02-01');
    expect(themeCode('其他', '03')).toBe('03-07');
  });

  it.skipIf(!existsSync(specification))('are those of the specification (skipped where it is absent)', () => {
    const text = readFileSync(specification, 'utf8').replaceAll('(', '（').replaceAll(')', '）');
    for (const { zh, children } of themes) {
      expect(text).toContain(zh);
      for (const child of children) expect(text).toContain(child.zh);
    }
  });
});
