import { sql } from 'kysely';
import { loadMaking, type Making, stepsNamed } from '#app/policy-library/making/load-making.ts';
import {
  deliberationZh,
  fairCompetitionZh,
  filingOutcomeZh,
  reviewOutcomeZh,
} from '#app/policy-library/making/steps.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Cite, Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import type { Gate } from '#law/publication/making-facts.ts';
import { gatesOf } from '#law/publication/making-gates.ts';

/** The text of one draft. @throws when there is none, since the caller has found its row */
export async function draftBlocks(scope: Scope, draftId: number): Promise<Block[]> {
  const row = await scope.db
    .selectFrom('making_drafts')
    .select('blocks')
    .where('city', '=', scope.city.code)
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow();
  return row.blocks as unknown as Block[];
}

/** One public event of the decision: what was done, when, and the article that asks for it. */
export interface ChainLink {
  on: Day;
  gate: Gate;
  what: string;
  cite: Cite | null;
  /** The page that shows it: the call for comments. */
  href?: string;
}

/** 决策全过程 of a document that was made here, in order of days; empty where it was not. Opinions and drafts stay inside. */
export async function makingChainOf(scope: Scope, documentId: number): Promise<ChainLink[]> {
  const row = await scope.db
    .selectFrom('makings')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  const making = row && (await loadMaking(scope, row.id));
  return making ? chainOf(making).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) : [];
}

function chainOf(making: Making): ChainLink[] {
  const link = (gate: Gate, on: Day, what: string): ChainLink => ({
    on,
    gate,
    what,
    cite: gatesOf(making.kind).find((row) => row.gate === gate)?.cites[0] ?? null,
  });
  return [
    ...stepsNamed(making, 'plan').map((step) => link('plan', step.happened_on, '立项')),
    ...making.calls.flatMap((call) => {
      const href = `/comments/${call.id}`;
      const opened = { ...link('comments', call.opened_on, `公开征求意见，至${call.closes_on}`), href };
      const results = `反馈意见采纳情况：收到${Number(call.received ?? 0)}条`;
      return call.results_on ? [opened, { ...link('comments', call.results_on, results), href }] : [opened];
    }),
    ...stepsNamed(making, 'enterprise-opinion').map((step) =>
      link('fair-competition', step.happened_on, '听取企业和行业协会商会意见'),
    ),
    ...stepsNamed(making, 'fair-competition').map((step) =>
      link('fair-competition', step.happened_on, `公平竞争审查：${fairCompetitionZh[step.content.outcome]}`),
    ),
    ...stepsNamed(making, 'review-given').map((step) =>
      link('legal-review', step.happened_on, `合法性审核：${reviewOutcomeZh[step.content.outcome]}`),
    ),
    ...stepsNamed(making, 'deliberation').map((step) =>
      link(
        'deliberation',
        step.happened_on,
        `${step.content.meeting}：${deliberationZh[step.content.outcome]}`,
      ),
    ),
    ...stepsNamed(making, 'signing').map((step) => link('signing', step.happened_on, '签发')),
    ...stepsNamed(making, 'publication').map((step) =>
      link('publication', step.happened_on, `${step.content.documentNo}公布`),
    ),
    ...stepsNamed(making, 'filing').map((step) =>
      link('filing', step.happened_on, `报送${step.content.to}备案`),
    ),
    ...stepsNamed(making, 'filing-answer').map((step) =>
      link('filing', step.happened_on, filingOutcomeZh[step.content.outcome]),
    ),
  ];
}

export interface MakingsAsked {
  page: number;
  text: string;
  kind: string;
  /** Only what is not yet published or ended. */
  open: boolean;
}

const PER_PAGE = 20;

/** The makings that the officer may read, the newest first; a page of twenty, each with its whole course. */
export async function listMakings(scope: Scope, asked: MakingsAsked) {
  const { actor } = scope;
  const all =
    actor.kind === 'officer' && actor.roles.some((role) => role === 'supervisor' || role === 'auditor');
  const agencyId = actor.kind === 'officer' ? actor.agencyId : 0;
  const base = scope.db
    .selectFrom('makings as m')
    .where('m.city', '=', scope.city.code)
    .$if(!all, (q) =>
      q.where((eb) => eb.or([eb('m.agency_id', '=', agencyId), eb('m.drafting_agency_id', '=', agencyId)])),
    )
    .$if(asked.kind !== '', (q) => q.where('m.kind', '=', asked.kind))
    .$if(asked.text !== '', (q) => q.where('m.title', 'like', `%${escapeLike(asked.text)}%`))
    .$if(asked.open, (q) => q.where(isOpen));
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const ids = await base
    .select('m.id')
    .orderBy('m.id', 'desc')
    .limit(PER_PAGE)
    .offset((asked.page - 1) * PER_PAGE)
    .execute();
  const makings = await Promise.all(ids.map(({ id }) => loadMaking(scope, id)));
  return {
    rows: makings.filter((making) => making !== undefined),
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}

/** Not ended, and not yet answered by the body that it is filed with. */
const isOpen = sql<boolean>`not exists (select from making_steps f where f.city = m.city and f.making_id = m.id
  and (f.step = 'ending' or (f.step = 'filing-answer' and f.content->>'outcome' = 'accepted')))`;

/** Names of the officers who did something in a making, of whichever agency. */
export async function namesOf(scope: Scope, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('officers')
    .select(['id', 'name'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Documents of the library by cited name, for what a text repeals. */
export async function documentsNamed(scope: Scope, names: readonly string[]) {
  if (names.length === 0) return [];
  return scope.db
    .selectFrom('documents')
    .select(['id', 'title', 'cited_name', 'document_no'])
    .where('city', '=', scope.city.code)
    .where('cited_name', 'in', [...new Set(names)])
    .where('open_for_comments', '=', false)
    .where('kind', 'not in', superiorKinds)
    .orderBy('published_on', 'desc')
    .execute();
}

/** Nothing made by this course can end a text of these kinds. */
const superiorKinds: DocumentKind[] = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'judicial-interpretation',
  'department-rule',
];

/** Where the bytes of a paper lie. @throws when there is none, since the page has found it before */
export async function makingFileKey(scope: Scope, fileId: number): Promise<string> {
  const row = await scope.db
    .selectFrom('making_files')
    .select('file_key')
    .where('city', '=', scope.city.code)
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
  return row.file_key;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
