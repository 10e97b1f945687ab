import { NumberCell } from '#app/annual-reports/parts/number-cell.tsx';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import { ScrollBox } from '#app/shell/table.tsx';
import { type Table4, table4Blocks, table4Columns } from '#law/report/forms.ts';

interface Table4Props {
  table: Table4;
  hrefOf: (cell: ReportCell) => string;
}

/** 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况: one row of fifteen numbers. */
export function ReportTable4({ table, hrefOf }: Table4Props) {
  return (
    <ScrollBox label="行政复议、行政诉讼情况">
      <table id="table-4" class="table table-report">
        <caption>因政府信息公开工作被申请行政复议、提起行政诉讼情况</caption>
        <Head />
        <tbody>
          <tr>
            {table4Blocks.map(({ block }) =>
              table4Columns.map(({ column }, index) => (
                <NumberCell
                  value={table[block][index] ?? null}
                  href={hrefOf({ table: 4, line: block, column })}
                  sum={column === 'total'}
                />
              )),
            )}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Head() {
  const suits = table4Blocks.filter(({ group }) => group !== null);
  return (
    <thead>
      <tr>
        <th colspan={5} rowspan={2} scope="colgroup">
          行政复议
        </th>
        <th colspan={5 * suits.length} scope="colgroup">
          {suits[0]?.group}
        </th>
      </tr>
      <tr>
        {suits.map(({ zh }) => (
          <th colspan={5} scope="colgroup">
            {zh}
          </th>
        ))}
      </tr>
      <tr>{table4Blocks.map(() => table4Columns.map(({ zh }) => <th scope="col">{zh}</th>))}</tr>
    </thead>
  );
}
