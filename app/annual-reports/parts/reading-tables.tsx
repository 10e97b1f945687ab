import { NumberCell } from '#app/annual-reports/parts/number-cell.tsx';
import type { ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import { ScrollBox } from '#app/shell/table.tsx';
import { reportForms, table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2019, linesOf2021, table3Columns } from '#law/report/lines.ts';

/** The tables of a report as they were read; what could not be read says so. */
export function ReadingTables({ reading }: { reading: ReportReading }) {
  return (
    <div class="stack">
      <ReadTable2 reading={reading} />
      <ReadTable3 reading={reading} />
      <ReadTable4 reading={reading} />
    </div>
  );
}

function ReadTable2({ reading: { tables, format } }: { reading: ReportReading }) {
  if (!tables.table2) return <p>没有找到“主动公开政府信息情况”的表格。</p>;
  const cells: Record<string, number | null | (number | null)[]> = { ...tables.table2 };
  const form = reportForms.find(({ value }) => value.name === (format ?? '2021'))?.value.table2 ?? [];
  return (
    <ScrollBox label="主动公开政府信息情况">
      <table class="table table-report">
        <caption>主动公开政府信息情况</caption>
        <tbody>
          {form.map(({ line, zh, columns }) => (
            <tr>
              <th scope="row">{zh}</th>
              {columns.map((column, index) => (
                <>
                  <th scope="col">{column}</th>
                  <Figure value={[cells[line] ?? null].flat()[index] ?? null} />
                </>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ReadTable3({ reading: { tables } }: { reading: ReportReading }) {
  const { table3 } = tables;
  if (!table3) return <p>没有找到“收到和处理政府信息公开申请情况”的表格。</p>;
  const lines = table3.otherProcessing ? linesOf2019 : linesOf2021;
  return (
    <ScrollBox label="收到和处理政府信息公开申请情况">
      <table class="table table-report">
        <caption>收到和处理政府信息公开申请情况</caption>
        <thead>
          <tr>
            <th scope="col">办理情况</th>
            {table3Columns.map(({ zh }) => (
              <th scope="col">{zh}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, zh, group }) => (
            <tr>
              <th scope="row">{`${group ?? ''}${zh}`}</th>
              {table3Columns.map((_, column) => (
                <Figure value={table3[line]?.[column] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ReadTable4({ reading: { tables } }: { reading: ReportReading }) {
  const { table4 } = tables;
  if (!table4) return <p>没有找到“政府信息公开行政复议、行政诉讼情况”的表格。</p>;
  return (
    <ScrollBox label="政府信息公开行政复议、行政诉讼情况">
      <table class="table table-report">
        <caption>政府信息公开行政复议、行政诉讼情况</caption>
        <thead>
          <tr>
            <th scope="col">种类</th>
            {table4Columns.map(({ zh }) => (
              <th scope="col">{zh}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table4Blocks.map(({ block, zh }) => (
            <tr>
              <th scope="row">{zh}</th>
              {table4[block].map((cell) => (
                <Figure value={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Figure({ value }: { value: number | null }) {
  return value === null ? <td class="cell-end">读不出</td> : <NumberCell value={value} />;
}
