import { type RawBuilder, sql } from 'kysely';
import type { CampaignScope } from '#app/policy-library/clean-up/campaign-scope.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type CleanUpOpinion, countingOpinion } from '#law/publication/clean-up-rules.ts';

export interface GivenOpinion {
  stage: 'department' | 'legal-review';
  opinion: CleanUpOpinion;
  reason: string;
  clauses: string[];
  on: Day;
}

/** A document in a campaign with what was said of it. */
export interface CampaignItem {
  documentId: number;
  title: string;
  documentNo: string | null;
  kind: string;
  publishedOn: Day | null;
  expiresOn: Day | null;
  agencyId: number;
  agencyName: string;
  /** The newest of each stage; null while none was given. */
  department: GivenOpinion | null;
  review: GivenOpinion | null;
}

/** One campaign with its decision; undefined where the city has none with that id. */
export async function campaignOf(scope: Scope, id: number) {
  const row = await campaigns(scope).where('c.id', '=', id).executeTakeFirst();
  return row && { ...row, scope: row.scope as unknown as CampaignScope };
}

export type Campaign = NonNullable<Awaited<ReturnType<typeof campaignOf>>>;

/** Every campaign of the city with how far it is, the newest first. */
export async function listCampaigns(scope: Scope) {
  return campaigns(scope)
    .select([
      itemCount(sql`true`).as('items'),
      itemCount(sql`not ${said('department')}`).as('silent'),
      itemCount(sql`not ${said('legal-review')}`).as('unreviewed'),
    ])
    .orderBy('c.id', 'desc')
    .execute();
}

/** The items that count, with their newest opinions, department by department; of one department where asked. */
export async function itemsOf(scope: Scope, campaignId: number): Promise<CampaignItem[]> {
  const { db, city } = scope;
  const [items, given] = await Promise.all([
    db
      .selectFrom('campaign_items as i')
      .innerJoin('documents as d', (join) =>
        join.onRef('d.city', '=', 'i.city').onRef('d.id', '=', 'i.document_id'),
      )
      .innerJoin('agencies as a', (join) =>
        join.onRef('a.city', '=', 'i.city').onRef('a.id', '=', 'i.agency_id'),
      )
      .select(['d.id', 'd.title', 'd.document_no', 'd.kind', 'd.published_on', 'd.expires_on'])
      .select(['a.id as agency_id', 'a.name as agency_name'])
      .where('i.city', '=', city.code)
      .where('i.campaign_id', '=', campaignId)
      .where(notRemoved)
      .orderBy('a.id')
      .orderBy('d.published_on')
      .orderBy('d.id')
      .execute(),
    opinionsOf(scope, campaignId),
  ]);
  return items.map((row) => ({
    documentId: row.id,
    title: row.title,
    documentNo: row.document_no,
    kind: row.kind,
    publishedOn: row.published_on,
    expiresOn: row.expires_on,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    department: given.get(`${row.id} department`) ?? null,
    review: given.get(`${row.id} legal-review`) ?? null,
  }));
}

/** The opinion that counts for an item: legal review before the department. */
export function standingOpinion({ department, review }: CampaignItem): GivenOpinion | null {
  return countingOpinion([department, review].filter((given) => given !== null));
}

/** Documents taken out of the campaign, with the reason. */
export async function removalsOf({ db, city }: Scope, campaignId: number) {
  return db
    .selectFrom('campaign_removals as r')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.city', '=', 'r.city').onRef('d.id', '=', 'r.document_id'),
    )
    .select(['d.id', 'd.title', 'r.reason', 'r.happened_on'])
    .where('r.city', '=', city.code)
    .where('r.campaign_id', '=', campaignId)
    .orderBy('r.id')
    .execute();
}

/** Progress by department: the list of reminders is those with `silent` above 0. */
export function progressOf(items: readonly CampaignItem[]) {
  const names = new Map(items.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  return [...names].map(([agencyId, agencyName]) => {
    const own = items.filter((item) => item.agencyId === agencyId);
    const silent = own.filter(({ department }) => department === null).length;
    const unreviewed = own.filter(({ review }) => review === null).length;
    return { agencyId, agencyName, items: own.length, silent, unreviewed };
  });
}

function campaigns({ db, city }: Scope) {
  return db
    .selectFrom('campaigns as c')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.city', '=', 'c.city').onRef('a.id', '=', 'c.agency_id'),
    )
    .leftJoin('campaign_decisions as x', (join) =>
      join.onRef('x.city', '=', 'c.city').onRef('x.campaign_id', '=', 'c.id'),
    )
    .leftJoin('documents as d', (join) =>
      join.onRef('d.city', '=', 'x.city').onRef('d.id', '=', 'x.document_id'),
    )
    .selectAll('c')
    .select([
      'a.name as agency_name',
      'x.document_id as decision_id',
      'x.effective_on',
      'x.happened_on as decided_on',
    ])
    .select(['d.document_no as decision_no', 'd.title as decision_title'])
    .where('c.city', '=', city.code);
}

async function opinionsOf({ db, city }: Scope, campaignId: number): Promise<Map<string, GivenOpinion>> {
  const rows = await db
    .selectFrom('campaign_opinions')
    .distinctOn(['document_id', 'stage'])
    .select(['document_id', 'stage', 'opinion', 'reason', 'clauses', 'happened_on'])
    .where('city', '=', city.code)
    .where('campaign_id', '=', campaignId)
    .orderBy('document_id')
    .orderBy('stage')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ document_id, happened_on, ...row }) => [
      `${document_id} ${row.stage}`,
      { ...row, on: happened_on } as GivenOpinion,
    ]),
  );
}

const notRemoved = sql<boolean>`not exists (select from campaign_removals r where r.city = i.city
  and r.campaign_id = i.campaign_id and r.document_id = i.document_id)`;

function said(stage: string): RawBuilder<boolean> {
  return sql`exists (select from campaign_opinions o where o.city = i.city and o.campaign_id = i.campaign_id
    and o.document_id = i.document_id and o.stage = ${stage})`;
}

function itemCount(test: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*) from campaign_items i where i.city = c.city and i.campaign_id = c.id
    and ${notRemoved} and ${test})`;
}
