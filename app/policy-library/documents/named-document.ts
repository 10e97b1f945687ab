import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import type { Scope } from '#app/shell/scope.ts';
import { parseDocumentNumber } from '#law/publication/document-number.ts';

/**
 * The document that an officer means by its number, index number, title or address (/policies/12); null id where the
 * library has none of that name: then the words themselves are its title.
 */
export async function documentNamed(
  scope: Scope,
  words: string,
): Promise<{ id: number | null; title: string }> {
  const asked = words.trim();
  if (asked === '') return { id: null, title: '' };
  const byId = /^(?:.*\/policies\/)?([1-9]\d{0,14})$/.exec(asked)?.[1];
  const number = parseDocumentNumber(asked).fix ?? asked;
  const row = await scope.db
    .selectFrom('documents')
    .select(['id', 'title'])
    .where('city', '=', scope.city.code)
    .where((eb) =>
      eb.or([
        eb('document_no', '=', number),
        eb('index_no', '=', asked),
        eb('cited_name', '=', citedNameOf(asked)),
        ...(byId ? [eb('id', '=', Number(byId))] : []),
      ]),
    )
    .orderBy('published_on', (ob) => ob.desc().nullsLast())
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? { id: null, title: asked.replace(/^《(.*)》$/, '$1') };
}
