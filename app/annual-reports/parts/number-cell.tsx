/** A number of a statutory table; with an address it opens its records. Zero is muted, a missing figure says so. */
export function NumberCell({ value, href, sum }: { value: number | null; href?: string; sum?: boolean }) {
  const classes = ['cell-end', sum && 'cell-sum', value === 0 && 'cell-zero'].filter(Boolean).join(' ');
  const shown = value === null ? '未填报' : String(value);
  return <td class={classes}>{href ? <a href={href}>{shown}</a> : <span>{shown}</span>}</td>;
}
