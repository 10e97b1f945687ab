import type { Child } from 'hono/jsx';
import type { LinkedCitation, Reading } from '#app/policy-library/documents/reading.ts';
import { BlockTable } from '#app/policy-library/parts/block-lines.tsx';
import { headingLevels } from '#app/policy-library/parts/heading-levels.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { placeOf } from '#app/policy-library/text/cited-place.ts';

interface TextView {
  /** By the block that cites. */
  citations: Map<string, LinkedCitation[]>;
  lapsed: ReadonlySet<string>;
  levels: Map<string, number>;
  /** Of the document on whose page the text stands. */
  documentId: number;
}

/** The text with headings, permanent anchors and linked citations, in order of reading. */
export function DocumentText({ reading }: { reading: Reading }) {
  const { blocks } = reading.version;
  const view: TextView = {
    citations: byAnchor(reading.citations),
    lapsed: new Set(reading.validity.lapsedClauses.flatMap((clause) => placeOf(clause).anchor ?? [])),
    levels: headingLevels(blocks),
    documentId: reading.document.id,
  };
  return (
    <div class="text">
      {articleGroups(blocks).map((group) => (
        <Group group={group} view={view} />
      ))}
    </div>
  );
}

function byAnchor(citations: readonly LinkedCitation[]): Map<string, LinkedCitation[]> {
  const grouped = new Map<string, LinkedCitation[]>();
  for (const citation of citations) {
    const known = grouped.get(citation.anchor);
    if (known) known.push(citation);
    else grouped.set(citation.anchor, [citation]);
  }
  return grouped;
}

/** An article with what belongs to it stands in one box, so that its address marks all of it. */
function Group({ group, view }: { group: Block[]; view: TextView }) {
  const [first, ...rest] = group;
  if (first?.kind !== 'article') return <>{group.map((block) => line(block, view))}</>;
  const gone = view.lapsed.has(first.anchor);
  return (
    <div class={gone ? 'article article-lapsed' : 'article'} id={first.anchor}>
      {articleHead(first, view, gone)}
      <p class="article-first">{words(first, view)}</p>
      {rest.map((block) => line(block, view))}
    </div>
  );
}

function articleHead(block: Block, view: TextView, gone: boolean) {
  return heading(
    levelIn(view, block),
    { class: 'article-no' },
    <>
      <a class="anchor" href={`#${block.anchor}`}>
        {block.label}
      </a>
      {gone && <span class="tag tag-late">已失效</span>}
    </>,
  );
}

function line(block: Block, view: TextView): Child {
  const { anchor, label } = block;
  switch (block.kind) {
    case 'part':
    case 'chapter':
    case 'section':
      return heading(
        levelIn(view, block),
        { id: anchor, class: `division division-${block.kind}` },
        <a class="anchor" href={`#${anchor}`}>
          {label}　{block.text}
        </a>,
      );
    case 'heading':
      return officialHeading(block, view);
    case 'table':
      return tableOf(block);
    case 'picture':
      return (
        <p class="text-picture" id={anchor}>
          （图：{block.text || '原文为图片，没有文字说明'}）
        </p>
      );
    default:
      return (
        <p id={anchor} class={`line-${block.kind}${view.lapsed.has(anchor) ? ' article-lapsed' : ''}`}>
          {label}
          {words(block, view)}
        </p>
      );
  }
}

/** 一、加强领导。各部门要……: the title up to its full stop is the heading, the rest is text. */
function officialHeading(block: Block, view: TextView): Child {
  const { anchor, label, text } = block;
  const stop = text.search(/[。：]/);
  const runsOn = stop >= 0 && stop < text.length - 1;
  if (!runsOn && text.length <= 60) {
    const levelClass = `heading-${Math.min(block.level ?? 1, 4)}${label === '' ? ' heading-plain' : ''}`;
    return heading(
      levelIn(view, block),
      { id: anchor, class: levelClass },
      <a class="anchor" href={`#${anchor}`}>
        {label}
        {text}
      </a>,
    );
  }
  return (
    <p id={anchor} class="line-heading">
      <b>{label}</b>
      {words(block, view)}
    </p>
  );
}

function tableOf({ anchor, rows = [] }: Block): Child {
  return (
    <div class="text-table" id={anchor}>
      <BlockTable rows={rows} />
    </div>
  );
}

/** The words of a line, its citations as links to the place they name. */
function words({ anchor, text }: Block, { citations, documentId }: TextView): Child {
  const linked = (citations.get(anchor) ?? []).filter((citation) => citation.documentId !== null);
  if (linked.length === 0) return text;
  const pieces: Child[] = [];
  let at = 0;
  for (const { start, end, documentId: to, target } of linked) {
    if (start < at) continue;
    const page = to === documentId ? '' : `/policies/${to}`;
    pieces.push(
      text.slice(at, start),
      <a href={`${page}${target ? `#${target}` : ''}` || `/policies/${to}`}>{text.slice(start, end)}</a>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}

function levelIn({ levels }: TextView, { anchor }: Block): number {
  return levels.get(anchor) ?? 2;
}

function heading(level: number, attributes: { id?: string; class: string }, children: Child): Child {
  const Tag = `h${level}` as 'h2';
  return <Tag {...attributes}>{children}</Tag>;
}

function articleGroups(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === 'article' && WITHIN.has(block.kind)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** What belongs to the article it follows. */
const WITHIN: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'subitem', 'table', 'picture']);
