import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  facetNames,
  libraryQuery,
  queryHref,
  queryParams,
  validityChoices,
  withFilter,
} from './library-query.ts';

describe('the query of the library', () => {
  it('in force, most fitting first, page 1, where the address says nothing', () => {
    expect(libraryQuery(new URLSearchParams())).toEqual({
      words: '',
      filters: {},
      validity: 'in-force',
      sort: 'relevance',
      page: 1,
    });
  });

  it('reads what it knows and ignores the rest', () => {
    const query = libraryQuery(
      new URLSearchParams('q= 养老%00服务 &theme=17&validity=gone&page=-3&sort=up&x=1'),
    );
    expect(query).toMatchObject({
      words: '养老 服务',
      filters: { theme: '17' },
      validity: 'in-force',
      page: 1,
    });
  });

  it('writes nothing that is the default', () => {
    expect(queryHref(libraryQuery(new URLSearchParams('page=1&validity=in-force')))).toBe('/policies');
  });

  it('a filter changed leads to page 1', () => {
    const query = libraryQuery(new URLSearchParams('q=低保&kind=notice&page=4'));
    const filters = withFilter(query, 'kind', null);
    expect(queryHref(query, { filters })).toBe('/policies?q=%E4%BD%8E%E4%BF%9D');
  });

  it('comes back from its own address', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 });
    const asked = fc.record({
      q: word,
      ...Object.fromEntries(facetNames.map((name) => [name, word])),
      validity: fc.constantFrom(...validityChoices.map(({ value }) => value), 'x'),
      page: fc.constantFrom('1', '2', '77', 'x'),
    });
    fc.assert(
      fc.property(asked, (params) => {
        const once = libraryQuery(new URLSearchParams(params));
        expect(libraryQuery(queryParams(once))).toEqual(once);
      }),
    );
  });
});
