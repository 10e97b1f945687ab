import type { Reading } from '#app/policy-library/documents/reading.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/**
 * The document in the words of schema.org, for search engines.
 * Source: schema.org/Legislation.
 */
export function linkedDataOf(reading: Reading, origin: string) {
  const { document, version, issuers, validity, acts, titles } = reading;
  const url = `${origin}/policies/${document.id}`;
  const page = (id: number | null) =>
    id !== null && titles.has(id) ? `${origin}/policies/${id}` : undefined;
  const changed = (kinds: string[]) =>
    acts.resting.filter(({ kind }) => kinds.includes(kind)).flatMap((act) => page(act.document_id) ?? []);
  return withoutBlanks({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: document.title,
    identifier: document.index_no,
    legislationIdentifier: document.document_no,
    legislationType: kindZh(document.kind as DocumentKind),
    legislationDate: document.formed_on ?? document.published_on,
    legislationDateVersion: version.valid_from,
    datePublished: document.published_on,
    temporalCoverage: document.effective_on && `${document.effective_on}/${validity.lastDay ?? '..'}`,
    legislationPassedBy: issuers.map(({ name }) => ({ '@type': 'GovernmentOrganization', name })),
    legislationJurisdiction: document.region,
    legislationLegalForce: forceOf[validity.force] && `https://schema.org/${forceOf[validity.force]}`,
    legislationAmends: changed(['amended', 'partly-lapsed']),
    legislationRepeals: changed(['repealed', 'replaced', 'declared-lapsed']),
    inLanguage: 'zh-CN',
    keywords: document.keywords,
    abstract: document.summary,
    encoding: [
      { '@type': 'LegislationObject', contentUrl: `${url}.pdf`, encodingFormat: 'application/pdf' },
      { '@type': 'LegislationObject', contentUrl: `${url}.xml`, encodingFormat: 'application/akn+xml' },
    ],
  });
}

/** schema.org knows three words; of what nothing proves it is told nothing. */
const forceOf = {
  'in-force': 'InForce',
  partly: 'PartiallyInForce',
  'not-in-force': 'NotInForce',
  unproven: undefined,
} as const;

function withoutBlanks(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value && !(Array.isArray(value) && value.length === 0)),
  );
}
