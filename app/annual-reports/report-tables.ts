import type { Table2, Table4 } from '#law/report/forms.ts';
import type { Table3 } from '#law/report/lines.ts';

/** The three statutory tables. */
export interface ReportTables {
  table2: Table2;
  table3: Table3;
  table4: Table4;
}
