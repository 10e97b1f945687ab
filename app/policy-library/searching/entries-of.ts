import { passagesOf } from '#app/policy-library/searching/passages.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { SearchEntry } from '#search/engine.ts';

/** What the index is told of a document: its record, its span of validity, its texts in order. */
export interface IndexedDocument {
  id: number;
  title: string;
  citedName: string;
  documentNo: string | null;
  indexNo: string | null;
  summary: string;
  keywords: string[];
  themes: string[];
  kind: string;
  issuer: string;
  region: string;
  publishedOn: Day | null;
  span: { validFrom: Day | null; validTo: Day | null; proven: boolean };
  versions: { number: number; validFrom: Day | null; blocks: Block[] }[];
}

/**
 * The entries of a document, all its versions: one an article, a few for other texts. An entry stands for its text
 * from the day on which its version stands until the day before the next, and never longer than the document itself.
 * Days are facts: what is in force is asked with a day, so that midnight needs no write.
 */
export function entriesOf(document: IndexedDocument): SearchEntry[] {
  const { versions } = document;
  return versions.flatMap((version, index) => {
    const span = spanOf(document, version.validFrom, versions[index + 1]?.validFrom ?? null);
    const current = index === versions.length - 1;
    return passagesOrTitle(document, version.blocks).map(({ anchor, label, text }) => ({
      ...commonOf(document),
      key: keyOf(document.id, current ? null : version.number, anchor),
      anchor,
      label,
      text,
      ...span,
      current,
    }));
  });
}

/** The address of an entry; an earlier version carries its number. */
function keyOf(id: number, version: number | null, anchor: string): string {
  return version === null ? `${id}:${anchor}` : `${id}:v${version}:${anchor}`;
}

/** What a key says: `version` is null for the newest. */
export function partsOfKey(key: string): { id: number; version: number | null; anchor: string } {
  const [, id = '', version, anchor = ''] = /^(\d+):(?:v(\d+):)?(.*)$/s.exec(key) ?? [];
  return { id: Number(id), version: version === undefined ? null : Number(version), anchor };
}

function commonOf(document: IndexedDocument) {
  const { documentNo, indexNo, citedName, title } = document;
  return {
    documentKey: String(document.id),
    title,
    names: [citedName, documentNo, indexNo].filter((name): name is string => Boolean(name)),
    facets: {
      theme: themesWithParents(document.themes),
      kind: document.kind,
      agency: document.issuer,
      year: document.publishedOn?.slice(0, 4) ?? '',
      region: document.region,
    },
  };
}

/** A document of theme 02-01 is found under 02 too. */
function themesWithParents(themes: readonly string[]): string[] {
  return [...new Set(themes.flatMap((theme) => [theme.split('-')[0] ?? theme, theme]))];
}

/** A document whose text is only a file is found by its title, summary and keywords. */
function passagesOrTitle({ summary, keywords, title }: IndexedDocument, blocks: readonly Block[]) {
  const passages = passagesOf(blocks);
  const about = [summary, keywords.join(' ')].filter(Boolean).join('\n');
  if (passages.length > 0 && about === '') return passages;
  return [{ anchor: '', label: '', text: about || title }, ...passages];
}

function spanOf(document: IndexedDocument, from: Day | null, next: Day | null) {
  const { validFrom, validTo, proven } = document.span;
  return {
    validFrom: later(validFrom, from),
    validTo: earlier(validTo, next && addDays(next, -1)),
    proven,
  };
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
