import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/** A line of the home page. */
export interface NewestDocument {
  href: string;
  title: string;
  kindZh: string;
  publishedOn: Day;
}

/** The city's own documents, the newest first; texts of law that were only taken over are no news of this city. */
export async function newestDocuments(scope: Scope, limit: number): Promise<NewestDocument[]> {
  const rows = await scope.db
    .selectFrom('documents')
    .select(['id', 'title', 'kind', 'published_on'])
    .where('city', '=', scope.city.code)
    .where('disclosure', '=', 'proactive')
    .where('published_on', 'is not', null)
    .where('published_on', '<=', scope.today)
    .where('agency_id', 'is not', null)
    .orderBy('published_on', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    href: `/policies/${row.id}`,
    title: row.title,
    kindZh: kindZh(row.kind as DocumentKind),
    publishedOn: row.published_on ?? scope.today,
  }));
}
