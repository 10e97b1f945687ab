import type { BalanceRule } from '#law/report/balance.ts';
import type { CheckRule } from '#law/report/checks.ts';
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

/** Where something stands in the text that was read. */
export interface Place {
  /** From 1; a text file has the same lines. */
  line: number;
  /** From 1. */
  column: number;
  /** Index in the text as read. */
  offset: number;
  /** The words that stand there. */
  words: string;
}

/** B1 to B16 of the balance rules, and what has no number. */
export type FindingRule =
  | BalanceRule
  | CheckRule
  | 'form' // a form that the year no longer uses, or names wrongly
  | 'title' // title not in the words prescribed
  | 'breakdown' // a list that does not give its total
  | 'rank'; // an agency that may not do what the table says

export interface Finding {
  rule: FindingRule;
  severity: 'error' | 'warning';
  where: string;
  expected: number | string | null;
  found: number | string | null;
  message: string;
  /** Null for what is missing from the text. */
  place: Place | null;
}

export interface Unreadable {
  where: string;
  reason: string;
}

/** A figure or word that was not printed whole, and how sure we are of it. */
export interface Restored {
  where: string;
  /** Null where no figure is restored, or it is not known. */
  value: number | number[] | null;
  proof: string;
  /** `proven`: only this gives the printed text when it is damaged again; `ambiguous`: several do; `unknown`: nothing tells. */
  status: 'proven' | 'ambiguous' | 'unknown';
  /** The words with what is known put in; □ for a character that is not. */
  text?: string;
  place?: Place;
}

/** A table read, and what the reader has to say about its cells. */
export interface TableReading<Table> {
  table: Table | null;
  unreadable: Unreadable[];
  restored: Restored[];
  /** Cells of the form; of them read; of those cut out of digits without spaces. */
  cells: { expected: number; read: number; cut: number };
}
