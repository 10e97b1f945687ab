import { z } from 'zod';
import { type NewDocument, openRecord } from '#app/policy-library/documents/new-document.ts';
import { RECORD_FORMAT } from '#app/policy-library/exports/document-record.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { sha256Of } from '#app/policy-library/text/sha256.ts';
import { isDay } from '#law/calendar/day.ts';
import { documentKinds } from '#law/publication/document-kinds.ts';

/**
 * Takes a record that `recordOf` gave out back in as a new document with the text it shows. The agencies of another
 * installation are names here; the key makes a second import of the same record change nothing.
 * @throws ZodError when it is no such record
 */
export function readRecord(json: unknown): NewDocument {
  const record = recordShape.parse(json);
  return {
    ...openRecord,
    kind: record.bizKind,
    genre: record.genre,
    title: record.title,
    region: record.region,
    documentNo: record.docNo,
    indexNo: record.indexNo,
    issuers: record.issuer.map((name) => ({ name, agencyId: null })),
    themes: record.theme.map(({ code }) => code),
    columns: record.combo,
    keywords: record.keywords,
    audience: record.audience,
    summary: record.summary,
    formedOn: record.formedOn,
    publishedAt: record.publishedAt ? new Date(`${record.publishedAt.replace(' ', 'T')}:00+08:00`) : null,
    publishedOn: record.publishedOn,
    effectiveOn: record.effectiveOn,
    effectiveBecause: record.effectiveBecause,
    expiresOn: record.expiresOn,
    termBecause: record.termBecause,
    disclosure: record.disclosure,
    openForComments: record.openForComments,
    registerNo: record.registerNo,
    source: record.source,
    sourceKey: `record:${sha256Of(record.url)}`,
    author: record.author,
    text: textOf(record),
  };
}

function textOf({ body, versions }: z.infer<typeof recordShape>): NewDocument['text'] {
  const shown = versions.find((version) => version.shown);
  return {
    blocks: body.blocks as Block[],
    validFrom: shown?.validFrom ?? null,
    note: body.note,
    amendedById: null,
    declaredLapsed: shown?.declaredLapsed ?? false,
    sourceKey: null,
  };
}

const day = z.string().refine(isDay).nullable();
const kinds = documentKinds.map(({ kind }) => kind);

const blockShape = z.object({
  kind: z.enum([
    'part',
    'chapter',
    'section',
    'article',
    'paragraph',
    'item',
    'subitem',
    'heading',
    'text',
    'addressee',
    'table',
    'picture',
    'signature',
    'note',
  ]),
  anchor: z.string().regex(/^[\w-]+$/),
  label: z.string(),
  text: z.string(),
  level: z.number().int().optional(),
  rows: z.array(z.array(z.string())).optional(),
});

const recordShape = z.object({
  format: z.literal(RECORD_FORMAT),
  url: z.url(),
  indexNo: z.string().nullable(),
  title: z.string().min(1),
  docNo: z.string().nullable(),
  genre: z.string().nullable(),
  theme: z.array(z.object({ code: z.string() })),
  combo: z.array(z.string()),
  bizKind: z.enum(kinds),
  region: z.string(),
  issuer: z.array(z.string()),
  formedOn: day,
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    .nullable(),
  publishedOn: day,
  effectiveOn: day,
  effectiveBecause: z.string(),
  expiresOn: day,
  termBecause: z.string(),
  disclosure: z.enum(['proactive', 'on-request', 'refused']),
  openForComments: z.boolean(),
  summary: z.string(),
  keywords: z.array(z.string()),
  audience: z.array(z.string()),
  registerNo: z.string().nullable(),
  source: z.string(),
  author: z.string(),
  body: z.object({ note: z.string(), blocks: z.array(blockShape) }),
  versions: z.array(z.object({ validFrom: day, declaredLapsed: z.boolean(), shown: z.boolean() })),
});
