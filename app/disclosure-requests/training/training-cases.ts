import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

const PER_PAGE = 20;

/** Cases written for training, the newest first; every word asked for stands somewhere in the case. Nothing tells whose file it was. */
export async function trainingCases(scope: Scope, asked: { text: string; page: number }) {
  const words = asked.text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const base = words.reduce(
    (query, word) => query.where(WHOLE_TEXT, 'ilike', `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
    scope.db.selectFrom('training_cases as t').where('t.city', '=', scope.city.code),
  );
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select(['t.id', 't.code', 't.title', 't.facts', 't.happened_on'])
    .orderBy('t.id', 'desc')
    .limit(PER_PAGE)
    .offset((asked.page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

const MOST_WORDS = 5;
const WHOLE_TEXT = sql<string>`concat_ws(' ', t.title, t.facts, t.handling, t.lesson)`;

/** One of them; undefined where the city has none. */
export async function trainingCase(scope: Scope, id: number) {
  return scope.db
    .selectFrom('training_cases')
    .select(['id', 'code', 'title', 'facts', 'handling', 'lesson', 'happened_on'])
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .executeTakeFirst();
}
