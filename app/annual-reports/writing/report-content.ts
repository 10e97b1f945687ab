import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { ActivityFigure } from '#app/annual-reports/writing/activity-figures.ts';
import type { Piece } from '#app/annual-reports/writing/bind.ts';
import type { SectionKey } from '#law/report/sections.ts';

/** A figure of table 2 as it is printed, with where it comes from. */
export interface PrintedFigure {
  cell: string;
  /** With the decimals that were filed. */
  shown: string | null;
  /** `rolled-up`: added up from the reports below. */
  origin: 'counted' | 'filed' | 'rolled-up' | 'missing';
  source: string;
  person: string;
  paperId: number | null;
}

/** A cell put in by hand, as the working paper lists it. */
export interface PrintedOverride {
  cell: string;
  zh: string;
  counted: number | null;
  value: number | null;
  reason: string;
  by: string;
  approver: string;
  paper: { name: string; sha256: string };
}

export interface PrintedSection {
  key: SectionKey;
  zh: string;
  /** Paragraphs, each in pieces. */
  paragraphs: Piece[][];
}

/** Why a check that fails is all the same in order; printed with the report. */
export interface Explanation {
  /** `keyOfFinding` */
  key: string;
  what: string;
  text: string;
}

/** A whole report as it is printed: what approval freezes and publication shows. */
export interface ReportContent {
  title: string;
  agency: { id: number; code: string; name: string };
  year: number;
  tables: ReportTables;
  figures: PrintedFigure[];
  sections: PrintedSection[];
  activities: ActivityFigure[];
  overrides: PrintedOverride[];
  explanations: Explanation[];
}

/** 常州市人民政府办公室2024年政府信息公开工作年度报告 */
export function reportTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}
