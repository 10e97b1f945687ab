export interface Figure {
  label: string;
  value: string | number;
  unit?: string;
  /** The records behind the number. */
  href?: string;
}

/** Large numbers in a row, each opening what is behind it. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl class="figures">
      {figures.map(({ label, value, unit, href }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {href ? <a href={href}>{value}</a> : value}
            {unit && <small>{unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
