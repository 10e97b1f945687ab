import type { Reading } from '#app/policy-library/documents/reading.ts';
import { aknBody } from '#app/policy-library/exports/akn-body.ts';
import { aknNames } from '#app/policy-library/exports/akn-names.ts';
import { xmlText } from '#app/policy-library/feeds.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/**
 * The document in Akoma Ntoso: work, expression of the day, and this file as its manifestation.
 * Source: OASIS Akoma Ntoso Version 1.0 (namespace akn/3.0) and its Naming Convention.
 */
export function akomaNtoso(reading: Reading, { city, origin }: { city: string; origin: string }): string {
  const names = aknNames(reading, city);
  const { document, version, versions } = reading;
  const contains = versions.length > 1 && version.number > 1 ? 'singleVersion' : 'originalVersion';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    `<act name="${names.subtype}" contains="${contains}">`,
    '<meta>',
    identification(reading, names),
    document.published_on &&
      `<publication date="${document.published_on}" name="${xmlText(document.source || '政府网站')}" showAs="公布"${attribute('number', document.document_no)}/>`,
    classification(reading),
    lifecycle(reading),
    references(reading, origin),
    '</meta>',
    '<preface>',
    document.document_no && `<p><docNumber>${xmlText(document.document_no)}</docNumber></p>`,
    `<longTitle><p><docTitle>${xmlText(document.title)}</docTitle></p></longTitle>`,
    version.note && `<p class="note">${xmlText(version.note)}</p>`,
    '</preface>',
    aknBody(reading, origin),
    '</act>',
    '</akomaNtoso>',
    '',
  ]
    .filter(Boolean)
    .join('\n');
}

type Names = ReturnType<typeof aknNames>;

function identification({ document, version }: Reading, names: Names): string {
  const day = document.formed_on ?? document.published_on ?? version.valid_from ?? '0001-01-01';
  const expressionDay = version.valid_from ?? day;
  return [
    '<identification source="#qingchuang">',
    '<FRBRWork>',
    ...uris(names.work),
    document.index_no && `<FRBRalias value="${xmlText(document.index_no)}" name="索引号"/>`,
    `<FRBRdate date="${day}" name="成文"/>`,
    '<FRBRauthor href="#issuer-1" as="#author"/>',
    `<FRBRcountry value="${names.country}"/>`,
    `<FRBRsubtype value="${names.subtype}"/>`,
    document.document_no && `<FRBRnumber value="${xmlText(document.document_no)}"/>`,
    `<FRBRname value="${xmlText(document.cited_name)}"/>`,
    '</FRBRWork>',
    '<FRBRExpression>',
    ...uris(names.expression),
    `<FRBRdate date="${expressionDay}" name="文本起始"/>`,
    '<FRBRauthor href="#issuer-1" as="#author"/>',
    `<FRBRversionNumber value="${version.number}"/>`,
    '<FRBRlanguage language="zho"/>',
    '</FRBRExpression>',
    '<FRBRManifestation>',
    ...uris(names.manifestation),
    `<FRBRdate date="${expressionDay}" name="文本起始"/>`,
    '<FRBRauthor href="#qingchuang" as="#editor"/>',
    '<FRBRformat value="application/akn+xml"/>',
    '</FRBRManifestation>',
    '</identification>',
  ]
    .filter(Boolean)
    .join('\n');
}

function uris({ self, uri }: { self: string; uri: string }): string[] {
  return [`<FRBRthis value="${xmlText(self)}"/>`, `<FRBRuri value="${xmlText(uri)}"/>`];
}

function classification({ document }: Reading): string {
  const words = [
    { value: document.kind, showAs: kindZh(document.kind as DocumentKind), dictionary: '#kinds' },
    ...document.themes.map((code) => ({ value: code, showAs: code, dictionary: '#themes' })),
    ...document.keywords.map((word) => ({ value: word, showAs: word, dictionary: '#keywords' })),
  ];
  return [
    '<classification source="#qingchuang">',
    ...words.map(
      ({ value, showAs, dictionary }) =>
        `<keyword value="${xmlText(value)}" showAs="${xmlText(showAs)}" dictionary="${dictionary}"/>`,
    ),
    '</classification>',
  ].join('\n');
}

/** The days on which the text and its force changed. */
function lifecycle({ document, acts, facts }: Reading): string {
  const events = [
    ...(document.published_on ? [{ date: document.published_on, type: 'generation', source: '#self' }] : []),
    ...(document.effective_on ? [{ date: document.effective_on, type: 'generation', source: '#self' }] : []),
    ...acts.naming.map((act) => ({
      date: act.effective_on,
      type: ENDING.has(act.kind) ? 'repeal' : 'amendment',
      source: `#act-${act.id}`,
    })),
    ...(facts.expiresOn ? [{ date: facts.expiresOn, type: 'repeal', source: '#self' }] : []),
  ];
  if (events.length === 0) return '';
  return [
    '<lifecycle source="#qingchuang">',
    ...events.map(
      ({ date, type, source }, index) =>
        `<eventRef eId="event_${index + 1}" date="${date}" type="${type}" source="${source}"/>`,
    ),
    '</lifecycle>',
  ].join('\n');
}

const ENDING: ReadonlySet<string> = new Set(['repealed', 'replaced', 'declared-lapsed']);

function references({ document, issuers, acts, relations, titles }: Reading, origin: string): string {
  const page = (id: number | null) =>
    id !== null && titles.has(id) ? `${origin}/policies/${id}` : '#unknown';
  const active = relations.forward.filter(({ other_id }) => other_id !== null && titles.has(other_id));
  const organisations = issuers.length > 0 ? issuers.map(({ name }) => name) : ['发文机关未登记'];
  return [
    '<references source="#qingchuang">',
    `<original eId="self" href="${xmlText(`${origin}/policies/${document.id}`)}" showAs="${xmlText(document.title)}"/>`,
    ...acts.naming.map(
      (act) =>
        `<passiveRef eId="act-${act.id}" href="${xmlText(page(act.basis_id))}" showAs="${xmlText(act.basis_title)}"/>`,
    ),
    ...active.map(
      (row) =>
        `<activeRef eId="relation-${row.id}" href="${xmlText(page(row.other_id))}" showAs="${xmlText(titles.get(row.other_id ?? 0)?.title ?? row.to_title)}"/>`,
    ),
    ...organisations.map(
      (name, index) =>
        `<TLCOrganization eId="issuer-${index + 1}" href="/akn/ontology/organization/cn/${encodeURIComponent(name)}" showAs="${xmlText(name)}"/>`,
    ),
    '<TLCOrganization eId="qingchuang" href="/akn/ontology/organization/qingchuang" showAs="晴窗"/>',
    '<TLCRole eId="author" href="/akn/ontology/role/author" showAs="发文机关"/>',
    '<TLCRole eId="editor" href="/akn/ontology/role/editor" showAs="编辑"/>',
    '</references>',
  ].join('\n');
}

function attribute(name: string, value: string | null): string {
  return value ? ` ${name}="${xmlText(value)}"` : '';
}
