import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { NumberCell } from '#app/annual-reports/parts/number-cell.tsx';
import type { EnteredFigure } from '#app/annual-reports/queries.ts';
import { cellsOfTable2 } from '#app/annual-reports/report-files.ts';
import { ScrollBox } from '#app/shell/table.tsx';
import { type LineOfTable2, reportFormOf, type Table2 } from '#law/report/forms.ts';

interface Table2Props {
  table: Table2;
  /** With their sources, for officers. */
  figures?: Map<string, EnteredFigure>;
  /** Where the documents behind a cell are listed; undefined where the figure was entered. */
  documentsHref?: (cell: string) => string | undefined;
}

/** 二、主动公开政府信息情况, block by block as in the form. */
export function ReportTable2({ table, figures, documentsHref }: Table2Props) {
  const cells = cellsOfTable2(table);
  const figureAt = (cell: string) => cells[figureCells.findIndex((each) => each.cell === cell)] ?? null;
  return (
    <ScrollBox label="主动公开政府信息情况">
      <table class="table table-report table-report-figures">
        <caption>主动公开政府信息情况</caption>
        {blocks.map((lines) => (
          <tbody>
            <BlockHead lines={lines} />
            {lines.map(({ line, zh }) => (
              <tr>
                <th scope="row">{zh}</th>
                {figureCells
                  .filter((each) => each.line === line)
                  .map(({ cell }, _, all) => (
                    <FigureValue
                      value={figureAt(cell)}
                      wide={all.length === 1}
                      source={figures?.get(cell)?.source}
                      href={documentsHref?.(cell)}
                    />
                  ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

function BlockHead({ lines }: { lines: LineOfTable2[] }) {
  const [first] = lines;
  const columns = first?.columns ?? [];
  return (
    <>
      <tr>
        <th scope="colgroup" colspan={4} class="cell-sum">
          {first?.block}
        </th>
      </tr>
      <tr>
        <th scope="col">信息内容</th>
        {columns.map((column) => (
          <th scope="col" colspan={columns.length === 1 ? 3 : 1}>
            {column}
          </th>
        ))}
      </tr>
    </>
  );
}

interface FigureProps {
  value: number | null;
  wide: boolean;
  source?: string;
  href?: string;
}

function FigureValue({ value, wide, source, href }: FigureProps) {
  if (!wide && source === undefined) return <NumberCell value={value} href={href} />;
  return (
    <td class={value === 0 ? 'cell-end cell-zero' : 'cell-end'} colspan={wide ? 3 : 1}>
      <span>
        {value === null ? '未填报' : href ? <a href={href}>{value}</a> : value}
        {source && <small class="note">　{source}</small>}
      </span>
    </td>
  );
}

/** Rows under the same item of article 20. */
const blocks: LineOfTable2[][] = [];
for (const line of reportFormOf(2021)?.value.table2 ?? []) {
  const last = blocks.at(-1);
  if (last?.[0]?.block === line.block) last.push(line);
  else blocks.push([line]);
}
