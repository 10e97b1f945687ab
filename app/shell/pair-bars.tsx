import { Card } from '#app/shell/card.tsx';
import { ScrollBox } from '#app/shell/table.tsx';

/** A number with the records behind it. */
interface Bar {
  n: number;
  href?: string;
}

interface PairBarsProps {
  title: string;
  /** Names of the two series. */
  names: [string, string];
  /** Label below, and the two numbers. */
  rows: { label: string; bars: [Bar, Bar] }[];
}

const [STEP, HEIGHT, HEAD] = [60, 130, 18];

/** Two bars side by side for each label, drawn on the server, and a table with the same numbers, each opening its records. */
export function PairBars({ title, names, rows }: PairBarsProps) {
  return (
    <Card title={title} more={<Legend names={names} />}>
      <figure class="bar-chart">
        <ScrollBox label={title}>
          <Drawing rows={rows} />
        </ScrollBox>
        <details class="quiet-details">
          <summary>看数字，点开各件</summary>
          <Numbers title={title} names={names} rows={rows} />
        </details>
      </figure>
    </Card>
  );
}

function Legend({ names }: Pick<PairBarsProps, 'names'>) {
  return (
    <ul class="bar-legend">
      <li class="bar-of-first">{names[0]}</li>
      <li class="bar-of-second">{names[1]}</li>
    </ul>
  );
}

function Drawing({ rows }: Pick<PairBarsProps, 'rows'>) {
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ n }) => n)));
  const width = rows.length * STEP;
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT + 24}`} aria-hidden="true" focusable="false">
      {rows.map(({ label, bars }, at) => (
        <g>
          {bars.map(({ n }, series) => {
            const height = (n / most) * (HEIGHT - HEAD);
            const middle = at * STEP + STEP / 2 + (series === 0 ? -11 : 11);
            return (
              <>
                <rect
                  class={series === 0 ? 'bar-first' : 'bar-second'}
                  x={middle - 10}
                  y={HEIGHT - height}
                  width="20"
                  height={height}
                />
                {n > 0 && (
                  <text x={middle} y={HEIGHT - height - 5}>
                    {n}
                  </text>
                )}
              </>
            );
          })}
          <text x={at * STEP + STEP / 2} y={HEIGHT + 18}>
            {label}
          </text>
        </g>
      ))}
      <path class="bar-line" d={`M0 ${HEIGHT + 0.5}h${width}`} />
    </svg>
  );
}

function Numbers({ title, names, rows }: PairBarsProps) {
  return (
    <table class="table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th scope="col" class="cell-end">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, bars }) => (
          <tr>
            <th scope="row">{label}</th>
            {bars.map(({ n, href }) => (
              <td class="cell-end">{href && n > 0 ? <a href={href}>{n}</a> : n}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
