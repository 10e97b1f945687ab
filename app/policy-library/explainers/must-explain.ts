import type { Cite, Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import { mustExplain } from '#law/publication/must-explain.ts';

/** The column whose documents the office has marked as important to enterprises and people. */
export const IMPORTANT_COLUMN = '重要政策';

/** 应当解读: which provision demands an explainer of a published document; null: none does. */
export function mustBeExplained(
  document: { kind: string; columns: readonly string[]; publishedOn: Day },
  place: string,
): Cite | null {
  return mustExplain({
    kind: document.kind as DocumentKind,
    important: document.columns.includes(IMPORTANT_COLUMN),
    place,
    on: document.publishedOn,
  });
}
