import { citedBy, documentCitedAs } from '#app/policy-library/documents/citing.ts';
import { publicTitles } from '#app/policy-library/documents/public-titles.ts';
import { isPublic, versionOn } from '#app/policy-library/documents/queries.ts';
import { recordRow } from '#app/policy-library/documents/record-row.ts';
import { makingChainOf } from '#app/policy-library/making/queries.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { type Citation, citationsIn } from '#app/policy-library/text/citations.ts';
import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type Validity, validityOn } from '#law/publication/validity-on.ts';

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
  const { issuers, versions, attachments, explainers, gazette, call, making_id, ...document } = rest;
  const own = {
    document,
    on,
    isToday: on === scope.today,
    version,
    versions,
    facts: known,
    validity: validityOn(known, on),
    issuers,
    attachments,
    draftedBy: drafted_by,
    relations: { forward: relations_forward, backward: relations_backward },
    acts: { naming: acts_naming, resting: acts_resting },
    explainers,
    gazette,
    call,
  };
  const [tied, making] = await Promise.all([
    tiedTo(scope, own),
    making_id === null ? [] : makingChainOf(scope, id),
  ]);
  return { ...own, ...tied, making };
}

type Row = NonNullable<Awaited<ReturnType<typeof recordRow>>>;

interface OwnRecord {
  document: Pick<Row, 'id' | 'cited_name' | 'document_no'>;
  version: { blocks: readonly Block[] };
  versions: Row['versions'];
  validity: Validity;
  relations: { forward: Row['relations_forward']; backward: Row['relations_backward'] };
  acts: { naming: Row['acts_naming']; resting: Row['acts_resting'] };
}

/** What the text cites, who cites it, and the titles of all documents around it that the public may open. */
async function tiedTo(scope: Scope, own: OwnRecord) {
  const { document, version, relations, acts } = own;
  const found = citationsIn(version.blocks);
  const names = found.map(({ citedName }) => citedName);
  const [cited, citing, titles] = await Promise.all([
    documentCitedAs(scope, names),
    citedBy(scope, document),
    publicTitles(scope, [
      ...[...relations.forward, ...relations.backward].map(({ other_id }) => other_id),
      ...acts.naming.map((act) => act.basis_id),
      ...acts.resting.map((act) => act.document_id),
      ...own.versions.map((each) => each.amended_by_id),
      own.validity.basis?.documentId ?? null,
    ]),
  ]);
  const citations: LinkedCitation[] = found.map((each) => ({
    ...each,
    documentId: linkOf(each, { id: document.id, cited }),
  }));
  return { citations, citing, titles };
}

function linkOf(
  { citedName, target }: Citation,
  { id, cited }: { id: number; cited: Map<string, number> },
): number | null {
  if (citedName !== '') return cited.get(citedName) ?? null;
  return target === null ? null : id;
}
