import { RecordsTable } from '#app/annual-reports/parts/records-table.tsx';
import type { RecordName } from '#app/annual-reports/record-names.ts';
import { pageOf, type ReportRecords } from '#app/annual-reports/records.ts';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import type { ActivityRecord } from '#app/annual-reports/writing/activity-records.ts';
import type { AskedFigure } from '#app/annual-reports/writing/asked-figure.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { type Fact, Facts } from '#app/shell/facts.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { citeText } from '#law/cite.ts';

/** How a figure is counted, in words with the provision. */
export function FigureRules({ figure }: { figure: AskedFigure }) {
  return (
    <section class="card">
      <div class="card-head">
        <h2>怎样统计</h2>
      </div>
      {figure.rules.map(({ rule, cite }) => (
        <p>
          {rule}
          <span class="cite">{citeText(cite)}</span>
        </p>
      ))}
    </section>
  );
}

interface CellRecordsProps {
  title: string;
  cells: readonly ReportCell[];
  found: ReportRecords;
  page: number;
  href: (page: number) => string;
  named?: ReadonlyMap<number, RecordName>;
}

/** The requests or cases behind a figure, a hundred a page. */
export function CellRecords({ title, cells, found, page: asked, href, named }: CellRecordsProps) {
  const [cell] = cells;
  const { records, page, pages } = pageOf(found, asked);
  if (!cell) return null;
  const total = found.requests.length + found.cases.length;
  return (
    <>
      <RecordsTable cell={cell} title={title} records={records} total={total} named={named} />
      <Pager page={page} pages={pages} href={href} />
    </>
  );
}

/** Public records: documents, explainers, issues, calls. */
export function ActivityRecords({
  title,
  unit,
  rows,
}: {
  title: string;
  unit: string;
  rows: ActivityRecord[];
}) {
  return (
    <DataTable
      caption={`${title}：${rows.length}${unit}`}
      columns={[
        { title: '名称', heads: true, cell: ({ href, title: name }) => <a href={href}>{name}</a> },
        { title: '日期', nowrap: true, cell: ({ on }) => (on ? dayText(on) : '—') },
      ]}
      rows={rows}
      empty="本年没有。"
    />
  );
}

/** A figure that a unit filed. */
export function FiledBy({ facts }: { facts: Fact[] }) {
  return (
    <section class="card">
      <div class="card-head">
        <h2>已填报</h2>
      </div>
      <p class="note">这个数字没有台账可以统计，由承担职责的单位填报。</p>
      <Facts facts={facts} />
    </section>
  );
}
