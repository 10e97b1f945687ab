import pg from 'pg';
import { type Block, plainText } from '#app/policy-library/text/block.ts';
import type { City } from '#app/shell/city.ts';
import { fillDirectory } from './fill-directory.ts';

/** Texts of this many different documents are made up; the rest repeat them. */
const TEXTS = 8;

/**
 * Fills an empty, migrated database with documents of one city, ids from 1 on, by a handful of statements: texts of
 * some `bytes` in UTF-8, issuers, citations, relations and acts. For benches only: it goes past the acts.
 */
export async function fillLibrary(ownerUrl: string, documents: number, bytes = 1000): Promise<City> {
  const city = await fillDirectory(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=Asia/Shanghai' });
  await client.connect();
  try {
    await client.query('create temporary table texts (n int, blocks jsonb, plain text)');
    for (let n = 0; n < TEXTS; n++) {
      const blocks = textOf(bytes, n);
      await client.query('insert into texts values ($1, $2, $3)', [
        n,
        JSON.stringify(blocks),
        plainText(blocks),
      ]);
    }
    for (const statement of statements) await client.query(statement, [city.code, documents]);
    await client.query('vacuum analyze');
    return city;
  } finally {
    await client.end();
  }
}

/** Articles of some 200 characters until the text is as long as asked; every fifth cites another document. */
function textOf(bytes: number, n: number): Block[] {
  const blocks: Block[] = [];
  const sentence = `示例事项第${n}类的申请人应当向主管部门提交材料，并对材料的真实性负责，主管部门应当自收到材料之日起二十日内作出决定并书面告知申请人。`;
  for (let article = 1, size = 0; size < bytes; article++) {
    const cites = article % 5 === 0 ? `依照《示例管理条例第${article % 40}号》第${article}条执行。` : '';
    const text = sentence.repeat(3) + cites;
    if (article % 12 === 1)
      blocks.push({ kind: 'chapter', anchor: `c${blocks.length}`, label: '第一章', text: '示例' });
    blocks.push({ kind: 'article', anchor: `a${article}`, label: `第${article}条`, text });
    blocks.push({ kind: 'paragraph', anchor: `a${article}-p2`, label: '', text: sentence });
    size += Buffer.byteLength(text) + Buffer.byteLength(sentence);
  }
  return blocks;
}

const statements = [
  `insert into documents (city, id, kind, genre, title, cited_name, region, document_no, index_no, agency_id, themes,
     published_at, published_on, effective_on, expires_on, recorded_at)
   select $1, i, (array['normative', 'policy', 'notice', 'government-rule'])[1 + i % 4], '通知',
     '示例管理条例第' || i || '号', '示例管理条例第' || i || '号', '示例市', '示政发〔' || 2000 + i % 26 || '〕' || i || '号',
     '014109429/' || 2000 + i % 26 || '-' || i, (select min(id) from agencies where city = $1),
     array[lpad((1 + i % 22)::text, 2, '0')], on_day, on_day, on_day + 30,
     case when i % 3 = 0 then on_day + 1825 end, on_day
   from (select i, date '2000-01-01' + (i * 7919 % 9490)::int as on_day from generate_series(1, $2::int) i) days`,
  `insert into document_issuers (city, document_id, position, name) select $1, i, 1, '示例市人民政府' from generate_series(1, $2::int) i`,
  `insert into document_versions (city, document_id, number, valid_from, blocks, plain_text, sha256, recorded_at)
   select $1, d.id, 1, d.effective_on, t.blocks, t.plain, encode(sha256(d.id::text::bytea), 'hex'), d.recorded_at
   from documents d join texts t on t.n = d.id % ${TEXTS} where d.city = $1 and d.id <= $2::int`,
  `insert into document_citations (city, version_id, position, document_id, anchor, cited_name, article)
   select v.city, v.id, p, v.document_id, 'a' || p * 5, '示例管理条例第' || (v.document_id * 31 + p * 17) % $2::int || '号', '第三条'
   from document_versions v, generate_series(1, 5) p where v.city = $1`,
  `insert into document_relations (city, from_id, kind, to_id, happened_on, recorded_at)
   select $1, i, 'based-on', 1 + i * 13 % $2::int, '2024-01-01', '2024-01-01' from generate_series(1, $2::int) i where i % 2 = 0`,
  `insert into document_acts (city, document_id, kind, basis_id, basis_title, effective_on, happened_on, recorded_at)
   select $1, i, 'repealed', 1 + i * 29 % $2::int, '示例决定' || i, '2024-06-01', '2024-06-01', '2024-06-01'
   from generate_series(1, $2::int) i where i % 6 = 0`,
  `select setval(pg_get_serial_sequence('documents', 'id'), $2::int) where $1::text is not null`,
];
