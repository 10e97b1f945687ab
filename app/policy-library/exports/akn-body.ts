import type { LinkedCitation, Reading } from '#app/policy-library/documents/reading.ts';
import { xmlText } from '#app/policy-library/feeds.ts';
import type { Block } from '#app/policy-library/text/block.ts';

/** A container of the text with what stands in it. */
interface Node {
  element: string;
  /** How deep it may stand: a container closes all that are as deep. */
  depth: number;
  block: Block;
  /** 条 and 款 hold their words in a 款 of their own. */
  children: Node[];
}

/** `body` with its hierarchy, and `conclusions` with signature and notes. */
export function aknBody(reading: Reading, origin: string): string {
  const write = writer(reading, origin);
  const closing = reading.version.blocks.filter(({ kind }) => CLOSING.has(kind));
  const nodes = treeOf(reading.version.blocks.filter(({ kind }) => !CLOSING.has(kind)));
  const body = ['<body>', ...nodes.map(write), '</body>'];
  if (closing.length === 0) return body.join('\n');
  return [
    ...body,
    '<conclusions>',
    ...closing.map(({ text, label }) => `<p>${xmlText(label + text)}</p>`),
    '</conclusions>',
  ].join('\n');
}

const CLOSING: ReadonlySet<Block['kind']> = new Set(['signature', 'note']);

/** 编 章 节 条 款 项 目 and the levels of official documents; whatever else is a line of its own. */
const containers: Partial<Record<Block['kind'], { element: string; depth: number }>> = {
  part: { element: 'part', depth: 1 },
  chapter: { element: 'chapter', depth: 2 },
  section: { element: 'section', depth: 3 },
  heading: { element: 'level', depth: 4 },
  article: { element: 'article', depth: 9 },
  paragraph: { element: 'paragraph', depth: 10 },
  item: { element: 'point', depth: 11 },
  subitem: { element: 'indent', depth: 12 },
};

function treeOf(blocks: readonly Block[]): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  const add = (node: Node) => {
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  };
  for (const block of blocks) {
    const { element, depth } = containers[block.kind] ?? { element: 'hcontainer', depth: LINE };
    const own = block.kind === 'heading' ? depth + Math.min(block.level ?? 1, 4) - 1 : depth;
    add({ element, depth: own, block, children: [] });
    // The first 款 of an article has no block of its own.
    if (block.kind === 'article')
      add({
        element: 'paragraph',
        depth: 10,
        block: { ...block, label: '', kind: 'paragraph' },
        children: [],
      });
  }
  return top;
}

const LINE = 13;

function writer(reading: Reading, origin: string): (node: Node) => string {
  const citations = new Map<string, LinkedCitation[]>();
  for (const each of reading.citations)
    citations.set(each.anchor, [...(citations.get(each.anchor) ?? []), each]);
  const write = (node: Node): string => {
    const { element, block, children } = node;
    const divides = block.kind === 'part' || block.kind === 'chapter' || block.kind === 'section';
    const head = divides || block.kind === 'heading';
    const words = block.rows ? tableOf(block) : `<p>${wordsOf(block, citations, origin)}</p>`;
    const id = eIdOf(block.anchor, element);
    return [
      `<${element} eId="${id}"${element === 'hcontainer' ? ` name="${block.kind}"` : ''}>`,
      block.label && `<num>${xmlText(block.label)}</num>`,
      head && `<heading>${xmlText(block.text)}</heading>`,
      inner({ node, words: head || element === 'article' ? '' : words, written: children.map(write) }),
      `</${element}>`,
    ]
      .filter(Boolean)
      .join('\n');
  };
  return write;
}

/** Words alone are content; words over children are their introduction; a container of nothing holds an empty line. */
function inner({ node, words, written }: { node: Node; words: string; written: string[] }): string {
  if (node.children.length === 0) return `<content>${words || '<p/>'}</content>`;
  return [...(words ? [`<intro>${words}</intro>`] : []), ...written].join('\n');
}

/** a33-p2-i3 is art_33__para_2__point_3; the same place has the same id in every version. */
function eIdOf(anchor: string, element: string): string {
  const parts = anchor.split(/-(?=[a-z])/).map((part) => {
    const [, letter = '', number = ''] = /^([a-z])(.*)$/.exec(part) ?? [];
    return `${words[letter] ?? letter}_${number}`;
  });
  const id = parts.join('__');
  // The first 款 shares the anchor of its article.
  return element === 'paragraph' && parts.length === 1 && anchor.startsWith('a') ? `${id}__para_1` : id;
}

const words: Record<string, string> = {
  b: 'part',
  f: 'subpart',
  c: 'chp',
  s: 'sec',
  a: 'art',
  p: 'para',
  i: 'point',
  n: 'indent',
  h: 'level',
  t: 'table',
  g: 'img',
};

function tableOf({ rows = [] }: Block): string {
  const [head = [], ...body] = rows;
  const row = (cells: string[], cell: 'th' | 'td') =>
    `<tr>${cells.map((text) => `<${cell}><p>${xmlText(text)}</p></${cell}>`).join('')}</tr>`;
  return `<table>${row(head, 'th')}${body.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function wordsOf(block: Block, citations: Map<string, LinkedCitation[]>, origin: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, documentId, target } of citations.get(block.anchor) ?? []) {
    if (documentId === null || start < at) continue;
    const href = `${origin}/policies/${documentId}${target ? `#${target}` : ''}`;
    pieces.push(
      xmlText(block.text.slice(at, start)),
      `<ref href="${xmlText(href)}">${xmlText(block.text.slice(start, end))}</ref>`,
    );
    at = end;
  }
  return pieces.join('') + xmlText(block.text.slice(at));
}
