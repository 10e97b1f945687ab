import type { Reading } from '#app/policy-library/documents/reading.ts';
import { type Paper, paperOf } from '#app/policy-library/exports/paper-of.ts';
import { sha256Of } from '#app/policy-library/text/sha256.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

/** Finished files kept in memory at the most; the oldest goes first. */
const MOST_KEPT = 64;
const kept = new Map<string, Uint8Array<ArrayBuffer>>();

/** The document on paper as GB/T 9704 lays it out. The same paper is set once: text, head and validity make its key. */
export async function documentPdf(
  reading: Reading,
  options: { demo: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = paperOf(reading, options);
  const key = sha256Of(JSON.stringify(paper));
  const known = kept.get(key);
  if (known) return known;
  const { pdf } = await renderPdf({
    template: new URL('./document.typ', import.meta.url),
    title: paper.title,
    createdOn: reading.document.published_on ?? reading.on,
    data: printed(paper),
  });
  const bytes = new Uint8Array(pdf);
  kept.set(key, bytes);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return bytes;
}

/** Typst reads every field of a block, so each has all. */
function printed(paper: Paper) {
  return {
    ...paper,
    blocks: paper.blocks.map((block) => ({ ...block, level: block.level ?? 1, rows: block.rows ?? [] })),
  };
}
