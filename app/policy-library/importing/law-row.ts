import { z } from 'zod';
import { type NewDocument, openRecord } from '#app/policy-library/documents/new-document.ts';
import { type ImportedText, versionKeyOf } from '#app/policy-library/importing/imported-text.ts';
import { levelKind } from '#app/policy-library/importing/level-kind.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { statedDatesIn, statedEffect } from '#app/policy-library/text/stated-dates.ts';
import { addDays, isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');
const day = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)
  .refine((value) => value === null || isDay(value), '不是存在的日期（YYYY-MM-DD）');

/** A line of a collection of laws: one version of one law. Everything but the title may be missing. */
const lawShape = z.object({
  title: z.string('没有标题').trim().min(1, '没有标题'),
  base_name: text,
  level: text,
  region: text,
  version_date: day,
  history: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  publish: day,
  valid_from: day,
  expired: z.boolean().nullish(),
  text,
});
type LawRow = z.infer<typeof lawShape>;

/** Whether a line of JSON is meant to be such a row. */
export function isLawRow(json: object): boolean {
  return 'title' in json && ('base_name' in json || 'level' in json);
}

/** Rows with the same level, region and base name are versions of one document. @throws ZodError */
export function lawText(json: unknown, place: string): ImportedText {
  const row = lawShape.parse(json);
  const documentKey = ['law', row.level, row.region, row.base_name || row.title].join('|');
  const content = `${row.text}\n${row.expired === true}`;
  return {
    place,
    documentKey,
    versionOn: row.version_date,
    versionKey: versionKeyOf(documentKey, row.version_date, content),
    read: () => documentOf(row, documentKey),
  };
}

function documentOf(row: LawRow, sourceKey: string): NewDocument {
  const blocks = parseText(row.text);
  const published = row.publish ?? row.version_date;
  const stated = statedDay(row, blocks);
  const stands = standsFrom(row, stated?.on ?? null);
  return {
    ...openRecord,
    kind: levelKind(row.level),
    title: row.title,
    region: row.region,
    // Nothing has effect before it is published: where the source leaves the day out, it lies no later than this.
    publishedOn: published ?? stated?.on ?? null,
    ...effectOf(row, stated),
    source: '法律法规数据集',
    sourceKey,
    text: {
      blocks,
      validFrom: stands.on,
      note: noteOf(row, { stands, undated: published === null }),
      amendedById: null,
      declaredLapsed: row.expired === true,
      sourceKey: null,
    },
  };
}

/**
 * The last clause of the text on its own effect, and the day it names. 自公布之日起 names one only in a text never
 * amended: an amended one speaks of its first publication, which the row does not give.
 */
function statedDay(row: LawRow, blocks: readonly Block[]): { on: Day; quote: string } | null {
  const dated = statedDatesIn(blocks).findLast((stated) => stated.kind === 'effective');
  if (dated?.kind === 'effective') return { on: dated.on, quote: dated.quote };
  const clause = statedEffect(blocks);
  if (clause?.kind !== 'effective-after-publication' || row.publish === null || row.history.length > 1)
    return null;
  return { on: addDays(row.publish, clause.days), quote: clause.quote };
}

/**
 * An amended text keeps the clause of the first one, so the clause counts where it names the earlier day. Without
 * either nothing is proven.
 */
function effectOf({ valid_from }: LawRow, stated: { on: Day; quote: string } | null) {
  if (stated && (valid_from === null || stated.on <= valid_from)) {
    return { effectiveOn: stated.on, effectiveBecause: stated.quote };
  }
  if (valid_from === null) return { effectiveOn: null, effectiveBecause: '' };
  return { effectiveOn: valid_from, effectiveBecause: `数据来源载明自${valid_from}起施行。` };
}

/** First day of this very text: as the source says, else by its own clause unless that speaks of an older text, else its date. */
function standsFrom(
  { valid_from, version_date }: LawRow,
  stated: Day | null,
): { on: Day | null; by: 'source' | 'clause' | 'date' } {
  if (valid_from !== null) return { on: valid_from, by: 'source' };
  if (stated !== null && (version_date === null || stated >= version_date))
    return { on: stated, by: 'clause' };
  return { on: version_date, by: 'date' };
}

function noteOf(
  row: LawRow,
  { stands, undated }: { stands: ReturnType<typeof standsFrom>; undated: boolean },
): string {
  const notes = [
    row.history
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('；'),
  ];
  if (row.text === '') notes.push('数据来源未载正文');
  if (stands.on !== null && stands.by === 'date') notes.push('本文本施行日期来源未载，以通过或公布日期起算');
  if (undated) notes.push('公布日期来源未载');
  return notes.filter((note) => note !== '').join('。');
}
