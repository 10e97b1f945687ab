import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, now } from '#app/shell/clock.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { SearchEngine, SearchEntry } from '#search/engine.ts';
import { openFts } from '#search/fts/open-fts.ts';
import { rebuildFts } from '#search/fts/rebuild-fts.ts';
import { articlesOf, type LawVersion, readLaws } from './law-files.ts';

/** When a text ended whose last day nobody knows. Above the first statement, which needs it. */
const LONG_AGO: Day = '2000-01-01';

/**
 * Laws of several versions, each a document of its own: whether the version in force stands before the lapsed ones when
 * its title is asked, among all laws and all validities.
 */
const laws = await readLaws();
if (laws === null) console.log(JSON.stringify({ present: false }));
else await measure(laws);

async function measure(laws: LawVersion[]): Promise<void> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'qingchuang-bench-versions-'));
  try {
    const file = join(folder, 'versions.index');
    const groups = byLaw(laws).map(newestLast);
    await rebuildFts(file, entriesOf(groups), 0);
    const engine = await openFts({ file, readonly: true });
    const several = groups.filter((versions) => versions.length > 1);
    const failures: object[] = [];
    for (const versions of several) {
      const failure = await failureOf(engine, versions);
      if (failure) failures.push(failure);
    }
    await engine.close();
    const share = Number((1 - failures.length / several.length).toFixed(4));
    console.log(JSON.stringify({ laws: several.length, inForceFirst: share, failures }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function byLaw(laws: LawVersion[]): LawVersion[][] {
  const groups = new Map<string, LawVersion[]>();
  for (const version of laws) groups.set(version.law, [...(groups.get(version.law) ?? []), version]);
  return [...groups.values()];
}

/** By the day of the version; what the source calls lapsed stands before what it does not. */
function newestLast(versions: LawVersion[]): LawVersion[] {
  const place = ({ lapsed, versionOn }: LawVersion) => `${lapsed ? 0 : 1}${versionOn ?? ''}`;
  return versions.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** An earlier version ends on the day before the next begins, or before its own end is known, long ago. */
async function* entriesOf(groups: LawVersion[][]): AsyncIterable<SearchEntry[]> {
  for (const versions of groups) {
    yield versions.flatMap((law, at) => {
      const next = versions[at + 1];
      const current = next === undefined && !law.lapsed;
      const validTo = current ? null : next?.validFrom ? addDays(next.validFrom, -1) : LONG_AGO;
      return articlesOf(law, law.id, { validTo, current });
    });
  }
}

async function failureOf(engine: SearchEngine, versions: LawVersion[]): Promise<object | null> {
  const newest = versions.at(-1);
  if (!newest) return null;
  const { hits } = await engine.search({
    ...{ words: newest.title, on: dayOf(now()), validity: 'all', filters: {}, page: 1, perPage: 50 },
  });
  const places = versions.map(({ id }) => hits.findIndex(({ documentKey }) => documentKey === id));
  const mine = places.at(-1) ?? -1;
  const others = places.slice(0, -1).filter((place) => place >= 0);
  if (mine >= 0 && others.every((place) => place > mine)) return null;
  return {
    title: newest.title,
    versions: versions.map(({ id }, at) => ({ id, place: (places[at] ?? -1) + 1 })),
  };
}
