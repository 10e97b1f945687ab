import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideOverride } from '#app/annual-reports/acts/decide-override.ts';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { fileActivities } from '#app/annual-reports/acts/file-activities.ts';
import { overrideCell } from '#app/annual-reports/acts/override-cell.ts';
import { saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { activityFigures } from '#app/annual-reports/writing/activity-figures.ts';
import { bind, textOfPieces } from '#app/annual-reports/writing/bind.ts';
import { defaultTexts, type SectionTexts } from '#app/annual-reports/writing/default-texts.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { findingsOf, sectionText } from '#app/annual-reports/writing/findings.ts';
import { wrongFigures } from '#app/annual-reports/writing/typed-figures.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeDocument } from '#tests/makers/make-document.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice } from '#tests/makers/make-office.ts';
import { wholeTexts } from '#tests/makers/make-published-report.ts';

let database: FreshDatabase;
let offices = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const city = testCity('990100');
const elsewhere = testCity('990200');

async function someOffice() {
  offices += 1;
  const office = await makeOffice(database.db, city, `xz${offices}`);
  await makeLedger(database.db, { city, office }, [
    { receivedOn: '2024-03-01', column: 'naturalPerson', reply: { code: 'R1', sentOn: '2024-03-20' } },
    { receivedOn: '2024-12-20', column: 'other', reply: null },
  ]);
  const as = (actor: Actor, today = '2025-01-10') => testScope({ db: database.db, city, actor, today });
  const asked = { agencyId: office.agencyId, year: 2024 };
  const write = async (sections: Partial<SectionTexts>) => {
    const draft = await draftOf(as(office.clerk), asked);
    const baseVersion = draft?.texts.version ?? 0;
    const all = { ...wholeTexts, ...sections };
    expect(codeOf(await saveTexts(as(office.clerk), { ...asked, baseVersion, sections: all }))).toBe('done');
  };
  const draft = async () => {
    const found = await draftOf(as(office.clerk), asked);
    if (!found) throw new Error('no draft');
    return found;
  };
  const findings = async () => findingsOf(as(office.clerk), asked, await draft());
  return { office, as, asked, write, draft, findings };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

const from = { source: '示例处室2025年1月统计表', person: '示例甲' };

describe('a reference', () => {
  it('is filled from the data; an unknown name or an unfiled figure shows as such', () => {
    const values = new Map([
      ['新收', { name: '新收', shown: '98', at: { kind: 'cells' as const, cells: [] } }],
      ['简明问答', { name: '简明问答', shown: null }],
      ['机关', { name: '机关', shown: '示例机关' }],
    ]);
    const [first = [], second = []] = bind(
      '{{机关}}新收{{ 新收 }}件。\n\n{{简明问答}}期，{{错}}。{不是引用}',
      values,
    );
    expect(textOfPieces(first)).toBe('示例机关新收98件。');
    expect(first.map(({ kind }) => kind)).toEqual(['text', 'text', 'figure', 'text']);
    expect(second.map(({ kind }) => kind)).toEqual(['unknown', 'text', 'unknown', 'text']);
  });

  it('changes its sentence when the ledger changes', async () => {
    const { office, draft, write } = await someOffice();
    await write({ requests: '新收{{新收}}件，结转下年{{结转下年}}件。' });
    expect(sectionText(await draft(), 'requests')).toBe('新收2件，结转下年1件。');
    await makeLedger(database.db, { city, office }, [
      { receivedOn: '2024-12-30', column: 'research', reply: null },
    ]);
    expect(sectionText(await draft(), 'requests')).toBe('新收3件，结转下年2件。');
  });
});

describe('a typed figure', () => {
  it.each<[keyof SectionTexts, string, RegExp]>([
    ['requests', '全年共收到政府信息公开申请5件。', /收到申请5件.*本年新收为2/],
    ['requests', '因政府信息公开被申请行政复议3件。', /行政复议3件.*为0/],
    ['management', '全年制定规章2件。', /制定规章2件.*为0/],
    ['openness', '全年举办新闻发布会12场，公开政策文件若干。', /新闻发布会12场.*10场/],
    ['others', '本年收取信息处理费200元。', /200元.*0元/],
  ])('in %s that contradicts the data is found: %s', async (section, text, message) => {
    const { as, office, asked, write, findings } = await someOffice();
    const zeros = figureCells.map(({ cell }) => ({ cell, value: 0, ...from }));
    await enterFigures(as(office.clerk), { ...asked, figures: zeros });
    const figures = [
      { activity: 'pressConferences', value: '10', ...from },
      { activity: 'processingFee', value: '0', ...from },
    ];
    await fileActivities(as(office.clerk), { ...asked, figures, paper: null });
    await write({});
    expect((await findings()).filter(({ message: said }) => message.test(said))).toEqual([]);
    await write({ [section]: text });
    const found = (await findings()).filter(({ message: said }) => message.test(said));
    expect(new Set(found.map(({ place }) => place))).toEqual(new Set([`#section-${section}`]));
  });

  it('that agrees is left alone, and one that is wrong is marked by its words', async () => {
    const { as, office, asked, write, draft } = await someOffice();
    const figures = [{ activity: 'pressConferences', value: '10', ...from }];
    await fileActivities(as(office.clerk), { ...asked, figures, paper: null });
    await write({ openness: '举办新闻发布会10场。' });
    expect(wrongFigures(await draft())).toEqual([]);
    await write({ openness: '举办新闻发布会11场。' });
    expect(wrongFigures(await draft()).map(({ words }) => words)).toEqual(['新闻发布会11场']);
  });
});

describe('the parts', () => {
  it.each<[keyof SectionTexts, string, string]>([
    ['problems', '', 'B13'],
    ['problems', '无。', 'B13'],
    ['platform', '', 'B13'],
    ['others', '没有其他需要报告的事项。', 'B9'],
    ['preamble', '数据的统计期限为2023年1月1日至2023年12月31日。', 'B14'],
    ['openness', '字'.repeat(1001), 'B13'],
  ])('%s with “%s” gives %s', async (section, text, rule) => {
    const { write, findings } = await someOffice();
    await write({ others: '本机关没有收取信息处理费。' });
    const before = (await findings()).filter((each) => each.rule === rule).length;
    await write({ others: '本机关没有收取信息处理费。', [section]: text });
    expect((await findings()).filter((each) => each.rule === rule).length).toBe(before + 1);
  });

  it('are the default sentences until somebody writes, and nobody sees those of another city', async () => {
    const { office, asked, draft } = await someOffice();
    expect((await draft()).texts).toEqual({ version: 0, sections: defaultTexts });
    const abroad = testScope({ db: database.db, city: elsewhere, actor: office.clerk, today: '2025-01-10' });
    expect(await draftOf(abroad, asked)).toBeNull();
  });
});

describe('figures that a unit files', () => {
  it('keep the decimals of the paper, and are printed as filed', async () => {
    const { as, office, asked, draft } = await someOffice();
    const fees = { cell: 'fees', value: 12.5, shown: '12.50', ...from };
    expect(codeOf(await enterFigures(as(office.clerk), { ...asked, figures: [fees] }))).toBe('done');
    expect((await draft()).content.figures.find(({ cell }) => cell === 'fees')).toMatchObject({
      shown: '12.50',
      origin: 'filed',
      person: '示例甲',
    });
    const lie = { ...fees, shown: '13.50' };
    expect(codeOf(await enterFigures(as(office.clerk), { ...asked, figures: [lie] }))).toBe('wrong-figure');
  });

  it.each([
    { activity: 'pressConferences', value: '-1', ...from },
    { activity: 'pressConferences', value: '1.5', ...from },
    { activity: 'processingFee', value: '1.555', ...from },
    { activity: 'libraryDocuments', value: '1', ...from },
    { activity: 'nothing', value: '1', ...from },
    { activity: 'openDays', value: '1', source: ' ', person: '示例甲' },
    { activity: 'openDays', value: '1', source: '示例处室', person: '' },
  ])('are refused: $activity $value from “$source” by “$person”', async (figure) => {
    const { as, office, asked } = await someOffice();
    const input = { ...asked, figures: [figure], paper: null };
    expect(codeOf(await fileActivities(as(office.clerk), input))).toBe('wrong-figure');
    expect(codeOf(await fileActivities(as(office.handler), input))).toBe('not-your-role');
  });

  it('stand beside those that the system counts, which open their records', async () => {
    const { as, office, asked } = await someOffice();
    const scope = as(office.head);
    const own = { agencyId: office.agencyId, effectiveOn: null, expiresOn: null };
    const id = await makeDocument(scope, { ...own, publishedOn: '2024-05-06' });
    await makeDocument(scope, { ...own, publishedOn: '2025-01-02' });
    const figures = [{ activity: 'interviews', value: '63', ...from }];
    await fileActivities(scope, { ...asked, figures, paper: null });
    const all = await activityFigures(scope, asked);
    expect(all.find(({ key }) => key === 'libraryDocuments')).toMatchObject({
      by: 'system',
      value: 1,
      ids: [id],
    });
    expect(all.find(({ key }) => key === 'interviews')).toMatchObject({ by: 'filed', value: 63, ids: [] });
    expect(all.find(({ key }) => key === 'openDays')).toMatchObject({ value: null });
  });
});

describe('a cell put in by hand', () => {
  const paper = {
    fileKey: '990100/2025/0',
    name: '示例底稿.pdf',
    mime: 'application/pdf',
    size: 1,
    sha256: 'aa',
  };
  const cell = 'table=3&line=granted&column=naturalPerson';

  it('needs reason, paper, role and another person, then counts and is listed', async () => {
    const { as, office, asked, draft, findings } = await someOffice();
    const input = { ...asked, cell, value: '2', reason: '示例：两件合并登记为一件', paper };
    expect(codeOf(await overrideCell(as(office.handler), input))).toBe('not-your-role');
    expect(codeOf(await overrideCell(as(office.head), { ...input, reason: '改' }))).toBe('reason-missing');
    expect(codeOf(await overrideCell(as(office.head), { ...input, paper: null }))).toBe('paper-missing');
    expect(codeOf(await overrideCell(as(office.head), { ...input, cell: 'nothing' }))).toBe('no-such-cell');
    expect(codeOf(await overrideCell(as(office.head), { ...input, value: '二' }))).toBe('wrong-figure');
    const made = await overrideCell(as(office.head), input);
    if (!made.ok) throw new Error(made.refusal.reason);
    const decision = { ...asked, overrideId: made.value.id, approved: true };
    expect((await draft()).content.tables.table3.granted?.[0]).toBe(1);
    expect(codeOf(await decideOverride(as(office.head), decision))).toBe('own-override');
    expect(codeOf(await decideOverride(as(office.clerk), decision))).toBe('not-your-role');
    const other = (await someOffice()).office;
    expect(codeOf(await decideOverride(as(other.signer), decision))).toBe('not-your-role');
    const both = await Promise.all([1, 2].map(() => decideOverride(as(office.signer), decision)));
    expect(both.map(codeOf).sort()).toEqual(['decided', 'done']);
    const { content } = await draft();
    expect(content.tables.table3.granted?.[0]).toBe(2);
    expect(content.overrides).toMatchObject([
      { counted: 1, value: 2, approver: '示例签发', paper: { name: '示例底稿.pdf' } },
    ]);
    const found = await findings();
    expect(found.some(({ rule }) => rule === 'B2')).toBe(true);
    expect(found.some(({ rule, where }) => rule === 'B10' && where.includes('予以公开'))).toBe(false);
  });

  it('that was refused, or given back to the count, does not count', async () => {
    const { as, office, asked, draft } = await someOffice();
    const put = async (value: string, approved: boolean) => {
      const made = await overrideCell(as(office.clerk), {
        ...asked,
        cell,
        value,
        reason: '示例改数理由',
        paper,
      });
      if (!made.ok) throw new Error(made.refusal.reason);
      await decideOverride(as(office.head), { ...asked, overrideId: made.value.id, approved });
      return (await draft()).content.tables.table3.granted?.[0];
    };
    expect(await put('7', false)).toBe(1);
    expect(await put('8', true)).toBe(8);
    expect(await put('', true)).toBe(1);
  });
});
