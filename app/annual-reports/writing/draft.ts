import { createHash } from 'node:crypto';
import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import type { LibraryFigures } from '#app/annual-reports/library-figures.ts';
import type { EnteredFigure } from '#app/annual-reports/queries.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { type AnyReport, anyReportOf } from '#app/annual-reports/rolling-up/any-report.ts';
import { type ActivityFigure, activityFigures } from '#app/annual-reports/writing/activity-figures.ts';
import { bind } from '#app/annual-reports/writing/bind.ts';
import {
  countingOverrides,
  type Override,
  overridesOf,
  valueOfCell,
  withOverrides,
} from '#app/annual-reports/writing/overrides.ts';
import { type BoundValue, referencesOf } from '#app/annual-reports/writing/references.ts';
import {
  type PrintedFigure,
  type PrintedOverride,
  type ReportContent,
  reportTitle,
} from '#app/annual-reports/writing/report-content.ts';
import { type ReportTexts, textsOf } from '#app/annual-reports/writing/report-texts.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type BalanceCheck, balance } from '#law/report/balance.ts';
import { proseSections } from '#law/report/sections.ts';

/** The edition under way: content as it would be printed now, and what it rests on. */
export interface ReportDraft {
  content: ReportContent;
  /** The tables before any cell was put in by hand. */
  counted: ReportTables;
  report: AnyReport;
  balance: BalanceCheck[];
  overrides: Override[];
  values: ReadonlyMap<string, BoundValue>;
  texts: ReportTexts;
  /** SHA-256 of everything that is printed; a check holds for one fingerprint. */
  fingerprint: string;
}

/**
 * The report as it would be printed now; null where the city has no such agency. `report` is given where it was
 * added up from the very records that are about to be frozen.
 */
export async function draftOf(
  scope: Scope,
  asked: ReportAsked,
  report?: AnyReport,
): Promise<ReportDraft | null> {
  const [agency, given, activities, overrides, texts] = await Promise.all([
    agencyOf(scope, asked.agencyId),
    report ?? anyReportOf(scope, asked),
    activityFigures(scope, asked),
    overridesOf(scope, asked),
    textsOf(scope, asked),
  ]);
  return (
    agency &&
    drawUp({
      agency,
      year: asked.year,
      siteName: scope.city.siteName,
      report: given,
      activities,
      overrides,
      texts,
    })
  );
}

interface Parts {
  agency: Agency;
  year: number;
  siteName: string;
  report: AnyReport;
  activities: ActivityFigure[];
  overrides: Override[];
  texts: ReportTexts;
}

function drawUp({ agency, year, siteName, report, activities, overrides, texts }: Parts): ReportDraft {
  const counting = countingOverrides(overrides);
  const tables = withOverrides(report.tables, counting);
  const figures = printedFigures(report, tables);
  const fees = figures.find(({ cell }) => cell === 'fees')?.shown ?? null;
  const references = referencesOf({ agency, siteName, year, tables, fees, activities });
  const values = new Map(references.map((each) => [each.name, each]));
  const content: ReportContent = {
    title: reportTitle(agency.name, year),
    agency: { id: agency.id, code: agency.code, name: agency.name },
    year,
    tables,
    figures,
    sections: proseSections.map(({ key, zh }) => ({
      key,
      zh,
      paragraphs: bind(texts.sections[key], values),
    })),
    activities,
    overrides: counting.map((each) => printedOverride(each, report.tables)),
    explanations: [],
  };
  const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return {
    content,
    counted: report.tables,
    report,
    balance: balance(tables),
    overrides,
    values,
    texts,
    fingerprint,
  };
}

/** Table 2 as printed: what was filed keeps its decimals unless it was put in by hand. */
function printedFigures({ figures, library, rollUp }: AnyReport, tables: ReportTables): PrintedFigure[] {
  return figureCells.map(({ cell, decimals }) => {
    const filed = figures.get(cell);
    const value = valueOfCell(tables, cell);
    const asFiled = decimals > 0 && filed?.shown !== undefined && filed.value === value;
    return {
      cell,
      shown: value === null ? null : asFiled ? (filed?.shown ?? null) : String(value),
      origin: originOf(cell, { library, filed, rolledUp: rollUp !== null }),
      source: filed?.source ?? '',
      person: filed?.person ?? '',
      paperId: filed?.paperId ?? null,
    };
  });
}

function originOf(
  cell: string,
  { library, filed, rolledUp }: { library: LibraryFigures; filed?: EnteredFigure; rolledUp: boolean },
): PrintedFigure['origin'] {
  if (!filed) return 'missing';
  if (rolledUp) return 'rolled-up';
  return library.has(cell) ? 'counted' : 'filed';
}

function printedOverride(
  { cell, zh, value, reason, by, decision, paper }: Override,
  counted: ReportTables,
): PrintedOverride {
  const { name, sha256 } = paper;
  return {
    cell,
    zh,
    counted: valueOfCell(counted, cell),
    value,
    reason,
    by,
    approver: decision?.by ?? '',
    paper: { name, sha256 },
  };
}
