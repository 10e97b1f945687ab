import type { ReportFormName, Table2, Table2Of2019, Table4 } from '#law/report/forms.ts';
import type { Table3 } from '#law/report/lines.ts';

/** What was read from the text of a published annual report. Nothing in it is guessed. */
export interface ReportReading {
  agency: string | null;
  year: number | null;
  format: ReportFormName | null;
  tables: ReadTables;
  findings: Finding[];
  unreadable: Unreadable[];
  restored: Restored[];
  /** Share of the form's cells that were read, 0 to 1; a figure that had to be cut out of a row of digits counts 0.9. */
  confidence: number;
}

/** Null for a table that is not in the text; null in a cell that could not be read. */
export interface ReadTables {
  table2: Table2 | Table2Of2019 | null;
  table3: Table3 | null;
  table4: Table4 | null;
}

export interface Finding {
  /** B1 to B4 and B8 of the balance rules; `form` for a form that the year no longer uses. */
  rule: 'B1' | 'B2' | 'B3' | 'B4' | 'B8' | 'form';
  severity: 'error' | 'warning';
  where: string;
  expected: number | string | null;
  found: number | string | null;
  message: string;
}

export interface Unreadable {
  where: string;
  reason: string;
}

/** A figure that was not printed whole, and what proves it. */
export interface Restored {
  where: string;
  value: number | number[];
  proof: string;
}

/** A table read, and what the reader has to say about its cells. */
export interface TableReading<Table> {
  table: Table | null;
  unreadable: Unreadable[];
  restored: Restored[];
  /** Cells of the form; of them read; of those cut out of digits without spaces. */
  cells: { expected: number; read: number; cut: number };
}
