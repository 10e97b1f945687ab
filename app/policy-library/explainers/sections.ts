import {
  type ExplainerElement,
  elementZh,
  explainerSections,
} from '#app/policy-library/explainers/elements.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';

/** What the officer wrote, by element; an element left out is empty or absent. */
export type Sections = Partial<Record<ExplainerElement, string>>;

/** The sections as one text in the order of the checklist: a heading for each element, with anchors of its own. */
export function blocksOfSections(sections: Sections): Block[] {
  return writtenElements(sections).flatMap((element) => [
    { kind: 'heading', anchor: element, label: '', text: elementZh(element), level: 1 } as const,
    ...parseText(sections[element] ?? '').map((block) => ({
      ...block,
      anchor: `${element}-${block.anchor}`,
    })),
  ]);
}

/** Elements that hold a text, in the order of the checklist. */
export function writtenElements(sections: Sections): ExplainerElement[] {
  return explainerSections.map(({ element }) => element).filter((element) => sections[element]?.trim());
}

/** The way back, for the form that writes it anew: each section as it can be typed again. */
export function sectionsOfBlocks(blocks: readonly Block[]): Sections {
  const sections: Sections = {};
  let current: ExplainerElement | null = null;
  for (const block of blocks) {
    const opened = explainerSections.find(({ element }) => element === block.anchor)?.element;
    if (opened) current = opened;
    else if (current) sections[current] = [sections[current], lineOf(block)].filter(Boolean).join('\n');
  }
  return sections;
}

function lineOf({ label, text, rows }: Block): string {
  if (!rows) return `${label}${label.startsWith('第') && text ? ' ' : ''}${text}`;
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
