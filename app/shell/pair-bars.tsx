interface PairBarsProps {
  title: string;
  /** Names of the two series. */
  names: [string, string];
  /** Label below, and the two numbers. */
  rows: { label: string; counts: [number, number] }[];
}

const [STEP, HEIGHT] = [48, 120];

/** Two bars side by side for each label, drawn on the server; the numbers stand in the table below them. */
export function PairBars({ title, names, rows }: PairBarsProps) {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const width = rows.length * STEP;
  return (
    <figure class="bar-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT + 34}`} aria-hidden="true" focusable="false">
        <path class="bar-line" d={`M0 ${HEIGHT + 0.5}h${width}`} />
        {rows.map(({ label, counts }, at) => (
          <g>
            {counts.map((count, series) => {
              const height = (count / most) * (HEIGHT - 16);
              const x = at * STEP + 6 + series * 18;
              return (
                <rect
                  class={series === 0 ? 'bar-first' : 'bar-second'}
                  x={x}
                  y={HEIGHT - height}
                  width="16"
                  height={height}
                />
              );
            })}
            <text x={at * STEP + 6} y={HEIGHT + 16}>
              {label}
            </text>
          </g>
        ))}
        <rect class="bar-first" x="0" y={HEIGHT + 22} width="10" height="10" />
        <text x="14" y={HEIGHT + 31}>
          {names[0]}
        </text>
        <rect class="bar-second" x="80" y={HEIGHT + 22} width="10" height="10" />
        <text x="94" y={HEIGHT + 31}>
          {names[1]}
        </text>
      </svg>
      <table class="table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">　</th>
            <th scope="col" class="cell-end">
              {names[0]}
            </th>
            <th scope="col" class="cell-end">
              {names[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, counts }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="cell-end">{counts[0]}</td>
              <td class="cell-end">{counts[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
