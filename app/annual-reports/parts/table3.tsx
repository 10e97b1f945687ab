import { NumberCell } from '#app/annual-reports/parts/number-cell.tsx';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import { ScrollBox } from '#app/shell/table.tsx';
import {
  type LineOfTable3,
  linesOf2021,
  resultsHeading,
  type Table3,
  table3Columns,
  table3Note,
} from '#law/report/lines.ts';

interface Table3Props {
  table: Table3;
  hrefOf: (cell: ReportCell) => string;
}

/** 三、收到和处理政府信息公开申请情况: 25 rows and seven columns, each number a link to its requests. */
export function ReportTable3({ table, hrefOf }: Table3Props) {
  return (
    <ScrollBox label="收到和处理政府信息公开申请情况">
      <table id="table-3" class="table table-report table-report-requests">
        <caption>收到和处理政府信息公开申请情况</caption>
        <Head />
        <tbody>
          {linesOf2021.map((line) => (
            <tr>
              <RowHeads line={line} />
              {table3Columns.map(({ column }, index) => (
                <NumberCell
                  value={table[line.line]?.[index] ?? null}
                  href={hrefOf({ table: 3, line: line.line, column })}
                  sum={column === 'total' || line.line === 'total'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Head() {
  const organisations = table3Columns.filter(({ group }) => group !== null);
  return (
    <thead>
      <tr>
        <th colspan={3} rowspan={3} scope="col">
          {table3Note}
        </th>
        <th colspan={7} scope="colgroup">
          申请人情况
        </th>
      </tr>
      <tr>
        <th rowspan={2} scope="col">
          自然人
        </th>
        <th colspan={organisations.length} scope="colgroup">
          {organisations[0]?.group}
        </th>
        <th rowspan={2} scope="col">
          总计
        </th>
      </tr>
      <tr>
        {organisations.map(({ zh }) => (
          <th scope="col">{zh}</th>
        ))}
      </tr>
    </thead>
  );
}

/** The label with the headings above it, each drawn once over its rows. */
function RowHeads({ line }: { line: LineOfTable3 }) {
  if (outside.includes(line.line)) {
    return (
      <th scope="row" colspan={3}>
        {line.zh}
      </th>
    );
  }
  const group = linesOf2021.filter((each) => line.group !== null && each.group === line.group);
  return (
    <>
      {line.line === 'granted' && (
        <th scope="rowgroup" rowspan={linesOf2021.length - outside.length}>
          {resultsHeading}
        </th>
      )}
      {group[0] === line && (
        <th scope="rowgroup" rowspan={group.length}>
          {line.group}
        </th>
      )}
      <th scope="row" colspan={line.group === null ? 2 : 1}>
        {line.zh}
      </th>
    </>
  );
}

const outside = ['newlyReceived', 'carriedIn', 'carriedOut'];
