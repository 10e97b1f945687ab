import type { Sample } from '#app/disclosure-requests/letters/sample.ts';
import { courtPaperSamples } from '#app/disclosure-requests/letters/sample-court-papers.ts';
import { noticeSamples } from '#app/disclosure-requests/letters/sample-notices.ts';
import { replySamples } from '#app/disclosure-requests/letters/sample-replies.ts';
import { sheetSamples } from '#app/disclosure-requests/letters/sample-sheets.ts';

/** One complete document of every family. */
export const samples: readonly Sample[] = [
  ...noticeSamples,
  ...replySamples,
  ...sheetSamples,
  ...courtPaperSamples,
];
