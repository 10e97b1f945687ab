import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { SearchEntry } from '#search/engine.ts';
import { type JsonLine, readJsonLines } from '#search/measure/json-lines.ts';

/** A law as it stood from a day on. */
export interface LawVersion {
  id: string;
  title: string;
  /** Equal for all versions of one law. */
  law: string;
  versionOn: Day | null;
  validFrom: Day | null;
  lapsed: boolean;
  region: string;
  level: string;
  text: string;
}

const data = new URL('../../shared/data/', import.meta.url);

/** The rows of a file of the data folder; null, said on standard error, where it is not present. */
export async function readDataFile(name: string): Promise<JsonLine[] | null> {
  const path = fileURLToPath(new URL(name, data));
  if (existsSync(path)) return readJsonLines(path);
  console.error(`${name}: not present`);
  return null;
}

export async function readLaws(): Promise<LawVersion[] | null> {
  const rows = await readDataFile('laws/laws.jsonl.gz');
  return rows?.map(lawOf) ?? null;
}

function lawOf(row: JsonLine): LawVersion {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  const day = (name: string) => (isDay(text(name)) ? text(name) : null);
  return {
    id: text('id'),
    title: text('title'),
    law: [text('level'), text('region'), text('base_name')].join('|'),
    versionOn: day('version_date'),
    validFrom: day('valid_from') ?? day('version_date'),
    lapsed: row['expired'] === true,
    region: text('region'),
    level: text('level'),
    text: text('text'),
  };
}

const ARTICLE = /^(第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)/;

/**
 * One entry an article, under a key of its own as copies need. `span` says until when the text holds and whether it is
 * the newest.
 */
export function articlesOf(
  law: LawVersion,
  key: string,
  span: Pick<SearchEntry, 'validTo' | 'current'>,
): SearchEntry[] {
  const parts = law.text.split(/^(?=第[零〇一二三四五六七八九十百千]+条)/m);
  return parts
    .filter((part, at) => ARTICLE.test(part) || (at === 0 && parts.length === 1))
    .map((part, at) => ({
      key: `${key}:${at}`,
      documentKey: key,
      anchor: String(at),
      title: law.title,
      names: [law.title],
      label: ARTICLE.exec(part)?.[1] ?? '',
      text: part,
      facets: {
        theme: [],
        kind: law.level,
        agency: '',
        year: law.versionOn?.slice(0, 4) ?? '',
        region: law.region,
      },
      validFrom: law.validFrom,
      proven: true,
      ...span,
    }));
}
