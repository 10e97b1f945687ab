import type { Place } from '#app/annual-reports/reading/report-reading.ts';

/** Says where in a text something stands: line and column from 1. */
export function placeIn(normalised: string, from: number, to: number): Place {
  const before = normalised.slice(0, from);
  const line = before.split('\n').length;
  const column = from - (before.lastIndexOf('\n') + 1) + 1;
  const words = normalised
    .slice(from, Math.min(to, from + mostWords))
    .replace(/\s+/g, ' ')
    .trim();
  return { line, column, offset: from, words };
}

const mostWords = 60;
