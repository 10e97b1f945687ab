import type { Reading } from '#app/policy-library/documents/reading.ts';

interface AknName {
  /** Of the main component. */
  self: string;
  uri: string;
}

/** Short names of the kinds in addresses; they never change. */
const subtypes: Record<string, string> = {
  law: 'fl',
  'administrative-regulation': 'xzfg',
  'local-regulation': 'dfxfg',
  'judicial-interpretation': 'sfjs',
  'department-rule': 'bmgz',
  'government-rule': 'zfgz',
  normative: 'gfxwj',
  policy: 'zcwj',
  plan: 'gh',
  notice: 'gg',
  decision: 'jd',
};

/** National texts belong to `cn`, all others to the city by its division code: `cn-320400`. */
const NATIONAL: ReadonlySet<string> = new Set([
  'law',
  'administrative-regulation',
  'judicial-interpretation',
  'department-rule',
]);

/**
 * Addresses of work, expression and manifestation: `/akn/cn-320400/act/gfxwj/2024/1/zho@2024-05-01/!main`. The number
 * is the document's own where it has one, else its place in this library, which never changes either.
 * Source: Akoma Ntoso Naming Convention Version 1.0.
 */
export function aknNames({ document, version }: Reading, city: string) {
  const subtype = subtypes[document.kind] ?? 'qt';
  const country = NATIONAL.has(document.kind) ? 'cn' : `cn-${city}`;
  const year = (document.formed_on ?? document.published_on ?? '0000').slice(0, 4);
  const number = document.document_no ? encodeURIComponent(document.document_no) : `lib-${document.id}`;
  const work = `/akn/${country}/act/${subtype}/${year}/${number}`;
  const expression = `${work}/zho@${version.valid_from ?? ''}`;
  const named = (uri: string): AknName => ({ self: `${uri}/!main`, uri });
  return {
    country,
    subtype,
    work: named(work),
    expression: named(expression),
    manifestation: { self: `${expression}/!main.xml`, uri: `${expression}.akn` },
  };
}
