import { type RawBuilder, sql } from 'kysely';

export type RecordGap =
  | 'document-no'
  | 'number-form'
  | 'index-no'
  | 'genre'
  | 'theme'
  | 'agency'
  | 'summary'
  | 'effective-day'
  | 'term'
  | 'register'
  | 'filing'
  | 'explainer';

/**
 * What a record may lack, with the test in SQL of a row `d` of documents. `normative` marks what the one format of
 * normative documents demands of everybody.
 */
export const recordGaps: readonly {
  gap: RecordGap;
  zh: string;
  short: string;
  normative: boolean;
  test: RawBuilder<boolean>;
}[] = [
  {
    gap: 'document-no',
    zh: '没有发文字号',
    short: '文号',
    normative: true,
    test: sql`d.document_no is null`,
  },
  {
    gap: 'number-form',
    zh: '发文字号格式不对',
    short: '文号格式',
    normative: true,
    // The form of parseDocumentNumber (law/publication/document-number.ts), for counting in SQL.
    test: sql`d.document_no is not null and d.document_no !~ '^([一-龥]{2,12}〔(19|20)[0-9]{2}〕|[一-龥]{2,20}令第)[1-9][0-9]*号$'`,
  },
  { gap: 'index-no', zh: '没有索引号', short: '索引号', normative: true, test: sql`d.index_no is null` },
  { gap: 'genre', zh: '没有体裁分类', short: '体裁', normative: false, test: sql`d.genre is null` },
  { gap: 'theme', zh: '没有主题分类', short: '主题', normative: true, test: sql`d.themes = '{}'` },
  { gap: 'agency', zh: '没有主办机关', short: '机关', normative: false, test: sql`d.agency_id is null` },
  { gap: 'summary', zh: '没有内容概述', short: '概述', normative: false, test: sql`d.summary = ''` },
  {
    gap: 'effective-day',
    zh: '没有施行日期',
    short: '施行日期',
    normative: true,
    test: sql`d.effective_on is null`,
  },
  {
    gap: 'term',
    zh: '没有写明有效期',
    short: '有效期',
    normative: true,
    test: sql`d.expires_on is null and not exists (select from document_acts a where a.city = d.city
      and a.document_id = d.id and a.kind = 'continued' and a.until_on is not null)`,
  },
  {
    gap: 'register',
    zh: '没有统一登记号',
    short: '登记号',
    normative: true,
    test: sql`d.register_no is null`,
  },
  {
    gap: 'filing',
    zh: '没有备案登记',
    short: '备案',
    normative: true,
    test: sql`d.filing_no is null and not exists (select from makings m join making_steps s on s.city = m.city
      and s.making_id = m.id and s.step = 'filing' where m.city = d.city and m.document_id = d.id)`,
  },
  {
    gap: 'explainer',
    zh: '没有解读',
    short: '解读',
    normative: true,
    test: sql`not exists (select from explainer_publications p where p.city = d.city and p.document_id = d.id
      and not exists (select from explainer_withdrawals w where w.city = p.city and w.explainer_id = p.explainer_id))`,
  },
];

export function isRecordGap(text: string): text is RecordGap {
  return recordGaps.some(({ gap }) => gap === text);
}
