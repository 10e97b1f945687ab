import { z } from '@hono/zod-openapi';
import { documentKinds } from '#law/publication/document-kinds.ts';

export const daySchema = z.iso
  .date()
  .openapi({ description: '日期，YYYY-MM-DD，北京时间', example: '2024-05-01' });
const kinds = documentKinds.map(({ kind }) => kind) as [string, ...string[]];

/** 依据: the document and the provision that prove the state. */
const basis = z.object({
  documentId: z.number().int().nullable(),
  title: z.string(),
  provision: z.string(),
  on: daySchema.nullable(),
});

export const validitySchema = z
  .object({
    state: z
      .enum([
        'draft',
        'pending',
        'in-force',
        'trial',
        'amended',
        'partial',
        'expired',
        'repealed',
        'replaced',
        'unknown',
      ])
      .openapi({ description: '十种状态，由带日期的事实算出，不是人工标记' }),
    zh: z.string().openapi({ description: '中文名称', example: '现行有效' }),
    force: z.enum(['in-force', 'partly', 'not-in-force', 'unproven']),
    since: daySchema.nullable(),
    lastDay: daySchema.nullable().openapi({ description: '有效的最后一天' }),
    basis: basis.nullable(),
    sentence: z.string().openapi({ description: '一句话说明为什么' }),
    lapsedClauses: z.array(z.string()),
    on: daySchema.openapi({ description: '这是哪一天的效力' }),
  })
  .openapi('Validity');

export const recordSchema = z
  .object({
    id: z.number().int(),
    url: z.url().openapi({ description: '永久地址' }),
    title: z.string(),
    documentNo: z.string().nullable().openapi({ description: '发文字号' }),
    indexNo: z.string().nullable().openapi({ description: '索引号' }),
    kind: z.enum(kinds),
    kindZh: z.string(),
    genre: z.string().nullable().openapi({ description: '公文文种' }),
    issuers: z.array(z.string()).openapi({ description: '发文机关，第一个是主办' }),
    themes: z.array(z.string()).openapi({ description: '主题分类代码，见 /api/v1/themes' }),
    keywords: z.array(z.string()),
    audience: z.array(z.string()).openapi({ description: '适用对象' }),
    region: z.string(),
    summary: z.string(),
    formedOn: daySchema.nullable().openapi({ description: '成文日期' }),
    publishedOn: daySchema.nullable(),
    effectiveOn: daySchema.nullable().openapi({ description: '施行日期；null 表示没有证明' }),
    effectiveBecause: z.string(),
    expiresOn: daySchema.nullable().openapi({ description: '写明的有效期最后一天' }),
    termBecause: z.string(),
    registerNo: z.string().nullable().openapi({ description: '统一登记号' }),
    filingNo: z.string().nullable().openapi({ description: '备案号' }),
    source: z.string(),
    validity: validitySchema,
  })
  .openapi('DocumentRecord');

export const documentSchema = recordSchema
  .extend({
    versions: z.array(
      z.object({
        number: z.number().int(),
        validFrom: daySchema.nullable(),
        note: z.string(),
        sha256: z.string(),
      }),
    ),
    textVersion: z.number().int().openapi({ description: 'text 是第几个文本' }),
    text: z
      .array(z.object({ kind: z.string(), anchor: z.string(), label: z.string(), text: z.string() }))
      .openapi({ description: '正文，一行一项；anchor 是永久的条文地址' }),
    attachments: z.array(
      z.object({ name: z.string(), mime: z.string(), size: z.number().int(), sha256: z.string() }),
    ),
  })
  .openapi('Document');

/** 列表和检索共用的筛选. */
export const filterParams = z.object({
  theme: z.string().max(20).optional().openapi({ description: '主题分类代码', example: '17' }),
  kind: z.enum(kinds).optional(),
  agency: z.string().max(100).optional().openapi({ description: '发文机关名称' }),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .openapi({ description: '发布年份', example: '2024' }),
  region: z.string().max(100).optional().openapi({ description: '适用区域' }),
});

export const problemSchema = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ parameter: z.string(), reason: z.string() })).optional(),
  })
  .openapi('Problem');

export const hitSchema = z
  .object({
    document: z.object({
      id: z.number().int(),
      url: z.url(),
      title: z.string(),
      documentNo: z.string().nullable(),
      kind: z.string(),
      issuers: z.array(z.string()),
      publishedOn: daySchema.nullable(),
      validity: validitySchema,
    }),
    passage: z
      .object({ label: z.string(), text: z.string(), url: z.url() })
      .nullable()
      .openapi({ description: '最相符的条文或段落' }),
    alsoIn: z.array(z.object({ label: z.string(), url: z.url() })),
  })
  .openapi('SearchHit');

const counted = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const answerSchema = z
  .object({
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
    hits: z.array(hitSchema),
    facets: z.object({
      theme: counted,
      kind: counted,
      agency: counted,
      year: counted,
      region: counted,
      validity: counted,
    }),
    spelling: z.string().nullable(),
  })
  .openapi('SearchAnswer');

export const changeSchema = z
  .object({
    on: daySchema,
    documentId: z.number().int(),
    url: z.url(),
    title: z.string(),
    before: validitySchema,
    after: validitySchema,
  })
  .openapi('ValidityChange');

export const themeSchema = z
  .object({
    code: z.string(),
    zh: z.string(),
    children: z.array(z.object({ code: z.string(), zh: z.string() })),
  })
  .openapi('Theme');
