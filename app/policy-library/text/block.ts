/**
 * What a line of a text is: 编、章、节、条、款、项、目 of law, the levels 一、（一）1. （1） of official documents,
 * plain paragraphs, tables, pictures, and the lines around the text.
 */
export type BlockKind =
  | 'part' // 编
  | 'chapter' // 章
  | 'section' // 节
  | 'article' // 条, with the text of its first 款
  | 'paragraph' // 款, from the second on
  | 'item' // 项 （一）
  | 'subitem' // 目 1.
  | 'heading' // 一、 （一） 1. （1） of an official document; `level` says which
  | 'text' // a paragraph of its own
  | 'addressee' // 主送机关
  | 'table'
  | 'picture'
  | 'signature' // 署名、成文日期
  | 'note'; // 附注、附件说明

/** One line of a text, in order of reading. A text is an array of blocks; nothing else is kept of its form. */
export interface Block {
  kind: BlockKind;
  /** Permanent address within the document; the same 条 has the same anchor in every version: `a33`, `a33-p2`, `a33-p1-i3`. */
  anchor: string;
  /** As printed: 第三十三条, （三）, 一、; empty where the line has none. */
  label: string;
  /** Without the label; of a picture its text alternative. */
  text: string;
  /** Of a heading: 1 一、 2 （一） 3 1. 4 （1）; of one without a number, how many # it had. */
  level?: number;
  /** Of a table, cells in rows. */
  rows?: string[][];
}

/**
 * The text as one string, a line a block: what is hashed, compared and indexed. Headings without a number, tables and
 * pictures carry their Markdown marks, so that `parseText` gives the same blocks again.
 */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map((block, index) => lineOf(block, blocks[index - 1])).join('\n');
}

function lineOf(block: Block, before: Block | undefined): string {
  const { kind, label, text, level = 1, rows } = block;
  if (rows) return `${before?.rows ? '\n' : ''}${rows.map(rowLine).join('\n')}`;
  if (kind === 'picture') return `![${text}]()`;
  if (kind === 'heading' && label === '') return `${'#'.repeat(level)} ${text}`;
  return `${label}${spaceBetween(label, text)}${text}`;
}

function rowLine(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** 第三十三条 stands apart from its text, and `1.` from a number, which would read as a decimal. */
function spaceBetween(label: string, text: string): string {
  if (label === '' || text === '') return '';
  return label.startsWith('第') || (/[.．]$/.test(label) && /^[\d０-９]/.test(text)) ? ' ' : '';
}
