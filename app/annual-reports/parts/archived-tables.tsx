import { ScrollBox } from '#app/shell/table.tsx';
import type { YearTables } from '#law/report/checks-across-years.ts';
import { reportParts } from '#law/report/checks-of-form.ts';
import { type ReportFormName, reportForms, table4Blocks, table4Columns } from '#law/report/forms.ts';
import { table3Columns, table3Note } from '#law/report/lines.ts';

/** Tables 2, 3 and 4 in the form that the report was published in; a cell that could not be read stays empty. */
export function ArchivedTables({
  form,
  tables: { table2, table3, table4 },
}: {
  form: ReportFormName;
  tables: YearTables;
}) {
  const rows = reportForms.find(({ value }) => value.name === form)?.value;
  const cells2 = table2 as unknown as Record<string, (number | null)[] | number | null> | null;
  const [, two, three, four] = reportParts;
  return (
    <article class="report">
      <h2>{two}</h2>
      <ScrollBox label="主动公开政府信息情况">
        <table class="table table-report table-report-figures">
          <tbody>
            {rows?.table2.map(({ line, zh, block, columns }, at) => (
              <>
                {rows.table2[at - 1]?.block !== block && (
                  <tr>
                    <th scope="col">{block}</th>
                    {columns.map((column) => (
                      <th scope="col">{column}</th>
                    ))}
                  </tr>
                )}
                <tr>
                  <th scope="row">{zh}</th>
                  {columns.map((_, index) => (
                    <Cell value={[cells2?.[line] ?? null].flat()[index] ?? null} />
                  ))}
                </tr>
              </>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <h2>{three}</h2>
      <ScrollBox label="收到和处理政府信息公开申请情况">
        <table class="table table-report">
          <thead>
            <tr>
              <th scope="col">{table3Note}</th>
              {table3Columns.map(({ zh }) => (
                <th scope="col">{zh}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows?.table3.map(({ line, zh, group }) => (
              <tr>
                <th scope="row">
                  {group}
                  {zh}
                </th>
                {table3Columns.map((_, index) => (
                  <Cell value={table3?.[line]?.[index] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <h2>{four}</h2>
      <ScrollBox label="行政复议、行政诉讼情况">
        <table class="table table-report table-report-figures">
          <tbody>
            <tr>
              <th scope="col">案件</th>
              {table4Columns.map(({ zh }) => (
                <th scope="col">{zh}</th>
              ))}
            </tr>
            {table4Blocks.map(({ block, zh }) => (
              <tr>
                <th scope="row">{zh}</th>
                {table4Columns.map((_, index) => (
                  <Cell value={table4?.[block][index] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </article>
  );
}

function Cell({ value }: { value: number | null }) {
  return (
    <td class={value === 0 ? 'cell-end cell-zero' : 'cell-end'}>
      <span>{value ?? ''}</span>
    </td>
  );
}
