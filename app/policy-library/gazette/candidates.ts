import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export const CANDIDATES_PER_PAGE = 30;

/**
 * 待刊登: public documents of the city's own agencies that no issue has yet. Rules and normative documents whatever their
 * age; others only if published since the last issue came out.
 */
export async function candidates(scope: Scope, { page, since }: { page: number; since: Day | null }) {
  const found = unprinted(scope).where((eb) =>
    eb.or([
      eb('d.kind', 'in', ['government-rule', 'normative']),
      ...(since === null ? [eb.lit(true)] : [eb('d.published_on', '>=', since)]),
    ]),
  );
  const [rows, count] = await Promise.all([
    found
      .leftJoin('document_issuers as u', (on) =>
        on.onRef('u.city', '=', 'd.city').onRef('u.document_id', '=', 'd.id').on('u.position', '=', 1),
      )
      .select(['d.id', 'd.title', 'd.document_no', 'd.kind', 'd.published_on', 'u.name as issuer'])
      .orderBy('d.published_on', 'desc')
      .orderBy('d.id', 'desc')
      .limit(CANDIDATES_PER_PAGE)
      .offset((page - 1) * CANDIDATES_PER_PAGE)
      .execute(),
    found.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: count.n };
}

/** The day on which the newest issue came out; null before any. */
export async function lastIssueOn(scope: Scope): Promise<Day | null> {
  const row = await scope.db
    .selectFrom('gazette_publications')
    .select(({ fn }) => fn.max('published_on').as('last'))
    .where('city', '=', scope.city.code)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** 刊登率 by agency: of the rules and normative documents published in a year, how many a published issue has printed. */
export async function printedShare(scope: Scope, year: number) {
  return scope.db
    .selectFrom('documents as d')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'd.city').onRef('a.id', '=', 'd.agency_id'))
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('gazette_items as i')
          .innerJoin('gazette_publications as p', (on) =>
            on.onRef('p.city', '=', 'i.city').onRef('p.issue_id', '=', 'i.issue_id'),
          )
          .select(['i.city', 'i.document_id'])
          .distinct()
          .as('g'),
      (on) => on.onRef('g.city', '=', 'd.city').onRef('g.document_id', '=', 'd.id'),
    )
    .select(({ fn }) => [
      'a.id',
      'a.name',
      fn.countAll<number>().as('published'),
      fn.count<number>('g.document_id').as('printed'),
    ])
    .where('d.city', '=', scope.city.code)
    .where('d.kind', 'in', ['government-rule', 'normative'])
    .where('d.disclosure', '=', 'proactive')
    .where('d.open_for_comments', '=', false)
    .where('d.published_on', '>=', `${year}-01-01`)
    .where('d.published_on', '<=', `${year}-12-31`)
    .groupBy(['a.id', 'a.name'])
    .orderBy('a.id')
    .execute();
}

function unprinted(scope: Scope) {
  return scope.db
    .selectFrom('documents as d')
    .where('d.city', '=', scope.city.code)
    .where('d.agency_id', 'is not', null)
    .where('d.disclosure', '=', 'proactive')
    .where('d.open_for_comments', '=', false)
    .where('d.published_on', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gazette_items as i')
            .select('i.id')
            .whereRef('i.city', '=', 'd.city')
            .whereRef('i.document_id', '=', 'd.id'),
        ),
      ),
    );
}
