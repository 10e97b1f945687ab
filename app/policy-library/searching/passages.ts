import type { Block } from '#app/policy-library/text/block.ts';

/** A part of a text that search finds on its own and a link can open. */
export interface Passage {
  /** Anchor of its first block. */
  anchor: string;
  /** 第三十三条, or the heading it stands under; empty where it has none. */
  label: string;
  text: string;
}

/** A text without articles is cut at its headings, and after this many characters. */
const PASSAGE_LENGTH = 600;

/** Headings of law say where an article stands and are no text of their own. */
const headings = new Set<Block['kind']>(['part', 'chapter', 'section']);

/**
 * The passages of a text in order of reading: one an article (条), with its further 款, 项 and 目; where there are no
 * articles, one a heading of the first level, cut at about 600 characters. Signatures are left out.
 */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let open: { passage: Passage; isArticle: boolean } | null = null;
  for (const block of blocks) {
    if (block.kind === 'signature' || block.kind === 'addressee') continue;
    if (headings.has(block.kind)) {
      open = null;
      continue;
    }
    if (!open || startsPassage(block, open)) {
      open = { passage: begin(block), isArticle: block.kind === 'article' };
      passages.push(open.passage);
    } else {
      open.passage.text += `\n${lineOf(block)}`;
    }
  }
  return passages.filter(({ text }) => text.trim() !== '');
}

function startsPassage(block: Block, open: { passage: Passage; isArticle: boolean }): boolean {
  if (block.kind === 'article') return true;
  if (block.kind === 'heading' && block.level === 1) return true;
  // What follows an article and belongs to none: an annex, a table.
  if (open.isArticle) return !['paragraph', 'item', 'subitem', 'table'].includes(block.kind);
  return open.passage.text.length >= PASSAGE_LENGTH;
}

function begin(block: Block): Passage {
  if (block.kind === 'article') return { anchor: block.anchor, label: block.label, text: textOf(block) };
  const label = block.kind === 'heading' ? `${block.label}${block.text}`.slice(0, 40) : '';
  return { anchor: block.anchor, label, text: lineOf(block) };
}

function lineOf(block: Block): string {
  return `${block.label}${textOf(block)}`;
}

function textOf({ text, rows }: Block): string {
  return rows ? [text, ...rows.map((row) => row.join(' '))].filter(Boolean).join('\n') : text;
}
