import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termFinder } from '#search/fts/term-finder.ts';

function placesOf(term: string, text: string): number[] {
  const places: number[] = [];
  termFinder([term])(text, (_, place) => places.push(place));
  return places;
}

describe('the finder of terms', () => {
  it('finds pairs and runs of three wherever they begin, longer terms one after the other', () => {
    expect(placesOf('高龄', '高龄津贴，高龄')).toEqual([0, 5]);
    expect(placesOf('天天', '天天天')).toEqual([0, 1]);
    expect(placesOf('哈哈哈', '哈哈哈哈')).toEqual([0, 1]);
    expect(placesOf('住房公积金', '住房公积金和住房公积金')).toEqual([0, 6]);
    expect(placesOf('的', '的确的')).toEqual([0, 2]);
    expect(placesOf('高龄津', '高龄')).toEqual([]);
  });

  const word = fc.string({ unit: fc.constantFrom('高', '龄', '津', 'a', '🙂'), minLength: 1, maxLength: 4 });
  it('counts each term as it counts that term alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 6 }), fc.array(word), (terms, words) => {
        const text = words.join('');
        const together = terms.map(() => [] as number[]);
        termFinder(terms)(text, (term, place, length) => {
          expect(text.slice(place, place + length)).toBe(terms[term]);
          together[term]?.push(place);
        });
        expect(together).toEqual(terms.map((term) => placesOf(term, text)));
      }),
    );
  });
});
