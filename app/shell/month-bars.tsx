/** Twelve bars, the month under way in amber; the same numbers as a table for those who do not see them. */
export function MonthBars({
  title,
  counts,
  nowMonth,
}: {
  title: string;
  counts: number[];
  nowMonth?: number;
}) {
  const most = Math.max(1, ...counts);
  return (
    <figure class="month-bars">
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 360 132" aria-hidden="true" focusable="false">
        <path class="bar-base" d="M0 112.5h360" />
        {counts.map((count, index) => (
          <Bar count={count} month={index + 1} height={(count / most) * 88} now={index + 1 === nowMonth} />
        ))}
      </svg>
      <details class="quiet-details">
        <summary>看数字</summary>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <tbody>
            {counts.map((count, index) => (
              <tr>
                <th scope="row">{index + 1}月</th>
                <td class="cell-end">{count}件</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Bar({ count, month, height, now }: { count: number; month: number; height: number; now: boolean }) {
  const x = (month - 1) * 30 + 6;
  return (
    <g class={now ? 'bar bar-now' : 'bar'}>
      <rect x={x} y={112 - Math.max(height, 1)} width="18" height={Math.max(height, 1)} rx="3" />
      {count > 0 && (
        <text x={x + 9} y={107 - height}>
          {count}
        </text>
      )}
      <text x={x + 9} y="127">
        {month}
      </text>
    </g>
  );
}
