import type { Scope } from '#app/shell/scope.ts';

/** What the library holds of an imported document. */
export interface Held {
  documentId: number;
  lastNumber: number;
  versionKeys: string[];
}

/** The documents of this city that were imported under these keys. */
export async function heldOf(scope: Scope, keys: readonly string[]): Promise<Map<string, Held>> {
  if (keys.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', (join) =>
      join.onRef('v.city', '=', 'd.city').onRef('v.document_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.source_key as document_key', 'v.number', 'v.source_key as version_key'])
    .where('d.city', '=', scope.city.code)
    .where('d.source_key', 'in', keys)
    .orderBy('v.number')
    .execute();
  const held = new Map<string, Held>();
  for (const { id, document_key, number, version_key } of rows) {
    const known = held.get(document_key ?? '') ?? { documentId: id, lastNumber: 0, versionKeys: [] };
    known.lastNumber = number;
    if (version_key !== null) known.versionKeys.push(version_key);
    held.set(document_key ?? '', known);
  }
  return held;
}

/** Which of the numbers some document of this city bears as document, index or register number. */
export async function numbersHeld(scope: Scope, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await scope.db
    .selectFrom('documents')
    .select(['document_no', 'index_no', 'register_no'])
    .where('city', '=', scope.city.code)
    .where((eb) =>
      eb.or([
        eb('document_no', 'in', numbers),
        eb('index_no', 'in', numbers),
        eb('register_no', 'in', numbers),
      ]),
    )
    .execute();
  return new Set(
    rows
      .flatMap(({ document_no, index_no, register_no }) => [document_no, index_no, register_no])
      .filter((number) => number !== null),
  );
}

/** Agencies of the directory that bear the name of an issuer. */
export async function agenciesNamed(
  scope: Scope,
  issuers: readonly { name: string }[],
): Promise<Map<string, number>> {
  if (issuers.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where('city', '=', scope.city.code)
    .where(
      'name',
      'in',
      issuers.map(({ name }) => name),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}
