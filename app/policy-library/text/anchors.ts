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
  const unique: Unique = (anchor) => {
    let free = anchor;
    for (let time = 2; used.has(free); time += 1) free = `${anchor}_${time}`;
    used.add(free);
    return free;
  };
  const counter = (letter: string) => {
    let count = 0;
    return () => {
      count += 1;
      return unique(`${letter}${count}`);
    };
  };
  return {
    division: divisionAnchors(unique),
    ...articleAnchors(unique),
    heading: headingAnchors(unique),
    text: counter('p'),
    table: counter('t'),
    picture: counter('g'),
  };
}

type Unique = (anchor: string) => string;

const DIVISIONS: readonly Division[] = ['part', 'subpart', 'chapter', 'section'];
const DIVISION_LETTER: Readonly<Record<Division, string>> = {
  part: 'b',
  subpart: 'f',
  chapter: 'c',
  section: 's',
};

function divisionAnchors(unique: Unique): AnchorBook['division'] {
  const open = new Map<Division, string>();
  return (level, numbers) => {
    for (const below of DIVISIONS.slice(DIVISIONS.indexOf(level))) open.delete(below);
    const above = DIVISIONS.map((each) => open.get(each)).findLast((each) => each !== undefined);
    const own = `${DIVISION_LETTER[level]}${numbers.join('-')}`;
    const anchor = unique(above === undefined ? own : `${above}-${own}`);
    open.set(level, anchor);
    return anchor;
  };
}

function articleAnchors(unique: Unique): Pick<AnchorBook, 'article' | 'paragraph' | 'underArticle'> {
  const at = { article: '', paragraph: 1, item: '', subitem: '' };
  return {
    article(numbers) {
      Object.assign(at, { article: unique(`a${numbers.join('-')}`), paragraph: 1, item: '', subitem: '' });
      return at.article;
    },
    paragraph() {
      Object.assign(at, { paragraph: at.paragraph + 1, item: '', subitem: '' });
      return unique(`${at.article}-p${at.paragraph}`);
    },
    underArticle(level, number) {
      const above = `${at.article}-p${at.paragraph}`;
      if (level === 'h2') {
        Object.assign(at, { item: unique(`${above}-i${number}`), subitem: '' });
        return at.item;
      }
      const item = at.item || above;
      if (level === 'h4') return unique(`${at.subitem || item}-n${number}`);
      at.subitem = unique(`${item}-s${number}`);
      return at.subitem;
    },
  };
}

function headingAnchors(unique: Unique): AnchorBook['heading'] {
  const numbers = [0, 0, 0, 0];
  let root = 'h0';
  return (depth, number) => {
    numbers.fill(0, depth);
    numbers[depth - 1] = number;
    if (depth > 1) return unique([root, ...numbers.slice(1, depth)].join('-'));
    root = unique(`h${number}`);
    return root;
  };
}
