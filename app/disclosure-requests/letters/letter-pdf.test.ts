import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type Letter, letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { receiptLetter } from '#app/disclosure-requests/letters/receipt-letter.ts';
import { replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { sampleReply } from '#app/disclosure-requests/letters/sample-reply.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

/** Millimetres as PDF measures them. */
const mm = (length: number) => (length / 25.4) * 72;
const left = mm(28);
const right = mm(28 + 156);
const top = mm(297 - 37);
const bottom = mm(35);
const sizeThree = 15.75;

describe('the PDF of a reply letter', () => {
  it('holds the whole text of the letter, on screen as on paper', async () => {
    const letter = replyLetter(sampleReply);
    const text = (await pagesOf(letter)).map(bodyOf).join('');
    const told = [
      letter.issuer,
      letter.title,
      letter.addressee,
      ...letter.attachments,
      letter.signedName,
      letter.note,
    ];
    for (const part of [...told, ...letter.paragraphs.map((each) => each.text)])
      expect(text).toContain(dense(part));
    expect(text).toContain('常政公开复〔2026〕108号');
    expect(text).toContain('2026年4月24日');
    expect(text).toContain(dense(sampleReply.remedyClause));
    expect(text).not.toContain('草稿');
  });

  it('marks demonstration data on every page, and only there', async () => {
    for (const page of await pagesOf(replyLetter(sampleReply))) expect(textOf(page)).toContain('示例数据');
    for (const page of await pagesOf(replyLetter({ ...sampleReply, demo: false }))) {
      expect(textOf(page)).not.toContain('示例数据');
    }
  });

  it('marks a draft on every page and gives it neither number nor day', async () => {
    const pages = await pagesOf(replyLetter({ ...sampleReply, documentNo: null, signedOn: null }));
    for (const page of pages) expect(textOf(page)).toContain('草稿');
    expect(pages.map(textOf).join('')).not.toMatch(/〔2026〕108号|2026年4月24日/);
  });

  it('is the same file every time once it is signed, whatever the day', async () => {
    const letter = replyLetter(sampleReply);
    const [one, other] = [
      await renderPdf(letterSource(letter, '2026-05-01')),
      await renderPdf(letterSource(letter, '2027-01-01')),
    ];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });
});

describe('the page of GB/T 9704-2012', () => {
  it('has 22 lines of 28 signs inside a type area of 156 mm by 225 mm', async () => {
    const pages = await pagesOf(
      replyLetter({ ...sampleReply, demo: false, requestQuoted: '长'.repeat(28 * 60) }),
    );
    const full = pages[2]?.pieces.filter(({ text }) => text.includes('长')) ?? [];
    expect(pages[2]).toMatchObject({ width: expect.closeTo(mm(210), 0), height: expect.closeTo(mm(297), 0) });
    const lines = [...new Set(full.map(({ y }) => y.toFixed(1)))].map(Number);
    expect(lines).toHaveLength(22);
    for (const line of lines) expect(textAt(full, line)).toBe('长'.repeat(28));
    expect(((lines[0] ?? 0) - (lines[21] ?? 0)) / 21).toBeCloseTo(28.95, 1);
    expect(Math.min(...full.map(({ x }) => x))).toBeCloseTo(left, 0);
    // 28 signs of 15.75 pt leave 1.2 pt of the 156 mm.
    expect(Math.max(...full.map(({ x, width }) => x + width))).toBeCloseTo(left + 28 * sizeThree, 0);
    expect(left + 28 * sizeThree).toBeLessThan(right);
    expect(Math.max(...lines) + sizeThree * 0.8).toBeCloseTo(top, 0);
    expect(Math.min(...lines)).toBeGreaterThan(bottom);
  });

  it('sets the name of the agency 35 mm below the head of the type area, and the number between lines', async () => {
    const [first] = await pagesOf(replyLetter(sampleReply));
    const issuer = first?.pieces.find(({ text }) => text.includes('常州市人民政府办公室'));
    expect(issuer?.y).toBeCloseTo(top - mm(35) - (issuer?.height ?? 0) * 0.8, 0);
    const middle = (issuer?.x ?? 0) + (issuer?.width ?? 0) / 2;
    expect(middle).toBeCloseTo((left + right) / 2, 0);
  });

  it('begins no line with a sign that closes, not even after a long address', async () => {
    for (const page of await pagesOf(replyLetter(sampleReply))) {
      const pieces = inTypeArea(page);
      const lines = [...new Set(pieces.map(({ y }) => y))];
      for (const line of lines) expect(textAt(pieces, line)).not.toMatch(/^[，。；：、！？）》〕”]/);
    }
  });

  it('dates the letter four signs from the right margin', async () => {
    const pages = await pagesOf(replyLetter({ ...sampleReply, signedOn: '2026-12-31' }));
    const date = pages.at(-1)?.pieces.filter(({ text, y }) => y > bottom && /\d|[年月日]/.test(text)) ?? [];
    const end = date.filter(({ text }) => text.endsWith('日')).map(({ x, width }) => x + width);
    expect(end.some((x) => Math.abs(x - (right - 4 * sizeThree)) < 1)).toBe(true);
  });

  it('numbers odd pages at the right and even ones at the left, below the type area', async () => {
    const pages = await pagesOf(replyLetter(sampleReply));
    pages.forEach((page, i) => {
      const below = page.pieces.filter(({ y, text }) => y < bottom && text.trim() !== '');
      expect(dense(below.map(({ text }) => text).join(''))).toBe(`—${i + 1}—`);
      const middle = (left + right) / 2;
      const isRight = (below[0]?.x ?? 0) > middle;
      expect(isRight).toBe(i % 2 === 0);
      expect(below[0]?.y).toBeLessThan(bottom - mm(7));
    });
  });

  it('keeps even the longest name of an agency on the paper', async () => {
    const agencyName = '江苏省常州市示例经济技术开发区自然资源和规划建设管理服务局示例分局';
    const pages = await pagesOf(replyLetter({ ...sampleReply, agencyName, signedName: agencyName }));
    expect(widest(pages)).toBeLessThan(right + sizeThree / 2);
    expect(leftmost(pages)).toBeGreaterThan(left - 1);
  });
});

describe('what a requester writes', () => {
  const written = [
    '# $x$ \\ ] [ * _ ` " \' ~ @ref <label> // /* - + = 1.',
    '#sys.inputs',
    '#read("/etc/passwd")',
    '")#panic("x',
    '$sum_(i=1)^n$ #text(red)[x] #set page(width: 1cm)',
    '\\u{41} \\n \\" {"a":1}',
    'A'.repeat(2000),
    '（'.repeat(200),
    '长'.repeat(5000),
    'https://example.invalid/'.padEnd(1500, 'path/'),
  ];

  it.each(written.map((words) => [words.slice(0, 24), words]))(
    'stands in the letter as it was written: %s',
    async (_, words = '') => {
      const pages = await pagesOf(
        replyLetter({ ...sampleReply, requestQuoted: words, requesterName: words.slice(0, 60) }),
      );
      const text = pages.map(bodyOf).join('');
      expect(text).toContain(dense(`你申请公开的内容为：“${words}”`));
      expect(text).toContain(dense(sampleReply.remedyClause));
      expect(widest(pages)).toBeLessThan(right + sizeThree);
    },
  );

  it('loses only control characters, and signs that no font draws, which are reported', async () => {
    const words = '甲\u0000\u0007\u202e乙😀丙';
    const { pdf, missing } = await renderPdf(
      letterSource(replyLetter({ ...sampleReply, requestQuoted: words }), '2026-04-24'),
    );
    expect(missing).toEqual(['😀']);
    expect((await pagesIn(pdf)).map(textOf).join('')).toContain('“甲乙〓丙”');
  });
});

describe('the PDF of a receipt', () => {
  it('is one page without number or code', async () => {
    const pages = await pagesOf(
      receiptLetter({
        agencyName: '示例市人民政府办公室',
        registerNo: '示公申〔2026〕45号',
        requesterName: '示例甲',
        receivedOn: '2026-03-02',
        receivedBecause: '通过互联网渠道提交，以双方确认之日为收到申请之日',
        requestQuoted: sampleReply.requestQuoted,
        replyDueOn: '2026-03-30',
        issuedOn: '2026-03-02',
        contact: sampleReply.contact,
        demo: true,
      }),
    );
    expect(pages).toHaveLength(1);
    const text = textOf(pages[0] as Page);
    for (const told of ['示公申〔2026〕45号', '2026年3月2日', '2026年3月30日前', '0519-00000000']) {
      expect(text).toContain(told);
    }
    expect(text).not.toContain('草稿');
  });
});

interface Piece {
  text: string;
  x: number;
  /** Of the baseline, from the foot of the page. */
  y: number;
  width: number;
  height: number;
}

interface Page {
  width: number;
  height: number;
  pieces: Piece[];
}

async function pagesOf(letter: Letter): Promise<Page[]> {
  return pagesIn((await renderPdf(letterSource(letter, '2026-04-24'))).pdf);
}

async function pagesIn(pdf: Uint8Array): Promise<Page[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              width: item.width,
              height: item.height,
            },
          ]
        : [],
    );
    pages.push({ width, height, pieces });
  }
  await document.destroy();
  return pages;
}

function textOf(page: Page): string {
  return dense(page.pieces.map(({ text }) => text).join(''));
}

/** Without page number and demonstration mark, so that a sentence over two pages is whole. */
function bodyOf(page: Page): string {
  return dense(
    inTypeArea(page)
      .map(({ text }) => text)
      .join(''),
  );
}

function inTypeArea(page: Page): Piece[] {
  return page.pieces.filter(({ y, text }) => y > bottom && y < top && text.trim() !== '');
}

function textAt(pieces: Piece[], line: number): string {
  return dense(
    pieces
      .filter(({ y }) => y.toFixed(1) === line.toFixed(1))
      .map(({ text }) => text)
      .join(''),
  );
}

function widest(pages: Page[]): number {
  return Math.max(...pages.flatMap(inTypeArea).map(({ x, width }) => x + width));
}

function leftmost(pages: Page[]): number {
  return Math.min(...pages.flatMap(inTypeArea).map(({ x }) => x));
}

/** Blanks between lines and pieces are layout, not text. */
function dense(text: string): string {
  return text.replace(/\s/g, '');
}
