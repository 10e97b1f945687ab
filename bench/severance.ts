import type { PlacedBox } from '#app/disclosure-requests/severance/box.ts';
import { press } from '#app/disclosure-requests/severance/press/press.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';

/**
 * What burning in the marks of a record and proving it costs a page, and the memory of the process at its highest: pages
 * full of text with two marks each, once as a page of letters and once for all pages of a long file.
 */
const PAGES = Number(process.argv[2] ?? 20);

const one = await burnt(1);
const all = await burnt(PAGES);
console.log(
  JSON.stringify({
    pages: PAGES,
    secondsForOne: one,
    secondsAPage: Number((all / PAGES).toFixed(2)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
process.exit();

async function burnt(pages: number): Promise<number> {
  const bytes = makePdf({ pages: Array.from({ length: pages }, (_, page) => ({ content: fullPage(page) })) });
  const marks = Array.from({ length: pages }, (_, index) => marksOn(index + 1)).flat();
  const started = performance.now();
  const result = await press('burn', bytes, { marks });
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  if (result.value.proof.checks.some(({ holds }) => !holds)) throw new Error('the proof failed');
  return Number(((performance.now() - started) / 1000).toFixed(2));
}

function fullPage(page: number): string {
  return Array.from({ length: 34 }, (_, line) => writtenAt([60, 780 - line * 21], textOf(page, line))).join(
    '',
  );
}

function marksOn(page: number): PlacedBox[] {
  return [1000, 5000].map((top) => ({ page, left: 1000, top, width: 5000, height: 200 }));
}

/** No line is another's: a word that stands elsewhere too would stop the proof. */
function textOf(page: number, line: number): string {
  const own = String.fromCodePoint(
    ...Array.from({ length: 24 }, (_, at) => 0x4e00 + (((page * 34 + line) * 24 + at) % 20000)),
  );
  return `示例${own}`;
}
