import { type FoundLabel, findLabels } from '#app/annual-reports/reading/find-labels.ts';
import { compact } from '#app/annual-reports/reading/normalise.ts';
import { type ReportLabel, reportLabels } from '#app/annual-reports/reading/report-labels.ts';

/** A label found, and the text from its end to the next label. */
export interface Segment {
  text: string;
  ambiguous: boolean;
  /** Labels that should stand between this one and the next one found. */
  skipped: ReportLabel[];
}

export interface Segments {
  found: Map<ReportLabel, Segment>;
  /** The text before the tables and after them, without spaces. */
  prose: string;
}

/** Cuts a normalised report at the labels of its tables. */
export function cutAtLabels(normalised: string): Segments {
  const { text, at } = compact(normalised);
  const expected = reportLabels();
  const order = expected.map(({ key }) => key);
  const labels = findLabels(expected, text);
  const found = new Map<ReportLabel, Segment>();
  labels.forEach(({ key, end, ambiguous }, index) => {
    const next = labels[index + 1];
    const from = (at[end - 1] ?? 0) + 1;
    const skipped = next ? order.slice(order.indexOf(key) + 1, order.indexOf(next.key)) : [];
    found.set(key, { text: normalised.slice(from, at[next?.start ?? text.length]), ambiguous, skipped });
  });
  return { found, prose: proseAround(text, labels) };
}

function proseAround(text: string, labels: FoundLabel<ReportLabel>[]): string {
  const first = labels[0];
  if (!first) return text;
  const part5 = labels.find(({ key }) => key === 'part5');
  return `${text.slice(0, first.start)}\n${part5 ? text.slice(part5.start) : ''}`;
}
