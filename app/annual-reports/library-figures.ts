import { type FigureCell, figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { normativeCounts } from '#app/policy-library/validity/yearly-documents.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The documents of the policy library behind the cells of table 2, by `FigureCell.cell`. */
export type LibraryFigures = Map<string, number[]>;

/** A cell in which the library says otherwise than what was entered. */
export interface FigureDifference {
  cell: string;
  zh: string;
  entered: number;
  library: number;
}

/** What is written as the source of a figure that the library counts. */
export const LIBRARY_SOURCE = '政策文件库';

/**
 * The cells of 规章 and 行政规范性文件 that the library counts: of each line for which the agency has documents on record
 * by the end of the year. A line without any is not in the map: its figures are entered.
 */
export async function libraryFigures(scope: Scope, { agencyId, year }: ReportAsked): Promise<LibraryFigures> {
  const counts = await normativeCounts(scope, { agencyIds: [agencyId], year });
  return new Map(
    Object.entries(counts).flatMap(([line, { made, repealed, inForce, unproven }]) => {
      const known = [made, repealed, inForce, unproven].some((ids) => ids.length > 0);
      const cells: [string, number[]][] = [
        [`${line}.made`, made],
        [`${line}.repealed`, repealed],
        [`${line}.inForce`, inForce],
      ];
      return known ? cells : [];
    }),
  );
}

/** The figures of table 2: the library's where it counts, else as entered. */
export function withLibrary<Figure extends { value: number; source: string }>(
  entered: ReadonlyMap<string, Figure>,
  library: LibraryFigures,
): Map<string, Figure | { value: number; source: string }> {
  const counted = [...library].map(
    ([cell, ids]) => [cell, { value: ids.length, source: LIBRARY_SOURCE }] as const,
  );
  return new Map<string, Figure | { value: number; source: string }>([...entered, ...counted]);
}

/** Where the library and the entered figures differ: a finding, to be explained or put right. */
export function differencesOf(
  entered: ReadonlyMap<string, { value: number }>,
  library: LibraryFigures,
): FigureDifference[] {
  return figureCells.flatMap(({ cell, zh }: FigureCell) => {
    const [filed, ids] = [entered.get(cell), library.get(cell)];
    return filed && ids && filed.value !== ids.length
      ? [{ cell, zh, entered: filed.value, library: ids.length }]
      : [];
  });
}
