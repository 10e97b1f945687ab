import { reportFormOf, type Table2, type Table2Line } from '#law/report/forms.ts';

/** A cell of table 2 (form of 2021), whose figure is entered with its source. */
export interface FigureCell {
  /** Name in the database and in forms: `governmentRules.made`, `permits`. */
  cell: string;
  line: Table2Line;
  /** As printed: 规章 · 本年制发件数. */
  zh: string;
  /** Places after the point at the most: fees are in 万元 down to the 分, the rest are pieces. */
  decimals: 0 | 6;
}

/** 本年制发、本年废止、现行有效. */
const documentColumns = ['made', 'repealed', 'inForce'] as const;

/** The ten cells of table 2, row by row. */
export const figureCells: readonly FigureCell[] = (reportFormOf(2021)?.value.table2 ?? []).flatMap(
  ({ line, zh, columns }) =>
    columns.map((column, index) => ({
      cell: columns.length === 1 ? line : `${line}.${documentColumns[index]}`,
      line,
      zh: `${zh} · ${column}`,
      decimals: line === 'fees' ? 6 : 0,
    })),
);

/** Table 2 from the entered figures; a cell that nobody has entered is null, never 0. */
export function table2Of(figures: ReadonlyMap<string, { value: number }>): Table2 {
  const value = (cell: string) => figures.get(cell)?.value ?? null;
  const documents = (line: string) => documentColumns.map((column) => value(`${line}.${column}`));
  return {
    governmentRules: documents('governmentRules'),
    normativeDocuments: documents('normativeDocuments'),
    permits: value('permits'),
    penalties: value('penalties'),
    coercion: value('coercion'),
    fees: value('fees'),
  };
}
