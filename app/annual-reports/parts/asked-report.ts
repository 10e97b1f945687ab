import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import { mayReadReport } from '#app/annual-reports/permissions.ts';
import {
  hasReport,
  listPublishedReports,
  type PublishedReport,
  publishedReport,
} from '#app/annual-reports/queries.ts';
import { compilerOf } from '#app/annual-reports/rolling-up/compiler.ts';
import type { Env } from '#app/shell/frame.ts';

/** Whose reports an officer's address names. */
export interface AskedAgency {
  agency: Agency;
  /** The agency whose officers make them: its own, or the office of a government. */
  compilerId: number;
  /** `?agency=7` where it is not his own agency's, else empty: carried on by every link of the page. */
  query: string;
}

/** The report of one year that an officer's address names. */
export interface AskedReport extends AskedAgency {
  year: number;
}

/** Whose reports the officer opens: his own agency's, or with `?agency=ID` another's. @throws 403 where he may not */
export async function askedAgency(c: Context<Env>): Promise<AskedAgency | null> {
  const { actor } = c.var.scope;
  const own = actor.kind === 'officer' ? actor.agencyId : 0;
  const asked = c.req.query('agency') ?? '';
  const id = /^\d{1,15}$/.test(asked) ? Number(asked) : own;
  const agency = await agencyOf(c.var.scope, id);
  const compilerId = agency ? compilerOf(agency) : id;
  if (!mayReadReport(actor, compilerId)) throw new HTTPException(403);
  return agency && { agency, compilerId, query: id === own ? '' : `?agency=${id}` };
}

/** The agency with the year of the address; null where there is no such report. */
export async function askedReport(c: Context<Env>): Promise<AskedReport | null> {
  const year = askedYear(c);
  if (!hasReport(year, c.var.scope.today)) return null;
  const found = await askedAgency(c);
  return found && { ...found, year };
}

/** The published report that a public address names: of `?agency=CODE`, else the first of that year; `&edition=1` for an earlier one. */
export async function askedPublished(c: Context<Env>): Promise<PublishedReport | null> {
  const year = askedYear(c);
  const entries = (await listPublishedReports(c.var.scope)).filter((entry) => entry.year === year);
  const code = c.req.query('agency');
  const entry = code === undefined ? entries[0] : entries.find((each) => each.code === code);
  const edition = c.req.query('edition');
  const number = edition !== undefined && /^\d{1,4}$/.test(edition) ? Number(edition) : undefined;
  return entry ? publishedReport(c.var.scope, { agencyId: entry.agencyId, year, number }) : null;
}

/** `:year` or the number at the head of `:file` (2024.json). */
export function askedYear(c: Context<Env>): number {
  return Number.parseInt(c.req.param('year') ?? c.req.param('file') ?? '', 10);
}
