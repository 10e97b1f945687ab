import { type FoundLabel, findLabels } from '#app/annual-reports/reading/find-labels.ts';
import { type Compact, compact } from '#app/annual-reports/reading/normalise.ts';
import { type ReportLabel, reportLabels } from '#app/annual-reports/reading/report-labels.ts';

/** A label found, and the text from its end to the next label. */
export interface Segment {
  text: string;
  /** Where the label begins in the normalised text. */
  start: number;
  ambiguous: boolean;
  /** Labels that should stand between this one and the next one found. */
  skipped: ReportLabel[];
}

export interface Segments {
  found: Map<ReportLabel, Segment>;
  prose: Prose;
}

/** The text before the tables and after them, without spaces. */
export interface Prose {
  text: string;
  /** Index of each of its characters in the normalised text. */
  at: number[];
}

/** Cuts a normalised report at the labels of its tables. */
export function cutAtLabels(normalised: string): Segments {
  const { text, at } = compact(normalised);
  const expected = reportLabels();
  const order = expected.map(({ key }) => key);
  const labels = findLabels(expected, text);
  const rows = withoutClosingRules(normalised);
  const found = new Map<ReportLabel, Segment>();
  labels.forEach(({ key, start, end, ambiguous }, index) => {
    const next = labels[index + 1];
    const from = (at[end - 1] ?? 0) + 1;
    const skipped = next ? order.slice(order.indexOf(key) + 1, order.indexOf(next.key)) : [];
    found.set(key, {
      text: withoutUnits(rows.slice(from, at[next?.start ?? text.length])),
      start: at[start] ?? 0,
      ambiguous,
      skipped,
    });
  });
  return { found, prose: proseAround({ text, at }, labels) };
}

function proseAround({ text, at }: Compact, labels: FoundLabel<ReportLabel>[]): Prose {
  const first = labels[0];
  if (!first) return { text, at };
  const after = labels.find(({ key }) => key === 'part5')?.start ?? text.length;
  return {
    text: `${text.slice(0, first.start)}\n${text.slice(after)}`,
    at: [...at.slice(0, first.start), at[first.start] ?? 0, ...at.slice(after)],
  };
}

/**
 * The `|` that closes a row is the border, not the beginning of an empty cell: it becomes a space, where the rows of
 * this text are closed so. Where most rows end with a figure they are not, and a last `|` begins an empty cell.
 */
function withoutClosingRules(normalised: string): string {
  const rows = normalised.match(/^[^\n|]*\|[^\n]*\|[^\n]*\d[^\n]*$/gm) ?? [];
  const open = rows.filter((row) => /\|[^|\d]*\d[\d.,]*(?:万?元)?[ \t]*$/.test(row)).length;
  if (open * 2 > rows.length) return normalised;
  return normalised.replace(/^([^\n|]*\|[^\n]*[^\s|][^\n]*)\|(?=[ \t]*$)/gm, '$1 ');
}

/** 3件 in a cell is 3; amounts keep theirs until they are turned into one unit. */
function withoutUnits(segment: string): string {
  return segment.replace(/(?<=\d)[ \t]*(?:件|份|宗|起|个|项|条|次)(?=[\s|]|$)/g, '');
}
