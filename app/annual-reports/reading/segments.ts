import { type FoundLabel, findLabels } from '#app/annual-reports/reading/find-labels.ts';
import { compact } from '#app/annual-reports/reading/normalise.ts';
import { type ReportLabel, reportLabels } from '#app/annual-reports/reading/report-labels.ts';

/** A label found, and the text from its end to the next label. */
export interface Segment {
  text: string;
  ambiguous: boolean;
}

export interface Segments {
  found: Map<ReportLabel, Segment>;
  /** The text before the tables and after them, without spaces. */
  prose: string;
}

/** Cuts a normalised report at the labels of its tables. */
export function cutAtLabels(normalised: string): Segments {
  const { text, at } = compact(normalised);
  const labels = findLabels(reportLabels(), text);
  const found = new Map<ReportLabel, Segment>();
  labels.forEach((label, index) => {
    const from = (at[label.end - 1] ?? 0) + 1;
    const to = at[labels[index + 1]?.start ?? text.length];
    found.set(label.key, { text: normalised.slice(from, to), ambiguous: label.ambiguous });
  });
  return { found, prose: proseAround(text, labels) };
}

function proseAround(text: string, labels: FoundLabel<ReportLabel>[]): string {
  const first = labels[0];
  if (!first) return text;
  const part5 = labels.find(({ key }) => key === 'part5');
  return `${text.slice(0, first.start)}\n${part5 ? text.slice(part5.start) : ''}`;
}
