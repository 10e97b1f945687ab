import { citedBy, documentCitedAs } from '#app/policy-library/documents/citing.ts';
import { publicTitles } from '#app/policy-library/documents/public-titles.ts';
import { isPublic, versionOn } from '#app/policy-library/documents/queries.ts';
import { recordRow } from '#app/policy-library/documents/record-row.ts';
import { type Citation, citationsIn } from '#app/policy-library/text/citations.ts';
import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { validityOn } from '#law/publication/validity-on.ts';

/** A document as one reads it: its text of a day with everything that stands around it. */
export type Reading = NonNullable<Awaited<ReturnType<typeof readingOf>>>;

/** A citation found in the text, with the document of the library that it leads to; null where the library has none. */
export interface LinkedCitation extends Citation {
  documentId: number | null;
}

/**
 * Everything that the page and the exports of a document show, as seen on a day: a handful of queries, however long
 * the text and however much is tied to it. Undefined where the city has no such document or the public may not see it.
 */
export async function readingOf(scope: Scope, { id, on }: { id: number; on: Day }) {
  const [row, version, facts] = await Promise.all([
    recordRow(scope, id),
    versionOn(scope, { id, on }),
    validityFactsOf(scope, [id]),
  ]);
  const known = facts.get(id);
  if (!row || !version || !known || !isPublic(row)) return undefined;
  const { relations_forward, relations_backward, acts_naming, acts_resting, drafted_by, ...rest } = row;
  const { issuers, versions, attachments, explainers, gazette, call, making, ...document } = rest;
  const found = citationsIn(version.blocks);
  const validity = validityOn(known, on);
  const ids = [
    ...[...relations_forward, ...relations_backward].map(({ other_id }) => other_id),
    ...acts_naming.map((act) => act.basis_id),
    ...acts_resting.map((act) => act.document_id),
    ...versions.map((each) => each.amended_by_id),
    validity.basis?.documentId ?? null,
  ];
  const [cited, citing, titles] = await Promise.all([
    documentCitedAs(
      scope,
      found.map(({ citedName }) => citedName),
    ),
    citedBy(scope, document),
    publicTitles(scope, ids),
  ]);
  const citations = found.map((each) => ({ ...each, documentId: linkOf(each, { id, cited }) }));
  return {
    document,
    on,
    isToday: on === scope.today,
    version,
    versions,
    facts: known,
    validity,
    issuers,
    attachments,
    draftedBy: drafted_by,
    relations: { forward: relations_forward, backward: relations_backward },
    acts: { naming: acts_naming, resting: acts_resting },
    titles,
    citations,
    citing,
    explainers,
    gazette,
    call,
    making,
  };
}

function linkOf(
  { citedName, target }: Citation,
  { id, cited }: { id: number; cited: Map<string, number> },
): number | null {
  if (citedName !== '') return cited.get(citedName) ?? null;
  return target === null ? null : id;
}
