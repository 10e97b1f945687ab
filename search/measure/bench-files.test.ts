import { describe, expect, it } from 'vitest';
import { articleName, benchQuestions, corpusEntries } from './bench-files.ts';

describe('a corpus', () => {
  it('of texts is called by the first forty characters', () => {
    const [entry] = corpusEntries([{ docid: 'a1', text: '示'.repeat(50) }]);
    expect(entry).toMatchObject({
      key: 'a1:',
      documentKey: 'a1',
      names: [],
      label: '',
      title: '示'.repeat(40),
    });
  });

  it('of articles is split into law and label', () => {
    const [entry] = corpusEntries([{ id: 'S1', name: '示例法第三十三条', text: '示例。' }]);
    expect(entry).toMatchObject({
      documentKey: 'S1',
      title: '示例法',
      names: ['示例法'],
      label: '第三十三条',
    });
  });

  it.each([
    ['示例法第一百零二条之一', '示例法', '第一百零二条之一'],
    ['关于第三次修改示例法第二条的决定第五条', '关于第三次修改示例法第二条的决定', '第五条'],
    ['示例通知', '示例通知', ''],
  ])('%s', (name, title, label) => {
    expect(articleName(name)).toEqual({ title, label, names: [title] });
  });

  it('of another form is refused with its row', () => {
    expect(() =>
      corpusEntries([
        { docid: 'a', text: '示例' },
        { id: 'b', text: '示例' },
      ]),
    ).toThrow('row 2');
  });
});

describe('questions', () => {
  it('are read with either name and either gold', () => {
    const [first] = benchQuestions([{ question: '示例？', docid: 'a' }]);
    expect(first).toEqual({ words: '示例？', relevant: new Set(['a']) });
    const [second] = benchQuestions([{ query: '示例法第一条', rel_ids: ['a', 'b'] }]);
    expect(second?.relevant).toEqual(new Set(['a', 'b']));
  });

  it('follow the gold that is asked for where a row has both', () => {
    const row = { question: '示例？', docid: 'a', rel_ids: ['b'] };
    expect(benchQuestions([row], 'rel_ids')[0]?.relevant).toEqual(new Set(['b']));
    expect(benchQuestions([row], 'docid')[0]?.relevant).toEqual(new Set(['a']));
  });

  it('without an answer are refused with their row', () => {
    const rows = [{ question: '示例？', docid: 'a' }, { question: '示例？' }];
    expect(() => benchQuestions(rows)).toThrow('row 2 of the questions has no docid');
    expect(() => benchQuestions([{ question: '示例？' }])).toThrow('no docid or rel_ids');
    expect(() => benchQuestions([{ docid: 'a' }])).toThrow('neither question nor query');
  });
});
