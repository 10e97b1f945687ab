import { placeIn } from '#app/annual-reports/reading/place.ts';
import type { ReportLabel } from '#app/annual-reports/reading/report-labels.ts';
import type { Place } from '#app/annual-reports/reading/report-reading.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';

/** Where a row or block of a table stands in the text, with its figures as far as they are on its line. */
export function placeOfLabel(
  label: ReportLabel,
  { segments, normalised }: { segments: Segments; normalised: string },
): Place | null {
  const segment = segments.found.get(label);
  if (!segment) return null;
  const end = segment.start + mostWords;
  const next = normalised.indexOf('\n', segment.start);
  return placeIn(normalised, segment.start, next < 0 ? end : Math.max(next, segment.start + 12));
}

const mostWords = 60;
