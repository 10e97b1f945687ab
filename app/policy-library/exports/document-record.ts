import type { Reading } from '#app/policy-library/documents/reading.ts';
import type { StepName } from '#app/policy-library/making/steps.ts';
import { facetValueZh } from '#app/policy-library/parts/facet-labels.ts';
import { plainText } from '#app/policy-library/text/block.ts';
import { instantText } from '#app/shell/chinese-day.ts';

/** Name and version of the form; a reader refuses what it does not know. */
export const RECORD_FORMAT = 'qingchuang.document/1';

/** The canonical record of a document, whole, under names that stay; `readRecord` takes it in again. */
export type DocumentRecord = ReturnType<typeof recordOf>;

/** Builds the record out of what is public; a day that nothing proves is null. */
export function recordOf(reading: Reading, origin: string) {
  const { document, version, issuers, validity, facts } = reading;
  const repeal = reading.acts.naming.find(({ kind }) => kind === 'repealed' || kind === 'replaced');
  const url = `${origin}/policies/${document.id}`;
  return {
    format: RECORD_FORMAT,
    url,
    qrUrl: `${origin}/p/${document.id}`,
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
    drafter: reading.draftedBy,
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
    validityOn: reading.on,
    validityCheckedOn: facts.settled?.on ?? null,
    disclosure: document.disclosure,
    openForComments: document.open_for_comments,
    summary: document.summary,
    keywords: document.keywords,
    audience: document.audience,
    body: {
      note: version.note,
      sha256: version.sha256,
      plain: plainText(version.blocks),
      blocks: version.blocks,
    },
    versions: reading.versions.map(({ number, valid_from, note, sha256, declared_lapsed }) => ({
      number,
      validFrom: valid_from,
      note,
      sha256,
      declaredLapsed: declared_lapsed,
      shown: number === version.number,
      url: valid_from ? `${url}.json?on=${valid_from}` : null,
    })),
    attachments: reading.attachments.map(({ position, name, mime, size, sha256 }) => ({
      name,
      mime,
      bytes: size,
      sha256,
      url: `${url}/attachments/${position}`,
    })),
    relations: relationsIn(reading, origin),
    acts: reading.acts.naming.map((act) => ({
      kind: act.kind,
      basis: act.basis_title,
      provision: act.basis_provision,
      clauses: act.clauses,
      effectiveOn: act.effective_on,
      untilOn: act.until_on,
    })),
    interpretations: reading.explainers.map(({ id, title, form, published_on }) => ({
      title,
      form,
      publishedOn: published_on,
      url: `${origin}/explainers/${id}`,
    })),
    gazetteRef: reading.gazette
      ? { year: reading.gazette.year, number: reading.gazette.number, page: reading.gazette.page }
      : null,
    consult: reading.call
      ? {
          url: `${origin}/comments/${reading.call.id}`,
          from: reading.call.opened_on,
          to: reading.call.closes_on,
        }
      : null,
    legalReview: stepIn(reading, 'review-given'),
    fairCompetitionReview: stepIn(reading, 'fair-competition'),
    deliberation: stepIn(reading, 'deliberation'),
    registerNo: document.register_no,
    filingNo: document.filing_no,
    source: document.source,
    author: document.author,
  };
}

/** The last step of that name in the making of the document; null where it was not made here. */
function stepIn({ making }: Reading, name: StepName) {
  const step = making.findLast((each) => each.step === name);
  return step ? { date: step.on, outcome: step.outcome, meeting: step.meeting } : null;
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
