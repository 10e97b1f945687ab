import { load } from 'cheerio';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { type Reading, readingOf } from '#app/policy-library/documents/reading.ts';
import { akomaNtoso } from '#app/policy-library/exports/akoma-ntoso.ts';
import { documentDocx } from '#app/policy-library/exports/document-docx.ts';
import { documentPdf } from '#app/policy-library/exports/document-pdf.ts';
import { recordOf } from '#app/policy-library/exports/document-record.ts';
import { readRecord } from '#app/policy-library/exports/read-record.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { articles, makeDocument, officialBlocks } from '#tests/makers/make-document.ts';

const ORIGIN = 'http://320400.localhost';
let database: FreshDatabase;
let scope: Scope;
let law: Reading;
let notice: Reading;

beforeAll(async () => {
  database = await freshDatabase();
  scope = testScope({ db: database.db });
  const lawId = await makeDocument(scope, {
    kind: 'local-regulation',
    title: '示例管理条例',
    blocks: articles(100),
    text: { note: '（2020年1月1日示例省人民代表大会常务委员会通过）' },
  });
  const noticeId = await makeDocument(scope, {
    title: '关于示例事项的通知 <甲> & "乙"',
    documentNo: '示政规〔2024〕2号',
    indexNo: '014109429/2024-00021',
    blocks: officialBlocks(),
    formedOn: '2024-01-15',
    expiresOn: '2029-02-28',
    termBecause: '有效期至2029年2月28日',
    themes: ['10'],
    keywords: ['示例'],
    audience: ['个人'],
  });
  law = await reading(lawId);
  notice = await reading(noticeId);
});
afterAll(() => database.drop());

async function reading(id: number, on: Day = '2024-09-09'): Promise<Reading> {
  const found = await readingOf(scope, { id, on });
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

describe('Akoma Ntoso', () => {
  const xml = (of: Reading) => akomaNtoso(of, { city: '320400', origin: ORIGIN });

  it('is well-formed: each element closes the one opened last', () => {
    for (const of of [law, notice]) expect(openAtEnd(xml(of))).toEqual([]);
  });

  it('has work, expression and manifestation, and an id for each place that nothing else has', () => {
    const $ = load(xml(law), { xml: true });
    expect($('FRBRWork > FRBRthis').attr('value')).toMatch(
      /^\/akn\/cn-320400\/act\/dfxfg\/2024\/lib-\d+\/!main$/,
    );
    expect($('FRBRExpression > FRBRuri').attr('value')).toMatch(/\/zho@2024-03-01$/);
    expect($('FRBRManifestation > FRBRformat').attr('value')).toBe('application/akn+xml');
    const ids = $('[eId]')
      .toArray()
      .map((each) => $(each).attr('eId'));
    expect(new Set(ids).size).toBe(ids.length);
    expect($('article')).toHaveLength(100);
    expect($('chapter[eId=chp_2] > article').first().attr('eId')).toBe('art_6');
    expect($('[eId=art_33__para_2] > point').first().attr('eId')).toBe('art_33__para_2__point_1');
    expect($('[eId=art_1__para_1]').text()).toContain('市示例部门负责');
    expect($('[eId=art_2__para_1] ref').attr('href')).toContain('#a1');
  });

  it('keeps the levels, the table and what closes an official document', () => {
    const $ = load(xml(notice), { xml: true });
    expect($('body > level > num').first().text()).toBe('一、');
    expect($('level > level > heading').text()).toBe('补贴标准');
    expect($('table th')).toHaveLength(3);
    expect($('conclusions > p').last().text()).toBe('2024年1月15日');
    expect($('docTitle').text()).toBe('关于示例事项的通知 <甲> & "乙"');
  });
});

describe('the record', () => {
  it('has every name of the canonical record and can be taken in again', async () => {
    const json = JSON.parse(JSON.stringify(recordOf(notice, ORIGIN)));
    for (const name of CANONICAL) expect(Object.keys(json)).toContain(name);
    const elsewhere = testScope({ db: database.db, city: testCity('990200') });
    const id = await database.db
      .transaction()
      .execute((trx) => insertDocument(elsewhere.in(trx), readRecord(json)));
    const again = await readingOf(elsewhere, { id, on: '2024-09-09' });
    const copy = JSON.parse(JSON.stringify(again && recordOf(again, ORIGIN)));
    const own = { url: '', qrUrl: '', versions: [] };
    expect({ ...copy, ...own }).toEqual({ ...json, ...own });
  });

  it('refuses what is no record', () => {
    expect(() => readRecord({ format: 'other' })).toThrow();
    const json = recordOf(notice, ORIGIN);
    expect(() => readRecord({ ...json, effectiveOn: '2024-02-30' })).toThrow();
  });
});

describe('the PDF', () => {
  it('is laid out as GB/T 9704, says the state and holds the whole text', async () => {
    const text = await textOf(await documentPdf(notice, { demo: true }));
    expect(text[0]).toContain('示例市人民政府文件');
    expect(text[0]).toContain('示政规〔2024〕2号');
    expect(text[0]).toContain('示例数据，非正式公文');
    expect(text[0]).toContain('—1—');
    expect(text.join('')).toContain('（此件公开发布）');
    expect(text.join('')).toContain('每户每月示例元');
    expect(text.at(-1)).toContain('2024年1月20日公布');
    expect(text.join('')).not.toContain('已失效');
  });

  it('is marked on every page when the text is not in force', async () => {
    const lapsed = await reading(notice.document.id, '2029-03-01');
    for (const page of await textOf(await documentPdf(lapsed, { demo: false })))
      expect(page).toContain('已失效');
  });

  it('sets a law under its title alone, in chapters and articles', async () => {
    const pages = await textOf(await documentPdf(law, { demo: false }));
    expect(pages.length).toBeGreaterThan(8);
    expect(pages[0]).toMatch(/^示例管理条例/);
    expect(pages.join('')).toContain('第一百条');
    expect(pages.join('')).not.toContain('文件');
  });

  it('is the same file for the same paper', async () => {
    expect(await documentPdf(notice, { demo: true })).toBe(await documentPdf(notice, { demo: true }));
  });
});

describe('the DOCX', () => {
  it('has real headings, the table and the signature', async () => {
    const bytes = await documentDocx(notice, { demo: false });
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='一级标题'] => h2:fresh", "p[style-name='署名'] => p.signature:fresh"] },
    );
    const $ = load(value);
    expect($('h2').first().text()).toBe('一、总体要求');
    expect($('table tr')).toHaveLength(3);
    expect($('p.signature').last().text()).toBe('2024年1月15日');
    expect(value).toContain('示政规〔2024〕2号');
  });

  it('keeps the chapters of a law', async () => {
    const bytes = await documentDocx(law, { demo: false });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const $ = load(value);
    expect(
      $('h1')
        .toArray()
        .map((each) => $(each).text()),
    ).toContain('第二章　示例事项');
  });
});

const CANONICAL = (
  'indexNo title docNo genre theme combo bizKind issuer drafter formedOn publishedAt effectiveOn expiresOn repealedOn ' +
  'validity validityBasis validityCheckedOn disclosure summary keywords audience body attachments relations qrUrl ' +
  'source author gazetteRef filingNo registerNo legalReview fairCompetitionReview deliberation consult interpretations'
).split(' ');

/** Elements still open at the end; throws where one closes another. */
function openAtEnd(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(
    /<(\/?)([A-Za-z]+)(?:\s+[A-Za-z]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(String(name));
  }
  const rest = xml.replace(/<\?xml[^>]*>|<\/?[A-Za-z]+(?:\s+[A-Za-z]+="[^"<]*")*\s*\/?>/g, '');
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  return open;
}

async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  return pages;
}
