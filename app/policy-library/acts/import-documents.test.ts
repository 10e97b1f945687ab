import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocuments } from '#app/policy-library/acts/import-documents.ts';
import { importFiles } from '#app/policy-library/importing/import-files.ts';
import { lawText } from '#app/policy-library/importing/law-row.ts';
import type { Scope } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-import-'));
let database: FreshDatabase;
let here: Scope;
let elsewhere: Scope;

beforeAll(async () => {
  database = await freshDatabase();
  here = testScope({ db: database.db, city: testCity('990100') });
  elsewhere = testScope({ db: database.db, city: testCity('990200') });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function load(files: string[], scope = here) {
  return importFiles(files, { scopeNow: () => scope, progress: () => {} });
}

let laws = 0;
function lawRow(change: object = {}) {
  laws += 1;
  const base_name = `示例市示例条例${laws}`;
  const plain = { id: `X${laws}`, title: base_name, base_name, level: '地方性法规', region: '示例' };
  return {
    ...plain,
    version_date: '2020-05-14',
    history: [],
    publish: '2020-05-14',
    valid_from: null,
    expired: false,
    text: '第一条 示例。',
    ...change,
  };
}

const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

async function documentNamed(title: string, scope = here) {
  return scope.db
    .selectFrom('documents')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('title', '=', title)
    .executeTakeFirst();
}

async function textsOf(id: number, scope = here) {
  return scope.db
    .selectFrom('document_versions')
    .select(['number', 'valid_from', 'note', 'plain_text', 'declared_lapsed'])
    .where('city', '=', scope.city.code)
    .where('document_id', '=', id)
    .orderBy('number')
    .execute();
}

describe('importing twice', () => {
  it('changes nothing, however the rows are made and cut into batches', async () => {
    const row = fc.record({
      title: fc.constantFrom('示例甲条例', '示例乙办法', '示例丙规定'),
      level: fc.constantFrom('行政法', '行政法规', '', null),
      version_date: fc.constantFrom(null, '2001-01-01', '2010-01-01'),
      valid_from: fc.constantFrom(null, '', '2011-02-01'),
      expired: fc.constantFrom(true, false, null),
      text: fc.constantFrom('第一条 甲。', '第一条 乙。\n\n第二条 依照《示例法》第三条。', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const texts = rows.map((each, index) => lawText(each, `x:${index + 1}`));
        const first = await importDocuments(here, texts);
        const counts = await countRows();
        const second = await importDocuments(here, texts);
        if (!first.ok || !second.ok) throw new Error('refused');
        const { added, updated, unchanged, failed } = first.value;
        expect(added + updated + unchanged + failed.length).toBe(rows.length);
        expect(second.value).toMatchObject({ added: 0, updated: 0 });
        expect(await countRows()).toEqual(counts);
      }),
      { numRuns: 30 },
    );
  });

  async function countRows() {
    const count = (
      table: 'documents' | 'document_versions' | 'document_citations' | 'changes' | 'audit_lines',
    ) =>
      database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    return Promise.all([
      count('documents'),
      count('document_versions'),
      count('document_citations'),
      count('changes'),
      count('audit_lines'),
    ]);
  }

  it('takes changed text as a new version and says so', async () => {
    const row = lawRow();
    await load([write('a.jsonl', lines(row))]);
    const changed = await load([write('a.jsonl', lines({ ...row, text: '第一条 改过的示例。' }))]);
    expect(changed).toMatchObject({ added: 0, updated: 1, unchanged: 0, failed: [] });
    const document = await documentNamed(row.title);
    expect((await textsOf(document?.id ?? 0)).map(({ plain_text }) => plain_text)).toEqual([
      '第一条 示例。',
      '第一条 改过的示例。',
    ]);
  });
});

describe('a law with several versions', () => {
  it('is one document whose texts stand in order of their days, the undated first', async () => {
    const base = lawRow();
    const row = (change: object) => ({ ...base, ...change });
    const path = write(
      'versions.jsonl.gz',
      gzipSync(
        lines(
          row({
            version_date: '2024-09-27',
            publish: '2024-09-27',
            text: '第一条 新文。\n\n第二条 本条例自2012年3月1日起施行。',
            history: ['2011年通过', '2024年修正'],
          }),
          row({
            version_date: null,
            publish: null,
            text: '第一条 旧文。\n\n第二条 本条例自2012年3月1日起施行。',
          }),
          row({
            version_date: '2020-05-14',
            valid_from: '2020-06-01',
            expired: true,
            text: '第一条 中间文。',
          }),
        ),
      ),
    );
    expect(await load([path])).toMatchObject({ added: 3, updated: 0, failed: [], stopped: null });
    const document = await documentNamed(base.title);
    expect(document).toMatchObject({
      kind: 'local-regulation',
      region: '示例',
      effective_on: '2012-03-01',
      effective_because: '本条例自2012年3月1日起施行。',
    });
    const texts = await textsOf(document?.id ?? 0);
    expect(texts.map(({ valid_from, declared_lapsed }) => [valid_from, declared_lapsed])).toEqual([
      ['2012-03-01', false],
      ['2020-06-01', true],
      ['2024-09-27', false],
    ]);
    expect(texts[2]?.note).toContain('2011年通过；2024年修正');
  });

  it('counts 自公布之日起 from the publication of a text that was never amended, and of no other', async () => {
    const text = '第一条 本条例自公布之日起施行。';
    const [plain, amended] = [lawRow({ text }), lawRow({ text, history: ['2001年通过', '2020年修正'] })];
    await load([write('after.jsonl', lines(plain, amended))]);
    expect(await documentNamed(plain.title)).toMatchObject({ effective_on: '2020-05-14' });
    expect(await documentNamed(amended.title)).toMatchObject({ effective_on: null });
  });

  it('leaves a day that nothing states unproven', async () => {
    const row = lawRow({ version_date: null, publish: null });
    await load([write('undated.jsonl', lines(row))]);
    expect(await documentNamed(row.title)).toMatchObject({
      effective_on: null,
      effective_because: '',
      published_on: null,
    });
  });
});

describe('what is broken', () => {
  it('is named with its line and reason, and the rest is taken', async () => {
    const good = lawRow();
    const path = write(
      'mixed.jsonl',
      lines('{"title":', { any: 1 }, lawRow({ title: '' }), lawRow({ publish: '2024-02-30' }), '[]', good),
    );
    const result = await load([
      join(folder, 'nowhere.md'),
      write('x.pdf', 'x'),
      write('bad.docx', 'PKbroken'),
      path,
    ]);
    expect(result.added).toBe(1);
    expect(result.failed).toEqual([
      { file: 'nowhere.md', reason: '没有这个文件' },
      { file: 'x.pdf', reason: expect.stringContaining('认不出格式') },
      { file: 'bad.docx', reason: expect.stringContaining('Word') },
      { file: 'mixed.jsonl:1', reason: '不是完整的 JSON' },
      { file: 'mixed.jsonl:2', reason: expect.stringContaining('认不出格式') },
      { file: 'mixed.jsonl:3', reason: '字段 title：没有标题' },
      { file: 'mixed.jsonl:4', reason: expect.stringContaining('publish') },
      { file: 'mixed.jsonl:5', reason: '不是一条记录' },
    ]);
  });

  it('a broken archive gives the lines before the break', async () => {
    const rows = Array.from({ length: 2000 }, () => lawRow({ text: `第一条 ${Math.random()}。` }));
    const whole = gzipSync(lines(...rows));
    const result = await load([write('cut.jsonl.gz', whole.subarray(0, whole.length / 2))]);
    expect(result.added).toBeGreaterThan(0);
    expect(result.failed).toEqual([
      { file: 'cut.jsonl.gz', reason: expect.stringContaining('压缩文件损坏') },
    ]);
  });

  it('a value that the database cannot hold costs its own row only', async () => {
    const [before, bad, after] = [lawRow(), lawRow(), lawRow()];
    const path = write(
      'value.jsonl',
      lines(before, JSON.stringify(bad).replace('第一条 示例。', '第一条 \\ud800。'), after),
    );
    const result = await load([path]);
    expect(result.added + result.failed.length).toBe(3);
    expect(await documentNamed(after.title)).toBeDefined();
  });

  it('a lost database ends the run with a reason', async () => {
    const lost = await freshDatabase();
    const scope = testScope({ db: lost.db, city: testCity('990100') });
    await lost.drop();
    const result = await load([write('lost.jsonl', lines(lawRow()))], scope);
    expect(result.stopped).toContain('导入中止');
  });
});

describe('single files', () => {
  it('a Markdown file brings its record at the top, and the title goes out of the text', async () => {
    const path = write(
      'doc.md',
      '---\n标题: 示例市示例管理办法\n发文字号: 示政规〔2024〕1号\n发布机构: 示例市人民政府、示例局\n发布日期: 2024年5月1日\nkind: 规范性文件\n---\n# 示例市示例管理办法\n\n第一条 示例。\n\n第二条 本办法自2024年6月1日起施行，有效期至2029年5月31日。\n',
    );
    expect(await load([path])).toMatchObject({ added: 1, failed: [] });
    const document = await documentNamed('示例市示例管理办法');
    expect(document).toMatchObject({
      kind: 'normative',
      document_no: '示政规〔2024〕1号',
      published_on: '2024-05-01',
      effective_on: '2024-06-01',
      expires_on: '2029-05-31',
    });
    expect((await textsOf(document?.id ?? 0))[0]?.plain_text).toMatch(/^第一条/);
    const other = write('other.md', '---\ntitle: 另一份示例\n发文字号: 示政规〔2024〕1号\n---\n正文。');
    expect(await load([other])).toMatchObject({
      added: 0,
      failed: [{ file: 'other.md', reason: '编号示政规〔2024〕1号已经用于库里的另一份文件' }],
    });
  });

  it('a page of a portal brings the table of its record, which is no part of the text', async () => {
    const path = write(
      'page.html',
      '<body><table><tr><td>信息名称：</td><td>示例通告</td><td>索 引 号</td><td>014109429/2024-00001</td></tr><tr><td>发布机构</td><td>示例局</td><td>发布日期</td><td>2024-03-05</td></tr></table><div id="zoom"><p>　　一、示例事项</p></div></body>',
    );
    expect(await load([path])).toMatchObject({ added: 1, failed: [] });
    const document = await documentNamed('示例通告');
    expect(document).toMatchObject({
      kind: 'notice',
      genre: '通告',
      index_no: '014109429/2024-00001',
      published_on: '2024-03-05',
    });
    expect((await textsOf(document?.id ?? 0))[0]?.plain_text).toBe('一、示例事项');
  });
});

describe('cities and roles', () => {
  it('what one city imports never shows in another', async () => {
    const row = lawRow();
    const path = write('city.jsonl', lines(row));
    expect(await load([path], elsewhere)).toMatchObject({ added: 1 });
    expect(await documentNamed(row.title)).toBeUndefined();
    expect(await load([path])).toMatchObject({ added: 1 });
    expect((await documentNamed(row.title))?.id).not.toBe((await documentNamed(row.title, elsewhere))?.id);
  });

  it('the public may not import', async () => {
    const scope = testScope({ db: database.db, actor: { kind: 'public' } });
    expect(await importDocuments(scope, [])).toMatchObject({ ok: false });
  });

  it('leaves an unbroken chain of acts', async () => {
    expect((await verifyAudit(database.db)).firstBroken).toBeNull();
  });
});
