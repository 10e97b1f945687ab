import type { Child } from 'hono/jsx';
import { EmptyState } from '#app/shell/empty-state.tsx';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => Child;
  /** Numbers and days stand at the end of the cell. */
  align?: 'start' | 'end';
  /** This cell names the row. */
  heads?: boolean;
  /** Never broken into two lines: days, numbers. */
  nowrap?: boolean;
}

export interface DataTableProps<Row> {
  /** Names the table for everybody. */
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  /** What to say when there is no row. */
  empty?: string;
  /** On a phone: each row becomes a card (`stack`), or the table scrolls in its own box (`scroll`). */
  narrow?: 'stack' | 'scroll';
}

/** A table of records. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, narrow = 'stack' } = props;
  if (rows.length === 0) return <EmptyState title={props.empty ?? '没有记录'} />;
  return (
    <ScrollBox label={caption}>
      <table class={`table table-${narrow}`}>
        <caption class={props.captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={cellClass(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <DataCell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A box that scrolls sideways and can be reached by keyboard; for wide statutory tables too. */
export function ScrollBox({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="scroll-box" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

function DataCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const attributes = { class: cellClass(column), 'data-label': column.title };
  if (column.heads) {
    return (
      <th scope="row" {...attributes}>
        {column.cell(row)}
      </th>
    );
  }
  return <td {...attributes}>{column.cell(row)}</td>;
}

function cellClass<Row>({ align, nowrap }: Column<Row>): string | undefined {
  const names = [align === 'end' && 'cell-end', nowrap && 'cell-nowrap'].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}
