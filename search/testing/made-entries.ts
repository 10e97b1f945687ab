import type { SearchEngine, SearchEntry, SearchQuery } from '#search/engine.ts';

/** An engine that holds the entries, seq 0, apart from every other one made: what the suite is run on. */
export type MakeEngine = (entries: SearchEntry[]) => Promise<SearchEngine>;

export const today = '2026-06-01';

/** A document in force that is one passage; what a test does not name does not matter to it. */
export function madeEntry(
  documentKey: string,
  {
    facets,
    ...given
  }: Partial<Omit<SearchEntry, 'facets'>> & { facets?: Partial<SearchEntry['facets']> } = {},
): SearchEntry {
  const anchor = given.anchor ?? '';
  return {
    key: `${documentKey}:${anchor}`,
    documentKey,
    anchor,
    title: `示例文件${documentKey}`,
    names: [],
    label: '',
    text: '示例正文。',
    facets: { theme: [], kind: '', agency: '', year: '', region: '', ...facets },
    validFrom: '2020-01-01',
    validTo: null,
    proven: true,
    current: true,
    ...given,
  };
}

/** The articles of one document: 第一条, 第二条 ... with these texts. */
export function madeArticles(documentKey: string, title: string, texts: string[]): SearchEntry[] {
  return texts.map((text, at) => {
    const label = `第${'一二三四五六七八九'[at]}条`;
    return madeEntry(documentKey, { title, names: [title], anchor: `a${at + 1}`, label, text });
  });
}

export function asks(words: string, given: Partial<SearchQuery> = {}): SearchQuery {
  return { words, on: today, validity: 'in-force', filters: {}, page: 1, perPage: 10, ...given };
}

/** Keys of the documents that are found, best first. */
export async function found(
  engine: SearchEngine,
  words: string,
  given: Partial<SearchQuery> = {},
): Promise<string[]> {
  const { hits } = await engine.search(asks(words, given));
  return hits.map(({ documentKey }) => documentKey);
}
