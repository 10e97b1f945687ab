import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { PrintedFigure } from '#app/annual-reports/writing/report-content.ts';
import { ScrollBox } from '#app/shell/table.tsx';
import { type LineOfTable2, reportFormOf } from '#law/report/forms.ts';

interface Table2Props {
  figures: PrintedFigure[];
  /** Where the documents behind a cell are listed, or who filed it. */
  hrefOf: (cell: string) => string;
  /** Who filed a figure and by what paper, for officers. */
  withSources?: boolean;
}

/** 二、主动公开政府信息情况, block by block as in the form; what a unit filed says so. */
export function ReportTable2({ figures, hrefOf, withSources }: Table2Props) {
  const printed = new Map(figures.map((figure) => [figure.cell, figure]));
  return (
    <ScrollBox label="主动公开政府信息情况">
      <table class="table table-report table-report-figures" id="table-2">
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
                      figure={printed.get(cell)}
                      wide={all.length === 1}
                      href={hrefOf(cell)}
                      withSource={withSources}
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
  figure: PrintedFigure | undefined;
  wide: boolean;
  href: string;
  withSource?: boolean;
}

function FigureValue({ figure, wide, href, withSource }: FigureProps) {
  const shown = figure?.shown ?? null;
  const filed = figure?.origin === 'filed';
  return (
    <td class={shown === '0' ? 'cell-end cell-zero' : 'cell-end'} colspan={wide ? 3 : 1}>
      {shown === null ? (
        <span>未填报</span>
      ) : (
        <a href={href}>
          {shown}
          {filed && <small class="cell-filed">已填报</small>}
          {withSource && figure?.source && <small class="cell-source">{figure.source}</small>}
        </a>
      )}
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
