/** One year of a chart. */
export interface YearCount {
  year: number;
  count: number;
}

interface YearBarsProps {
  title: string;
  unit: string;
  counts: YearCount[];
  /** The year of this report. */
  now: number;
}

/** Bars by year, drawn on the server; the same numbers as a table for those who do not see them. */
export function YearBars({ title, unit, counts, now }: YearBarsProps) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const step = 360 / Math.max(counts.length, 4);
  return (
    <figure class="month-bars">
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 360 132" aria-hidden="true" focusable="false">
        <path class="bar-base" d="M0 112.5h360" />
        {counts.map(({ year, count }, index) => {
          const height = Math.max(1, (count / most) * 88);
          const middle = index * step + step / 2;
          return (
            <g class={year === now ? 'bar bar-now' : 'bar'}>
              <rect x={middle - 12} y={112 - height} width="24" height={height} rx="3" />
              <text x={middle} y={107 - height}>
                {count}
              </text>
              <text x={middle} y="127">
                {year}
              </text>
            </g>
          );
        })}
      </svg>
      <details class="quiet-details">
        <summary>看数字</summary>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <tbody>
            {counts.map(({ year, count }) => (
              <tr>
                <th scope="row">{year}年</th>
                <td class="cell-end">
                  {count}
                  {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
