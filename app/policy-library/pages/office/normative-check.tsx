import type { Context } from 'hono';
import {
  demandedGaps,
  type NormativeDeviation,
  normativeDeviations,
} from '#app/policy-library/documents/normative-check.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Figures } from '#app/shell/figures.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 规范性检查: which agency's normative documents deviate from the one format; each number opens its records. */
export async function get(c: Context<Env>) {
  const rows = await normativeDeviations(c.var.scope);
  const total = (of: (row: NormativeDeviation) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title="行政规范性文件规范性检查"
      crumbs={[{ title: '文件库', href: '/office/policies' }, { title: '规范性检查' }]}
      actions={<LinkButton href="/policies/normative">全市目录</LinkButton>}
    >
      <Figures
        figures={[
          { label: '行政规范性文件', value: total((row) => row.documents), unit: '件', href: hrefOf({}) },
          {
            label: '有效性待核',
            value: total((row) => row.unproven),
            unit: '件',
            href: hrefOf({ validity: 'unknown' }),
          },
          ...(['number-form', 'term', 'filing', 'explainer'] as const).map((gap) => ({
            label: demandedGaps.find((row) => row.gap === gap)?.zh ?? gap,
            value: total((row) => row.gaps[gap] ?? 0),
            unit: '件',
            href: hrefOf({ missing: gap }),
          })),
        ]}
      />
      <p class="note">
        全市一种格式。表中是缺少或者写错这一项的件数，点数字看是哪些文件；“待核”是没有证据证明效力的件数。
      </p>
      <DataTable<NormativeDeviation>
        caption="各机关缺少或者写错的件数"
        narrow="scroll"
        columns={[
          { title: '制定机关', cell: (row) => row.agencyName, heads: true, nowrap: true },
          { title: '件数', align: 'end', cell: (row) => <Count n={row.documents} href={hrefOf(of(row))} /> },
          {
            title: '待核',
            align: 'end',
            cell: (row) => <Count n={row.unproven} href={hrefOf({ ...of(row), validity: 'unknown' })} />,
          },
          ...demandedGaps.map(({ gap, short }) => ({
            title: short,
            align: 'end' as const,
            cell: (row: NormativeDeviation) => (
              <Count n={row.gaps[gap] ?? 0} href={hrefOf({ ...of(row), missing: gap })} />
            ),
          })),
        ]}
        rows={rows}
        empty="还没有行政规范性文件。"
      />
    </OfficePage>,
  );
}

function Count({ n, href }: { n: number; href: string }) {
  return n === 0 ? <span class="note">0</span> : <a href={href}>{n}</a>;
}

function of({ agencyId }: NormativeDeviation): Record<string, string> {
  return agencyId === null ? { missing: 'agency' } : { agency: String(agencyId) };
}

function hrefOf(filters: Record<string, string>): string {
  return `/office/policies?${new URLSearchParams({ kind: 'normative', ...filters })}`;
}
