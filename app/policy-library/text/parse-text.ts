import { type AnchorBook, anchorBook } from '#app/policy-library/text/anchors.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { joined, type Labelled, labelOf } from '#app/policy-library/text/line-label.ts';
import { type Line, linesOf } from '#app/policy-library/text/lines.ts';
import { type Surrounding, surroundingsOf } from '#app/policy-library/text/surroundings.ts';

/**
 * The structure of a text written plainly or in Markdown: 编章节条款项目 of law, 一、（一）1.（1） of official documents,
 * 主送机关, 署名, 附件说明, tables and pictures. Nothing but blanks and Markdown marks is lost, and
 * `parseText(plainText(blocks))` gives the same blocks.
 */
export function parseText(text: string): Block[] {
  const lines = linesOf(text);
  const surroundings = surroundingsOf(lines);
  const reading: Reading = { blocks: [], anchors: anchorBook(), inArticle: false, lastArticle: 0 };
  for (const [index, line] of lines.entries()) read(reading, line, surroundings.get(index));
  return reading.blocks;
}

/** Where the reading stands. */
interface Reading {
  blocks: Block[];
  anchors: AnchorBook;
  /** Lines without a label belong to the article before them. */
  inArticle: boolean;
  lastArticle: number;
}

function read(reading: Reading, line: Line, surrounding: Surrounding | undefined): void {
  const { blocks, anchors } = reading;
  if (line.rows) {
    blocks.push({ kind: 'table', anchor: anchors.table(), label: '', text: '', rows: line.rows });
  } else if (line.picture) {
    blocks.push({ kind: 'picture', anchor: anchors.picture(), label: '', text: line.text });
  } else if (surrounding !== undefined) {
    readSurrounding(reading, line, surrounding);
  } else {
    const labelled = labelOf(line.text, reading);
    if (labelled) readLabelled(reading, labelled);
    else readUnlabelled(reading, line);
  }
}

function readSurrounding(reading: Reading, line: Line, surrounding: Surrounding): void {
  const { blocks, anchors } = reading;
  if (surrounding === 'annex') {
    reading.lastArticle = 0;
    blocks.push({
      kind: 'heading',
      anchor: anchors.text(),
      label: '',
      text: line.text,
      level: line.marks || 1,
    });
  } else {
    const kind = surrounding === 'contents' ? 'note' : surrounding;
    blocks.push({ kind, anchor: anchors.text(), label: '', text: line.text });
  }
  if (surrounding !== 'note') leaveArticle(reading);
}

function readLabelled(reading: Reading, { level, label, numbers, text }: Labelled): void {
  const { blocks, anchors } = reading;
  if (level === 'part' || level === 'subpart' || level === 'chapter' || level === 'section') {
    const kind = level === 'subpart' ? 'part' : level;
    blocks.push({ kind, anchor: anchors.division(level, numbers), label, text });
    leaveArticle(reading);
  } else if (level === 'article') {
    blocks.push({ kind: 'article', anchor: anchors.article(numbers), label, text });
    reading.inArticle = true;
    reading.lastArticle = numbers[0] ?? 0;
  } else if (reading.inArticle && level !== 'h1') {
    const kind = level === 'h2' ? 'item' : 'subitem';
    blocks.push({ kind, anchor: anchors.underArticle(level, numbers[0] ?? 0), label, text });
  } else {
    const depth = Number(level.slice(1));
    blocks.push({
      kind: 'heading',
      anchor: anchors.heading(depth, numbers[0] ?? 0),
      label,
      text,
      level: depth,
    });
    leaveArticle(reading);
  }
}

function readUnlabelled(reading: Reading, line: Line): void {
  const { blocks, anchors } = reading;
  const before = blocks.at(-1);
  if (line.marks > 0 || /^附 ?则$/.test(line.text)) {
    const level = line.marks || 2;
    blocks.push({ kind: 'heading', anchor: anchors.text(), label: '', text: joined(line.text), level });
    leaveArticle(reading);
  } else if (before?.kind === 'article' && before.text === '') {
    // The label stood on a line of its own.
    before.text = line.text;
  } else if (reading.inArticle) {
    blocks.push({ kind: 'paragraph', anchor: anchors.paragraph(), label: '', text: line.text });
  } else {
    blocks.push({ kind: 'text', anchor: anchors.text(), label: '', text: line.text });
  }
}

function leaveArticle(reading: Reading): void {
  reading.inArticle = false;
}
