import type { Reading } from '#app/policy-library/documents/reading.ts';
import { facetValueZh } from '#app/policy-library/parts/facet-labels.ts';
import { plainText } from '#app/policy-library/text/block.ts';
import { instantText } from '#app/shell/chinese-day.ts';
import type { Gate } from '#law/publication/making-facts.ts';

/** Name and version of the form; a reader refuses what it does not know. */
export const RECORD_FORMAT = 'qingchuang.document/1';

/**
 * The canonical record of a document, whole, under names that stay; `readRecord` takes it in again. Built out of what is
 * public; a day that nothing proves is null.
 */
export function recordOf(reading: Reading, origin: string) {
  const { id } = reading.document;
  return {
    format: RECORD_FORMAT,
    url: `${origin}/policies/${id}`,
    qrUrl: `${origin}/p/${id}`,
    ...catalogueOf(reading),
    ...daysOf(reading),
    ...textsOf(reading, origin),
    relations: relationsIn(reading, origin),
    ...courseOf(reading, origin),
  };
}

function catalogueOf({ document, issuers, draftedBy }: Reading) {
  return {
    indexNo: document.index_no,
    title: document.title,
    citedName: document.cited_name,
    docNo: document.document_no,
    genre: document.genre,
    theme: document.themes.map((code) => ({ code, zh: facetValueZh('theme', code) })),
    combo: document.columns,
    bizKind: document.kind,
    region: document.region,
    issuer: issuers.map(({ name }) => name),
    drafter: draftedBy,
    disclosure: document.disclosure,
    openForComments: document.open_for_comments,
    summary: document.summary,
    keywords: document.keywords,
    audience: document.audience,
    registerNo: document.register_no,
    filingNo: document.filing_no,
    source: document.source,
    author: document.author,
  };
}

function daysOf({ document, validity, facts, acts, on }: Reading) {
  const repeal = acts.naming.find(({ kind }) => kind === 'repealed' || kind === 'replaced');
  return {
    formedOn: document.formed_on,
    publishedAt: document.published_at ? instantText(document.published_at) : null,
    publishedOn: document.published_on,
    effectiveOn: document.effective_on,
    effectiveBecause: document.effective_because,
    expiresOn: document.expires_on,
    termBecause: document.term_because,
    repealedOn: repeal?.effective_on ?? null,
    validity: { state: validity.state, zh: validity.zh, force: validity.force, since: validity.since },
    validityBasis: validity.basis,
    validityOn: on,
    validityCheckedOn: facts.settled?.on ?? null,
    acts: acts.naming.map((act) => ({
      kind: act.kind,
      basis: act.basis_title,
      provision: act.basis_provision,
      clauses: act.clauses,
      effectiveOn: act.effective_on,
      untilOn: act.until_on,
    })),
  };
}

function textsOf({ document, version, versions, attachments }: Reading, origin: string) {
  const url = `${origin}/policies/${document.id}`;
  const { note, sha256, blocks } = version;
  return {
    body: { note, sha256, plain: plainText(blocks), blocks },
    versions: versions.map((each) => ({
      number: each.number,
      validFrom: each.valid_from,
      note: each.note,
      sha256: each.sha256,
      declaredLapsed: each.declared_lapsed,
      shown: each.number === version.number,
      url: each.valid_from ? `${url}.json?on=${each.valid_from}` : null,
    })),
    attachments: attachments.map(({ position, name, mime, size, sha256: checksum }) => ({
      name,
      mime,
      bytes: size,
      sha256: checksum,
      url: `${url}/attachments/${position}`,
    })),
  };
}

/** How it came about and what came after: 意见征集、审查、审议、解读、公报. */
function courseOf(reading: Reading, origin: string) {
  const { explainers, gazette, call } = reading;
  return {
    consult: call ? { url: `${origin}/comments/${call.id}`, from: call.opened_on, to: call.closes_on } : null,
    legalReview: stepIn(reading, 'legal-review'),
    fairCompetitionReview: stepIn(reading, 'fair-competition'),
    deliberation: stepIn(reading, 'deliberation'),
    interpretations: explainers.map(({ id, title, form, published_on }) => ({
      title,
      form,
      publishedOn: published_on,
      url: `${origin}/explainers/${id}`,
    })),
    gazetteRef: gazette ? { year: gazette.year, number: gazette.number, page: gazette.page } : null,
  };
}

/** The last event at that gate of the making; null where the document was not made here. */
function stepIn({ making }: Reading, gate: Gate) {
  const link = making.findLast((each) => each.gate === gate);
  return link ? { date: link.on, outcome: link.what } : null;
}

/** Relations read from this end; of the other end only what the public may open is named. */
function relationsIn({ relations, titles }: Reading, origin: string) {
  const rows = [
    ...relations.forward.map((row) => ({ ...row, direction: 'forward' as const })),
    ...relations.backward.map((row) => ({ ...row, direction: 'backward' as const })),
  ];
  return rows.flatMap(({ kind, direction, provision, other_id, to_title }) => {
    const open = other_id === null ? undefined : titles.get(other_id);
    const title = open?.title ?? to_title;
    if (!title) return [];
    return [{ kind, direction, title, provision, url: open ? `${origin}/policies/${other_id}` : null }];
  });
}
