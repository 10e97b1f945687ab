import type { Scope } from '#app/shell/scope.ts';

/** Every explainer `e` of the city, with its review `r`, publication `p`, withdrawal `w` and the text `n` that replaced it. */
export function explainerRows(scope: Scope) {
  return scope.db
    .selectFrom('explainers as e')
    .leftJoin('explainer_reviews as r', (on) =>
      on.onRef('r.city', '=', 'e.city').onRef('r.explainer_id', '=', 'e.id'),
    )
    .leftJoin('explainer_publications as p', (on) =>
      on.onRef('p.city', '=', 'e.city').onRef('p.explainer_id', '=', 'e.id'),
    )
    .leftJoin('explainer_withdrawals as w', (on) =>
      on.onRef('w.city', '=', 'e.city').onRef('w.explainer_id', '=', 'e.id'),
    )
    .leftJoin('explainers as n', (on) =>
      on.onRef('n.city', '=', 'e.city').onRef('n.replaces_id', '=', 'e.id'),
    )
    .where('e.city', '=', scope.city.code);
}

/** The texts of one document or its making that none has replaced; those of the making stay its own after publication. */
export function rowsOfSubject(
  scope: Scope,
  { documentId, makingId }: { documentId: number | null; makingId: number | null },
) {
  return explainerRows(scope)
    .where((eb) => eb.or([eb('e.document_id', '=', documentId ?? 0), eb('e.making_id', '=', makingId ?? 0)]))
    .where('n.id', 'is', null);
}
