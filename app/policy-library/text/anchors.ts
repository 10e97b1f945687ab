type Division = 'part' | 'subpart' | 'chapter' | 'section';

/** Gives every block of one text its permanent address. */
export interface AnchorBook {
  /** b1, b1-f2, b1-c3, c3-s1 */
  division(level: Division, numbers: readonly number[]): string;
  /** a33; 第三十三条之一 is a33-1. */
  article(numbers: readonly number[]): string;
  /** a33-p2: the next 款 of the article. */
  paragraph(): string;
  /** a33-p2-i3, a33-p2-i3-s1, a33-p2-i3-s1-n2: 项, 目 and what is below, in the 款 read last. */
  underArticle(level: 'h2' | 'h3' | 'h4', number: number): string;
  /** h1, h1-2, h1-2-3: a level that is left out counts as 0. */
  heading(depth: number, number: number): string;
  /** p12: lines outside articles that bear no label. */
  text(): string;
  table(): string;
  picture(): string;
}

/** An empty book. Where a number comes again, as in an annex, the address gets `_2`, `_3`; what stands under it follows. */
export function anchorBook(): AnchorBook {
  const used = new Set<string>();
  const divisions = new Map<Division, string>();
  const article = { anchor: '', paragraph: 1, item: '', subitem: '' };
  const headings: number[] = [0, 0, 0, 0];
  let headingRoot = '';
  const counters = { p: 0, t: 0, g: 0 };
  const unique = (anchor: string): string => {
    let free = anchor;
    for (let time = 2; used.has(free); time += 1) free = `${anchor}_${time}`;
    used.add(free);
    return free;
  };
  const counted = (letter: keyof typeof counters): string => {
    counters[letter] += 1;
    return unique(`${letter}${counters[letter]}`);
  };
  return {
    division(level, numbers) {
      for (const below of DIVISIONS.slice(DIVISIONS.indexOf(level))) divisions.delete(below);
      const above = DIVISIONS.map((each) => divisions.get(each)).findLast((each) => each !== undefined);
      const own = `${DIVISION_LETTER[level]}${numbers.join('-')}`;
      const anchor = unique(above === undefined ? own : `${above}-${own}`);
      divisions.set(level, anchor);
      return anchor;
    },
    article(numbers) {
      Object.assign(article, {
        anchor: unique(`a${numbers.join('-')}`),
        paragraph: 1,
        item: '',
        subitem: '',
      });
      return article.anchor;
    },
    paragraph() {
      Object.assign(article, { paragraph: article.paragraph + 1, item: '', subitem: '' });
      return unique(`${article.anchor}-p${article.paragraph}`);
    },
    underArticle(level, number) {
      const above = `${article.anchor}-p${article.paragraph}`;
      if (level === 'h2') {
        Object.assign(article, { item: unique(`${above}-i${number}`), subitem: '' });
        return article.item;
      }
      const item = article.item || above;
      if (level === 'h4') return unique(`${article.subitem || item}-n${number}`);
      article.subitem = unique(`${item}-s${number}`);
      return article.subitem;
    },
    heading(depth, number) {
      headings.fill(0, depth);
      headings[depth - 1] = number;
      const path = headings.slice(0, depth);
      if (depth === 1) headingRoot = unique(`h${number}`);
      else headingRoot ||= 'h0';
      return depth === 1 ? headingRoot : unique([headingRoot, ...path.slice(1)].join('-'));
    },
    text: () => counted('p'),
    table: () => counted('t'),
    picture: () => counted('g'),
  };
}

const DIVISIONS: readonly Division[] = ['part', 'subpart', 'chapter', 'section'];
const DIVISION_LETTER: Readonly<Record<Division, string>> = {
  part: 'b',
  subpart: 'f',
  chapter: 'c',
  section: 's',
};
