import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { importLedger } from '#app/disclosure-requests/acts/import-ledger.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { registerWorkbook } from '#app/disclosure-requests/ledger-import/export-register.ts';
import { mapColumns } from '#app/disclosure-requests/ledger-import/headings.ts';
import { outcomeNamed } from '#app/disclosure-requests/ledger-import/outcome-names.ts';
import { dayIn, readLedgerRow } from '#app/disclosure-requests/ledger-import/read-row.ts';
import { readLedgerSheet } from '#app/disclosure-requests/ledger-import/read-sheet.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { replyTypes } from '#law/disclosure/reply-types.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let other: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  other = await makeOffice(database.db, city, 'jyj');
});
afterAll(() => database.drop());

const head = [
  '序号',
  '登记号',
  '收到日期',
  '申请方式',
  '申请人',
  '申请人类型',
  '申请内容',
  '办理结果',
  '文号',
  '答复日期',
];
const lines = [
  [
    '1',
    '旧〔2023〕1号',
    '2023-12-20',
    '邮寄',
    '示例甲',
    '自然人',
    '示例批复',
    '予以公开',
    '旧复〔2023〕1号',
    '2023-12-28',
  ],
  [
    '2',
    '旧〔2023〕2号',
    '2023/12/25',
    '网站',
    '示例公司',
    '',
    '示例合同',
    '属于过程性信息',
    '旧复〔2024〕1号',
    '2024年1月9日',
  ],
  ['3', '旧〔2023〕3号', '2023.12.29', '当面', '示例乙', '个人', '示例名单', '', '', ''],
];
const broken = [
  ['4', '', '2023-12-29', '', '示例', '个人', '示例', '', '', ''],
  ['5', '旧〔2023〕5号', '去年底', '', '示例', '个人', '示例', '', '', ''],
  ['6', '旧〔2023〕6号', '2023-12-29', '', '示例', '外星人', '示例', '', '', ''],
  ['7', '旧〔2023〕7号', '2023-12-29', '', '示例', '个人', '示例', '不予公开', '', '2024-01-09'],
  ['8', '旧〔2023〕8号', '2023-12-29', '', '示例', '个人', '示例', '予以公开', '', '2023-12-01'],
];

async function workbook(rows: string[][], titles = head): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['示例机关2023年依申请公开台账']);
  sheet.addRow(titles);
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const scope = () => testScope({ db: database.db, city, today: '2024-09-09' });

async function read(rows: string[][]) {
  const sheet = await readLedgerSheet(await workbook(rows));
  return sheet.rows.map((row) => readLedgerRow(row, sheet.columns, '2024-09-09'));
}

async function imported(rows: string[][], dryRun = false, agencyId = office.agencyId) {
  const read_ = (await read(rows)).flatMap((each) => (each.ok ? [each.row] : []));
  return importLedger(scope(), { agencyId, fileName: '台账.xlsx', sha256: 'x', rows: read_, dryRun });
}

describe('reading a ledger', () => {
  it('finds the headings under the titles, and reads days however they are written', async () => {
    const rows = await read(lines);
    expect(rows.map((each) => each.ok && each.row.receivedOn)).toEqual([
      '2023-12-20',
      '2023-12-25',
      '2023-12-29',
    ]);
    expect(rows.map((each) => each.ok && each.row.column)).toEqual([
      'naturalPerson',
      'commercial',
      'naturalPerson',
    ]);
    expect(rows.map((each) => each.ok && each.row.channel)).toEqual(['post', 'online', 'counter']);
    expect(rows[1]).toMatchObject({ row: { outcome: { code: 'R3.6', sentOn: '2024-01-09' } } });
    expect(rows[2]).toMatchObject({ row: { outcome: null } });
  });

  it('says by row what it cannot read, and guesses nothing', async () => {
    const rows = await read(broken);
    expect(rows.map((each) => (each.ok ? 'ok' : `${each.rowNo}${each.reason}`))).toEqual([
      '3没有登记号',
      '4收到日期“去年底”不是日期',
      '5申请人类型“外星人”不能识别',
      '6答复类型“不予公开”不能识别，请写全，例如“不予公开：属于四类过程性信息”',
      '7答复日期2023-12-01早于收到日期或者晚于今天',
    ]);
  });

  it('takes headings of the office’s own, and refuses a sheet without the needed ones', async () => {
    const own = head.map((title) => (title === '申请内容' ? '公开事项' : title));
    await expect(readLedgerSheet(await workbook(lines, own))).rejects.toThrow(/没有找到表头/);
    const sheet = await readLedgerSheet(await workbook(lines, own), { infoTitle: '公开事项' });
    expect(sheet.rows).toHaveLength(3);
    expect(mapColumns(['登记号（编号）', '收到日期', '申请内容'])).toMatchObject({ registerNo: 0 });
    await expect(readLedgerSheet(new Uint8Array([1, 2, 3]))).rejects.toThrow(/不是可以读取的/);
  });

  it('knows every reply type by its full name and by its code', () => {
    for (const { code, zh } of replyTypes) {
      expect(outcomeNamed(zh), zh).toBe(code);
      expect(outcomeNamed(code)).toBe(code);
    }
    expect(outcomeNamed('不予公开')).toBeNull();
    expect([dayIn('45291'), dayIn('20231301'), dayIn('2023-02-29')]).toEqual(['2023-12-31', null, null]);
  });
});

describe('importing a ledger', () => {
  it('a dry run tells the same and writes nothing', async () => {
    expect(await imported(lines, true)).toMatchObject({ value: { added: 3 } });
    const left = await database.db.selectFrom('imported_requests').selectAll().execute();
    expect(left).toHaveLength(0);
  });

  it('twice adds nothing, later completes what was open, and feeds the carry-over of the report', async () => {
    expect(await imported(lines)).toMatchObject({ value: { added: 3, unchanged: 0, failed: [] } });
    expect(await imported(lines)).toMatchObject({ value: { added: 0, unchanged: 3 } });
    const { tables } = await reportOf(scope(), { agencyId: office.agencyId, year: 2024 });
    expect(tables.table3.carriedIn?.at(-1)).toBe(2);
    expect(tables.table3.refusedDeliberative?.at(-1)).toBe(1);
    const answered = lines.map((line, at) =>
      at === 2 ? [...line.slice(0, 7), '部分公开', '旧复〔2024〕2号', '2024-02-01'] : line,
    );
    expect(await imported(answered)).toMatchObject({ value: { completed: 1, unchanged: 2 } });
    const after = await reportOf(scope(), { agencyId: office.agencyId, year: 2024 });
    expect(after.balance.every(({ holds }) => holds)).toBe(true);
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('an open one is worked on here, a closed one is closed; another agency keeps its own numbers', async () => {
    const row = (no: string, result: string, on: string) => [
      '9',
      no,
      '2024-08-30',
      '',
      '示例丙',
      '个人',
      '示例',
      result,
      '',
      on,
    ];
    must(
      await imported(
        [row('旧〔2024〕1号', '', ''), row('旧〔2024〕2号', '予以公开', '2024-09-02')],
        false,
        other.agencyId,
      ),
    );
    const ids = await database.db
      .selectFrom('disclosure_requests')
      .select(['id', 'register_no'])
      .where('agency_id', '=', other.agencyId)
      .orderBy('id')
      .execute();
    const files = await Promise.all(ids.map(({ id }) => loadCase(scope(), id)));
    expect(files.map((file) => file && stageOfFile(file))).toEqual(['received', 'closed']);
    const clerk = testScope({ db: database.db, city, actor: other.clerk, today: '2024-09-09' });
    const register = { requesterColumn: 'naturalPerson', replyNameId: other.replyNameId, note: '' } as const;
    const [open, closed] = files.map((file) => ({
      requestId: file?.id ?? 0,
      rowVersion: file?.row_version ?? 0,
    }));
    expect(
      (await registerRequest(clerk, { ...(closed ?? { requestId: 0, rowVersion: 0 }), ...register })).ok,
    ).toBe(false);
    must(await registerRequest(clerk, { ...(open ?? { requestId: 0, rowVersion: 0 }), ...register }));
  });

  it('the register goes out as a workbook that reads back, without a number of identity', async () => {
    const { bytes, rows } = await registerWorkbook(scope(), {
      agencyId: office.agencyId,
      from: null,
      to: null,
    });
    expect(rows).toBe(3);
    const sheet = await readLedgerSheet(bytes);
    expect(sheet.rows.map(({ cells }) => cells[sheet.columns.registerNo ?? 0])).toEqual(
      lines.map((line) => line[1]),
    );
    expect(sheet.columns.identityNumber).toBeUndefined();
  });
});
