import type { DocumentRow } from '#app/policy-library/documents/queries.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Fact } from '#app/shell/facts.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';
import { themeZh } from '#law/publication/themes.ts';

const disclosureZh: Record<string, string> = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  refused: '不予公开',
};

/** Every field of the record, as 2.1 of the standard names them. */
export async function recordFacts(
  scope: Scope,
  document: DocumentRow,
  issuers: { name: string }[],
): Promise<Fact[]> {
  const day = (on: string | null) => (on === null ? '' : dayText(on));
  const proven = (on: string | null, because: string) =>
    on === null ? '' : `${dayText(on)}${because && `（${because.replace(/。$/, '')}）`}`;
  const reason = document.disclosure_reason && `（${document.disclosure_reason}）`;
  return [
    { name: '发文字号', value: document.document_no },
    { name: '索引号', value: document.index_no },
    { name: '统一登记号', value: document.register_no },
    { name: '备案号', value: document.filing_no },
    { name: '种类', value: kindZh(document.kind as DocumentKind) },
    { name: '体裁', value: document.genre },
    { name: '发文机关', value: issuers.map(({ name }) => name).join('、') },
    { name: '起草部门', value: await agencyName(scope, document.drafting_agency_id) },
    { name: '主题分类', value: document.themes.map(themeZh).join('、') },
    { name: '组配分类', value: document.columns.join('、') },
    { name: '主题词', value: document.keywords.join('、') },
    { name: '服务对象', value: document.audience.join('、') },
    { name: '成文日期', value: day(document.formed_on) },
    { name: '发布日期', value: day(document.published_on) },
    { name: '施行日期', value: proven(document.effective_on, document.effective_because) },
    { name: '有效期至', value: proven(document.expires_on, document.term_because) },
    { name: '公开方式', value: `${disclosureZh[document.disclosure] ?? document.disclosure}${reason}` },
    { name: '内容概述', value: document.summary },
    { name: '适用区域', value: document.region },
    { name: '来源', value: document.source },
    { name: '责任编辑', value: document.author },
  ];
}

async function agencyName({ db, city }: Scope, id: number | null): Promise<string> {
  if (id === null) return '';
  const row = await db
    .selectFrom('agencies')
    .select('name')
    .where('city', '=', city.code)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? '';
}
