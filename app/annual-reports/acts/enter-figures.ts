import { agencyOf } from '#app/agencies/queries.ts';
import { keepPaper, type StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import { openEdition } from '#app/annual-reports/acts/open-edition.ts';
import { type FigureCell, figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** A figure of table 2 as it was filed: pieces, or 万元 for fees. */
export interface FiledFigure {
  /** `FigureCell.cell` */
  cell: string;
  value: number;
  /** As written on the paper, where its decimals matter: `12.50`. */
  shown?: string;
  /** The unit that filed it and its paper; printed beside the figure. */
  source: string;
  /** 填报人 in that unit. */
  person?: string;
}

interface EnterInput extends ReportAsked {
  figures: FiledFigure[];
  /** Stands behind all of them. */
  paper?: StoredPaper | null;
}

/** 填报表二: each figure is a new row with its source; the newest counts, none is altered. */
export async function enterFigures(
  scope: Scope,
  { figures, paper, ...asked }: EnterInput,
): Promise<Result<null>> {
  const refusal =
    mayNot(scope.actor, 'enter-figures', await compilerOfId(scope, asked.agencyId)) ?? firstFault(figures);
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const open = await openEdition(inside, asked);
    if (!open.ok) return open;
    if ((await agencyOf(inside, asked.agencyId))?.kind === 'government')
      return refused('rolled-up', '政府的表二由下级报告汇总，不在这里填报；确需改的，用人工改数。');
    const paperId = figures.length > 0 ? await keepPaper(inside, asked, paper ?? null) : null;
    if (figures.length > 0) await write(inside, asked, { figures, paperId });
    return done(null);
  });
}

/** What is wrong with a figure, in words for the form; null when nothing is. */
export function faultOf({ cell, value, shown, source }: FiledFigure): string | null {
  const known = figureCells.find((each) => each.cell === cell);
  if (!known) return '表二没有这一格。';
  if (
    !Number.isFinite(value) ||
    value < 0 ||
    value >= 1e12 ||
    !hasPlaces(known, value) ||
    (shown !== undefined && Number(shown) !== value)
  ) {
    const what = known.decimals === 0 ? '0或者正整数' : '0或者正数，以万元为单位，最多六位小数';
    return `“${known.zh}”请填${what}。`;
  }
  const named = source.trim().length;
  return named >= 2 && named <= 200
    ? null
    : `“${known.zh}”请写明数字的来源，例如填报单位和日期（2至200字）。`;
}

function firstFault(figures: FiledFigure[]): Refusal | null {
  const fault = figures.map(faultOf).find((found) => found !== null);
  return fault ? { code: 'wrong-figure', reason: fault } : null;
}

function hasPlaces({ decimals }: FigureCell, value: number): boolean {
  return Number(value.toFixed(decimals)) === value;
}

async function write(
  scope: Scope,
  { agencyId, year }: ReportAsked,
  { figures, paperId }: { figures: FiledFigure[]; paperId: number | null },
): Promise<void> {
  const shared = {
    city: scope.city.code,
    agency_id: agencyId,
    year,
    officer_id: officerIdOf(scope),
    recorded_at: scope.now,
  };
  await scope.db
    .insertInto('entered_figures')
    .values(
      figures.map(({ cell, value, shown, source, person }) => ({
        ...shared,
        cell,
        value: shown ?? String(value),
        source: source.trim(),
        person: person?.trim() ?? '',
        paper_id: paperId,
      })),
    )
    .execute();
  await writeAudit(scope, {
    act: 'enter-figures',
    subject: `agencies:${agencyId}`,
    detail: { year, figures: Object.fromEntries(figures.map(({ cell, value }) => [cell, value])) },
  });
}
