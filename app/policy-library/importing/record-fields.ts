import { asciiDigits } from '#app/policy-library/text/chinese-number.ts';
import { oneBlank } from '#app/policy-library/text/lines.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** What a file says of its document beside the text; empty where it says nothing. */
export interface RecordFields {
  title: string;
  documentNo: string;
  indexNo: string;
  issuers: string;
  formedOn: string;
  publishedOn: string;
  effectiveOn: string;
  expiresOn: string;
  kind: string;
  genre: string;
  region: string;
  summary: string;
  keywords: string;
}

export const noFields: RecordFields = {
  title: '',
  documentNo: '',
  indexNo: '',
  issuers: '',
  formedOn: '',
  publishedOn: '',
  effectiveOn: '',
  expiresOn: '',
  kind: '',
  genre: '',
  region: '',
  summary: '',
  keywords: '',
};

/** Names that portals and editors give a field. */
const NAMES: Readonly<Record<keyof RecordFields, readonly string[]>> = {
  title: ['title', 'articletitle', '标题', '名称', '信息名称', '文件名称'],
  documentNo: ['documentno', 'docno', '发文字号', '文号', '文件编号', '文件字号'],
  indexNo: ['indexno', '索引号', '信息索引号'],
  issuers: ['issuers', 'issuer', 'contentsource', '发文机关', '发布机构', '制定机关', '发文单位', '公布机关'],
  formedOn: ['formedon', '成文日期', '产生日期', '生成日期', '发文日期'],
  publishedOn: ['publishedon', 'pubdate', 'date', '发布日期', '公开日期', '公布日期', '发布时间'],
  effectiveOn: ['effectiveon', '施行日期', '实施日期', '生效日期'],
  expiresOn: ['expireson', '有效期至', '失效日期'],
  kind: ['kind', 'level', '效力级别', '文件种类', '规范层级'],
  genre: ['genre', '公文种类', '体裁分类', '文种'],
  region: ['region', '适用区域'],
  summary: ['summary', '内容概述', '摘要'],
  keywords: ['keywords', '主题词', '关键词'],
};

/** The field that a label names; null for labels of nothing that the record keeps. */
export function fieldNamed(label: string): keyof RecordFields | null {
  const name = label.replace(/[\s:：【】[\]]/g, '').toLowerCase();
  const found = Object.entries(NAMES).find(([, names]) => names.includes(name));
  return found ? (found[0] as keyof RecordFields) : null;
}

/** 2024年5月1日, 2024/5/1, 2024-05-01 09:30 as a day; null where there is none. */
export function dayIn(value: string): Day | null {
  const found = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/.exec(asciiDigits(value));
  if (!found) return null;
  const [, year, month = '', date = ''] = found;
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(on) ? on : null;
}

/** The names in 甲局、乙局 or 甲局 乙局. */
export function listIn(value: string): string[] {
  return oneBlank(value)
    .split(/[、，,;；\s]+/)
    .filter((name) => name !== '');
}

/** Key and value lines between --- at the start of a Markdown or text file, and what follows them. */
export function frontMatter(text: string): { fields: RecordFields; body: string } {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) return { fields: { ...noFields }, body: text };
  const fields = { ...noFields };
  for (const line of (found[1] ?? '').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([^:：]+)[:：](.*)$/.exec(line) ?? [];
    const field = fieldNamed(name);
    if (field)
      fields[field] = oneBlank(value)
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/^\[(.*)\]$/, '$1');
  }
  return { fields, body: text.slice(found[0].length) };
}
