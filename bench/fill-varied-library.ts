import pg from 'pg';
import type { City } from '#app/shell/city.ts';
import { fillDirectory } from './fill-directory.ts';

/**
 * Fills an empty, migrated database with documents of the first city that differ in their words, themes, agencies and
 * years, two articles each, by a handful of statements. For the bench of the search: it goes past the acts.
 */
export async function fillVariedLibrary(ownerUrl: string, documents: number): Promise<City> {
  const city = await fillDirectory(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=Asia/Shanghai' });
  await client.connect();
  try {
    await client.query(documentRows, [city.code, documents]);
    for (const statement of [issuerRows, versionRows, actRows]) await client.query(statement, [city.code]);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return city;
}

const words = `array['养老','高龄','津贴','停车','燃气','供水','人才','引进','创业','补贴','住房','公积金','医疗','保险',
  '教育','学前','环境','噪声','排污','许可','食品','安全','旅游','文化','农业','灌溉','电力','充电','桩','道路','桥梁','绿化']`;

const documentRows = `
with stock as (select ${words} as w),
made as (
  select n, w[1 + n % 32] || w[1 + (n / 32) % 32] || w[1 + (n / 7) % 32] as matter,
    date '2005-01-01' + (n::bigint * 7919 % 7200)::int as on_day
  from stock, generate_series(1, $2::int) n)
insert into documents (city, kind, title, cited_name, region, document_no, themes, agency_id, published_on,
  effective_on, effective_because, expires_on, term_because, source, recorded_at)
select $1, (array['normative','policy','notice','plan','government-rule'])[1 + n % 5],
  '示例市' || matter || '办法（' || n || '）', '示例市' || matter || '办法（' || n || '）', '示例市',
  '示政规〔' || extract(year from on_day) || '〕' || n || '号',
  array[lpad((1 + n % 22)::text, 2, '0') || '-' || lpad((1 + n % 5)::text, 2, '0')],
  (select id from agencies where city = $1 order by id limit 1 offset n % 9), on_day,
  case when n % 10 > 0 then on_day + 30 end, '文件写明',
  case when n % 5 = 0 then on_day + 30 + 1825 end, '文件写明', 'bench', on_day
from made`;

const issuerRows = `
insert into document_issuers (city, document_id, position, name, agency_id)
select d.city, d.id, 1, a.name, a.id from documents d
join agencies a on a.city = d.city and a.id = d.agency_id where d.city = $1`;

const versionRows = `
insert into document_versions (city, document_id, number, valid_from, blocks, plain_text, sha256, recorded_at)
select d.city, d.id, 1, d.effective_on, t.blocks, t.plain, md5(t.plain), d.recorded_at
from documents d
cross join lateral (
  select jsonb_agg(jsonb_build_object('kind', 'article', 'anchor', 'a' || k, 'label', '第' || k || '条', 'text', line)) as blocks,
    string_agg('第' || k || '条 ' || line, E'\\n') as plain
  from (
    select k, d.title || '第' || k || '项规定：申请' || (${words})[1 + ((d.id * k) % 32)::int] || '补贴的，应当向' ||
      (${words})[1 + ((d.id + k * 5) % 32)::int] || '主管部门提交材料，主管部门自受理之日起' || (5 + k) || '个工作日内办结。' as line
    from generate_series(1, 2) k) lines) t
where d.city = $1`;

/** One in twenty was repealed. */
const actRows = `
insert into document_acts (city, document_id, kind, basis_title, effective_on, happened_on, recorded_at)
select city, id, 'repealed', '示例市清理决定', published_on + 2000, published_on + 2000, recorded_at
from documents where city = $1 and id % 20 = 0`;
