import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';

/**
 * The record of a document with all that is tied to it, in one query: a page asks for it many times a second, and
 * each query of its own would cost as much again. Undefined where the city has none with that id.
 */
export async function recordRow(scope: Scope, id: number) {
  return scope.db
    .selectFrom('documents as d')
    .where('d.city', '=', scope.city.code)
    .where('d.id', '=', id)
    .selectAll('d')
    .select((eb) => [...ownParts(eb), ...relations(eb), ...acts(eb), ...published(eb), ...making(eb)])
    .executeTakeFirst();
}

type OfDocument = ExpressionBuilder<DB & { d: DB['documents'] }, 'd'>;

function ownParts(eb: OfDocument) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('document_issuers as i')
        .select(['i.name', 'i.agency_id'])
        .whereRef('i.city', '=', 'd.city')
        .whereRef('i.document_id', '=', 'd.id')
        .orderBy('i.position'),
    ).as('issuers'),
    jsonArrayFrom(
      eb
        .selectFrom('document_versions as v')
        .select([
          'v.id',
          'v.number',
          'v.valid_from',
          'v.note',
          'v.amended_by_id',
          'v.sha256',
          'v.declared_lapsed',
        ])
        .whereRef('v.city', '=', 'd.city')
        .whereRef('v.document_id', '=', 'd.id')
        .orderBy('v.number'),
    ).as('versions'),
    jsonArrayFrom(
      eb
        .selectFrom('document_attachments as t')
        .select(['t.position', 't.name', 't.mime', 't.size', 't.sha256'])
        .whereRef('t.city', '=', 'd.city')
        .whereRef('t.document_id', '=', 'd.id')
        .orderBy('t.position'),
    ).as('attachments'),
    eb
      .selectFrom('agencies as a')
      .select('a.name')
      .whereRef('a.city', '=', 'd.city')
      .whereRef('a.id', '=', 'd.drafting_agency_id')
      .as('drafted_by'),
  ] as const;
}

/** Read from both ends; `other_id` is the document at the other end. */
function relations(eb: OfDocument) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('document_relations as r')
        .select(['r.id', 'r.kind', 'r.to_title', 'r.provision', 'r.to_id as other_id'])
        .whereRef('r.city', '=', 'd.city')
        .whereRef('r.from_id', '=', 'd.id')
        .orderBy('r.id'),
    ).as('relations_forward'),
    jsonArrayFrom(
      eb
        .selectFrom('document_relations as r')
        .select(['r.id', 'r.kind', sql<string>`''`.as('to_title'), 'r.provision', 'r.from_id as other_id'])
        .whereRef('r.city', '=', 'd.city')
        .whereRef('r.to_id', '=', 'd.id')
        .orderBy('r.id', 'desc')
        .limit(MOST_BACKWARD),
    ).as('relations_backward'),
  ] as const;
}

/** A law that everything rests on does not fill a page. */
const MOST_BACKWARD = 50;

/** Acts that name the document, and acts that rest on it; withdrawn ones are left out. */
function acts(eb: OfDocument) {
  const shown = (end: 'document_id' | 'basis_id') =>
    eb
      .selectFrom('document_acts as a')
      .leftJoin('document_act_withdrawals as w', (join) =>
        join.onRef('w.city', '=', 'a.city').onRef('w.act_id', '=', 'a.id'),
      )
      .select(['a.id', 'a.kind', 'a.document_id', 'a.basis_id', 'a.basis_title', 'a.basis_provision'])
      .select(['a.clauses', 'a.effective_on', 'a.until_on'])
      .whereRef('a.city', '=', 'd.city')
      .whereRef(`a.${end}`, '=', 'd.id')
      .where('w.id', 'is', null)
      .orderBy('a.effective_on')
      .orderBy('a.id')
      .limit(MOST_ACTS);
  return [
    jsonArrayFrom(shown('document_id')).as('acts_naming'),
    jsonArrayFrom(shown('basis_id')).as('acts_resting'),
  ] as const;
}

/** A clean-up decision may rest on hundreds. */
const MOST_ACTS = 300;

/** 解读、公报刊登: only what is published. */
function published(eb: OfDocument) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('explainer_publications as p')
        .innerJoin('explainers as e', (join) =>
          join.onRef('e.city', '=', 'p.city').onRef('e.id', '=', 'p.explainer_id'),
        )
        .select(['e.id', 'e.title', 'e.form', 'p.published_on'])
        .whereRef('p.city', '=', 'd.city')
        .whereRef('p.document_id', '=', 'd.id')
        .orderBy('p.published_on')
        .orderBy('e.id'),
    ).as('explainers'),
    jsonObjectFrom(
      eb
        .selectFrom('gazette_items as g')
        .innerJoin('gazette_issues as s', (join) =>
          join.onRef('s.city', '=', 'g.city').onRef('s.id', '=', 'g.issue_id'),
        )
        .innerJoin('gazette_publications as p', (join) =>
          join.onRef('p.city', '=', 'g.city').onRef('p.issue_id', '=', 'g.issue_id'),
        )
        .select(['s.year', 's.number', 'p.published_on', 'g.page', 'g.sha256', 'g.version_id'])
        .whereRef('g.city', '=', 'd.city')
        .whereRef('g.document_id', '=', 'd.id')
        .orderBy('s.total_number')
        .limit(1),
    ).as('gazette'),
  ] as const;
}

/** The call for comments on this draft or during the making of this document, and the making itself. */
function making(eb: OfDocument) {
  return [
    jsonObjectFrom(
      eb
        .selectFrom('comment_calls as f')
        .innerJoin('makings as m', (join) =>
          join.onRef('m.city', '=', 'f.city').onRef('m.id', '=', 'f.making_id'),
        )
        .select(['f.id', 'f.opened_on', 'f.closes_on'])
        .whereRef('f.city', '=', 'd.city')
        .where((or) =>
          or.or([or('f.document_id', '=', or.ref('d.id')), or('m.document_id', '=', or.ref('d.id'))]),
        )
        .orderBy('f.id', 'desc')
        .limit(1),
    ).as('call'),
    eb
      .selectFrom('makings as m')
      .select('m.id')
      .whereRef('m.city', '=', 'd.city')
      .whereRef('m.document_id', '=', 'd.id')
      .as('making_id'),
  ] as const;
}
