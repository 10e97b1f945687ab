import type { Block } from '#app/policy-library/text/block.ts';
import { type OutlineEntry, outlineOf } from '#app/policy-library/text/outline.ts';

/**
 * 目录 beside the text on a wide screen, folded above it on a narrow one: the same list twice, each hidden where the
 * other shows, since no style can open a folded element.
 */
export function DocumentOutline({ blocks }: { blocks: readonly Block[] }) {
  const entries = shownOutline(outlineOf(blocks));
  if (entries.length < 2) return null;
  return (
    <>
      <nav class="outline outline-wide no-print" aria-label="目录">
        <OutlineList entries={entries} />
      </nav>
      <details class="outline outline-folded no-print">
        <summary>目录</summary>
        <nav aria-label="目录">
          <OutlineList entries={entries} />
        </nav>
      </details>
    </>
  );
}

function OutlineList({ entries }: { entries: ShownEntry[] }) {
  return (
    <ol class="outline-list">
      {entries.map((entry) => (
        <li>
          <a href={`#${entry.anchor}`}>
            {entry.label} {entry.text}
            {entry.span && <small>{entry.span}</small>}
          </a>
          {entry.below.length > 0 && <OutlineList entries={entry.below} />}
        </li>
      ))}
    </ol>
  );
}

/** Under chapters the articles show as their span; a text without chapters shows the articles themselves. */
function shownOutline(entries: OutlineEntry[]): ShownEntry[] {
  const divided = entries.some((entry) => !isArticle(entry));
  return divided ? entries.filter((entry) => !isArticle(entry)).map(withoutArticles) : entries;
}

/** A line of the outline as shown: of a chapter whose articles are left out, from which to which they go. */
interface ShownEntry extends OutlineEntry {
  span?: string;
  below: ShownEntry[];
}

function withoutArticles(entry: OutlineEntry): ShownEntry {
  const articles = entry.below.filter(isArticle);
  const [first, last] = [articles[0], articles.at(-1)];
  const span = first && last ? spanOf(numberOf(first), numberOf(last)) : undefined;
  return { ...entry, span, below: entry.below.filter((each) => !isArticle(each)).map(withoutArticles) };
}

function isArticle({ anchor, label }: OutlineEntry): boolean {
  return /^a\d/.test(anchor) && /条/.test(label);
}

/** a33-1 is 33之1. */
function numberOf({ anchor }: OutlineEntry): string {
  return anchor.slice(1).replace('-', '之').replace(/_\d+$/, '');
}

function spanOf(first: string, last: string): string {
  return first === last ? `第${first}条` : `第${first}—${last}条`;
}
