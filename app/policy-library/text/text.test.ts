import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, plainText } from '#app/policy-library/text/block.ts';
import { asciiDigits, chineseNumber, numberOf } from '#app/policy-library/text/chinese-number.ts';
import { citationsIn } from '#app/policy-library/text/citations.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import { compareTexts } from '#app/policy-library/text/compare-texts.ts';
import { copyRatio } from '#app/policy-library/text/copy-ratio.ts';
import { outlineOf } from '#app/policy-library/text/outline.ts';
import { parseDocx } from '#app/policy-library/text/parse-docx.ts';
import { parseHtml } from '#app/policy-library/text/parse-html.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { statedAmountsIn } from '#app/policy-library/text/stated-amounts.ts';
import { statedDatesIn } from '#app/policy-library/text/stated-dates.ts';

const shape = (blocks: Block[]) => blocks.map(({ kind, anchor, label, text }) => [kind, anchor, label, text]);

/** Lines of every sort that texts have, and some that only look like one. */
const line = fc.oneof(
  fc.nat({ max: 120 }).map((n) => `第${chineseNumber(n)}条 为了示例，制定本办法。`),
  fc.nat({ max: 120 }).map((n) => `第${chineseNumber(n)}条规定的事项从其规定。`),
  fc.nat({ max: 20 }).map((n) => `第 ${n} 条之二　示例。`),
  fc.nat({ max: 20 }).map((n) => `## 第${chineseNumber(n + 1)}章　总　则`),
  fc.nat({ max: 9 }).map((n) => `第${chineseNumber(n + 1)}节 一般规定`),
  fc.nat({ max: 9 }).map((n) => `第${chineseNumber(n + 1)}编 分则`),
  fc.nat({ max: 9 }).map((n) => `（${chineseNumber(n + 1)}）示例事项；`),
  fc.nat({ max: 9 }).map((n) => `${chineseNumber(n + 1)}、示例标题`),
  fc.nat({ max: 9 }).map((n) => `${n}. 5万元以下的`),
  fc.nat({ max: 9 }).map((n) => `（${n}）示例；`),
  fc.constantFrom(
    '各区人民政府，市各部门：',
    '示例市人民政府办公室',
    '2024年5月1日',
    '附件：1.示例名单',
    '2.示例表',
    '附件1',
    '附 则',
    '目 录',
    '| 序号 | 事项 |',
    '|---|---|',
    '| 1 | |',
    '![示例图](x.png)',
    '# 示例标题',
    '> **重点**内容',
    '（此件公开发布）',
    '',
  ),
  fc.string({ unit: fc.constantFrom(...'第一条章节、。（）1.| #*>-示例\t　附件：[]()!\\'), maxLength: 14 }),
);
const anyText = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
const bare = (text: string) =>
  text.replace(/<!--[\s\S]*?-->/g, '').replace(/[\s\p{Cf}#|*>+_=()![\]:\\-]/gu, '');

describe('parseText', () => {
  it('gives the same blocks again from its own plain text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = parseText(text);
        expect(parseText(plainText(blocks))).toEqual(blocks);
      }),
    );
  });

  it('gives every block an address of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const anchors = parseText(text).map(({ anchor }) => anchor);
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) expect(anchor).toMatch(/^[a-z]\w*(-\w+)*$/);
      }),
    );
  });

  it('loses nothing but blanks and Markdown marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pictures = text.replaceAll('(x.png)', '()');
        expect(bare(plainText(parseText(text)))).toBe(bare(pictures));
      }),
    );
  });

  it('reads 编章节条款项目 with permanent addresses', () => {
    const text = `第一编 总则
第一章　总　则
第一条　第一款。
第二款：
（一）项一；
1.目一；
（2）更下；
（二）项二。
第三十三条之一　插入的条。
第二章 附则
第一节 一般规定
第三十四条规定的情形除外。
第三十五条 末条。
附件1
第一条 附件中的条。`;
    expect(shape(parseText(text)).map(([kind, anchor]) => `${kind} ${anchor}`)).toEqual([
      'part b1',
      'chapter b1-c1',
      'article a1',
      'paragraph a1-p2',
      'item a1-p2-i1',
      'subitem a1-p2-i1-s1',
      'subitem a1-p2-i1-s1-n2',
      'item a1-p2-i2',
      'article a33-1',
      'chapter b1-c2',
      'section b1-c2-s1',
      'text p1',
      'article a35',
      'heading p2',
      'article a1_2',
    ]);
  });

  it('reads an official document from addressee to annex note', () => {
    const text = `各辖市、区人民政府，市各委办局：
现将有关事项通知如下：
一、总体要求
（一）指导思想。示例。
1．示例要点
（1）示例小点
二、工作措施
附件：1.示例名单
2.示例表
示例市人民政府办公室
2024年5月1日
（此件公开发布）`;
    expect(shape(parseText(text)).map(([kind, anchor]) => `${kind} ${anchor}`)).toEqual([
      'addressee p1',
      'text p2',
      'heading h1',
      'heading h1-1',
      'heading h1-1-1',
      'heading h1-1-1-1',
      'heading h2',
      'note p3',
      'note p4',
      'signature p5',
      'signature p6',
      'note p7',
    ]);
  });

  it('does not take the list of contents for the chapters', () => {
    const blocks = parseText('目 录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则');
    expect(blocks.filter(({ kind }) => kind === 'chapter').map(({ anchor }) => anchor)).toEqual(['c1', 'c2']);
  });

  it('takes a decimal for no number, and a label on its own line with the next', () => {
    expect(shape(parseText('1.5万元以上的\n第一条\n示例。'))).toEqual([
      ['text', 'p1', '', '1.5万元以上的'],
      ['article', 'a1', '第一条', '示例。'],
    ]);
  });
});

describe('parseHtml', () => {
  const page = `<html><head><title>不要</title></head><body><nav>首页</nav><div class="content">
    <h1>示例市人民政府关于<br>示例的通知</h1><p>　　第一条&nbsp;&nbsp;为了
示例，制定<b>本办法</b>。</p><div><div>（一）甲；</div><span style="display:none">隐</span></div>
    <table><tr><th>序号</th><th colspan="2">事项</th></tr><tr><td rowspan="2">1</td><td>a|b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>
    <table><tr><td><p>只有一格的版式表</p></td></tr></table><img alt="示例图" src="x.png"><ol><li>甲</li><li>乙</li></ol>
    <script>不要()</script></div></body></html>`;

  it('keeps titles, tables, pictures and numbers, and leaves menus and hidden parts out', () => {
    const blocks = parseHtml(page);
    expect(plainText(blocks)).not.toMatch(/首页|隐|不要/);
    expect(shape(blocks).slice(0, 3)).toEqual([
      ['heading', 'p1', '', '示例市人民政府关于示例的通知'],
      ['article', 'a1', '第一条', '为了示例，制定本办法。'],
      ['item', 'a1-p1-i1', '（一）', '甲；'],
    ]);
    expect(blocks[3]?.rows).toEqual([
      ['序号', '事项', ''],
      ['1', 'a|b', 'c'],
      ['', 'd', 'e'],
    ]);
    expect(blocks.find(({ kind }) => kind === 'picture')?.text).toBe('示例图');
    expect(parseText(plainText(blocks))).toEqual(blocks);
  });
});

describe('parseDocx', () => {
  it('reads paragraphs and tables of a Word document', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('第一条　为了示例，制定本办法。'),
            new Paragraph('（一）示例。'),
            new Table({ rows: [new TableRow({ children: [cell('甲'), cell('乙')] })] }),
          ],
        },
      ],
    });
    const blocks = await parseDocx(await Packer.toBuffer(document));
    expect(shape(blocks)).toEqual([
      ['article', 'a1', '第一条', '为了示例，制定本办法。'],
      ['item', 'a1-p1-i1', '（一）', '示例。'],
      ['table', 't1', '', ''],
    ]);
    expect(blocks[2]?.rows).toEqual([['甲', '乙']]);
  });
});

describe('numbers', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9999 }),
        (n) => numberOf(chineseNumber(n)) === n && numberOf(String(n)) === n,
      ),
    );
  });
  it.each([
    ['一百零五', 105],
    ['十', 10],
    ['二〇二四', 2024],
    ['３３', 33],
    ['一千二百六十', 1260],
    ['甲', null],
  ])('%s', (text, value) => expect(numberOf(text)).toBe(value));
  it('full-width digits', () => expect(asciiDigits('２０２４')).toBe('2024'));
});

describe('citedNameOf', () => {
  it.each([
    ['中华人民共和国行政许可法', '行政许可法'],
    ['《示例市示例办法（2023修订）》', '示例市示例办法'],
    ['示例市示例办法（试行）', '示例市示例办法（试行）'],
    ['上海市实施《中华人民共和国义务教育法》办法', '上海市实施义务教育法办法'],
    ['中华人民共和国宪法修正案（2018年）', '宪法修正案（2018年）'],
  ])('%s', (title, name) => expect(citedNameOf(title)).toBe(name));
});

describe('citationsIn', () => {
  const cited = (text: string) =>
    citationsIn(parseText(text)).map(({ citedName, article, target }) => [citedName, article, target]);

  it('finds names with articles, lists of articles, numbers, and names after 依照', () => {
    expect(
      cited(
        '根据《中华人民共和国行政许可法》第三十三条第二款、第三十四条，参照国办发〔2019〕54号，依照治安管理处罚法第六条第（三）项处理。',
      ),
    ).toEqual([
      ['行政许可法', '第三十三条第二款', 'a33-p2'],
      ['行政许可法', '第三十四条', 'a34'],
      ['国办发〔2019〕54号', '', null],
      ['治安管理处罚法', '第六条第（三）项', 'a6-p1-i3'],
    ]);
  });

  it('links 本办法, 前款 and plain articles within the text, and nothing that is not there', () => {
    const text = '第一条 甲。\n乙，依照前款。\n第二条 依照本办法第一条第二款、第一条第一款和第九条处理。';
    expect(cited(text)).toEqual([
      ['', '前款', 'a1'],
      ['', '第一条第二款', 'a1-p2'],
      ['', '第一条第一款', 'a1'],
    ]);
  });

  it.each(['按照国家有关规定执行。', '违反法律、行政法规的规定', '依照合法程序，采取有效办法。'])(
    'takes no common words for a law: %s',
    (text) => expect(cited(text)).toEqual([]),
  );

  it('points at the words it found', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = parseText(text);
        for (const { anchor, start, end, citedName, target } of citationsIn(blocks)) {
          const block = blocks.find((each) => each.anchor === anchor);
          expect(end).toBeLessThanOrEqual(block?.text.length ?? 0);
          expect(start).toBeLessThan(end);
          if (citedName === '') expect(blocks.map((each) => each.anchor)).toContain(target);
        }
      }),
    );
  });
});

describe('statedAmountsIn', () => {
  const amounts = (text: string, most = 3) => statedAmountsIn(parseText(text), most);
  it.each([
    ['第七条 每人每月补贴300元。', '第七条', '每人每月补贴300元'],
    [
      '第八条 逾期不改正的，处五千元以上二万元以下罚款。',
      '第八条',
      '逾期不改正的，处五千元以上二万元以下罚款',
    ],
    ['一、标准\n\n一次性奖励1,200 元。其他另行规定。', '一', '一次性奖励1,200 元'],
    ['第三条 设立总额5亿元的示例基金。', '第三条', '设立总额5亿元的示例基金'],
  ])('%s', (text, place, quote) => expect(amounts(text)).toMatchObject([{ place, quote }]));

  it('cuts a long sentence down to what stands before the sum', () => {
    const long =
      '第五条 符合本办法第三条规定条件并且在规定期限内提出书面申请的单位，经审核公示没有异议的，给予一次性补助10万元。';
    expect(amounts(long)[0]?.quote).toBe('经审核公示没有异议的，给予一次性补助10万元');
  });

  it('takes no 元旦 and no number without 元, and stops at so many', () => {
    expect(amounts('第一条 2025年元旦起，补助比例提高到50%，第3元素和城乡二元结构除外。')).toEqual([]);
    const text = '第一条 甲10元。\n\n第二条 乙20元。\n\n第三条 丙30元。';
    expect(amounts(text, 2).map(({ anchor }) => anchor)).toEqual(['a1', 'a2']);
  });
});

describe('statedDatesIn', () => {
  const stated = (text: string) => statedDatesIn(parseText(text)).map(({ anchor, quote, ...rest }) => rest);
  it.each([
    ['第九条 本办法自2024年6月1日起施行。', [{ kind: 'effective', on: '2024-06-01' }]],
    ['本通知自印发之日起施行。', [{ kind: 'effective-after-publication', days: 0 }]],
    ['本规定自公布之日起三十日后施行。', [{ kind: 'effective-after-publication', days: 30 }]],
    [
      '本条例自二〇二四年五月一日起施行，有效期至2029年4月30日。',
      [
        { kind: 'effective', on: '2024-05-01' },
        { kind: 'expires', on: '2029-04-30' },
      ],
    ],
    [
      '本办法自2024年6月1日起施行，有效期五年。',
      [
        { kind: 'effective', on: '2024-06-01' },
        { kind: 'term', years: 5 },
      ],
    ],
    ['《示例旧办法》（示政发〔2010〕1号）同时废止。', [{ kind: 'repeals', names: ['示例旧办法'] }]],
    ['《示例法》自2020年1月1日起施行后，各地应当贯彻。', []],
    ['本实施细则自2011年5月20日起施行。', [{ kind: 'effective', on: '2011-05-20' }]],
    ['许可证有效期五年。', []],
    ['本办法自2024年2月30日起施行。', []],
  ])('%s', (text, found) => expect(stated(text)).toEqual(found));
});

describe('compareTexts', () => {
  const rows = (old: string, current: string) =>
    compareTexts(parseText(old), parseText(current)).map((row) => [
      row.change,
      row.old?.block.anchor ?? null,
      row.new?.block.anchor ?? null,
    ]);

  it('follows an article that was renumbered, and shows what came and went', () => {
    const old = '第一条 应当处以五百元罚款。\n第二条 本条例自公布之日起施行。\n第三条 删去的内容。';
    const current =
      '第一条 可以处以二千元罚款。\n第二条 完全新写的一条规定。\n第三条 本条例自公布之日起施行。';
    expect(rows(old, current)).toEqual([
      ['changed', 'a1', 'a1'],
      ['added', null, 'a2'],
      ['changed', 'a2', 'a3'],
      ['removed', 'a3', null],
    ]);
  });

  it('marks whole words: 应当 → 可以', () => {
    const [row] = compareTexts(parseText('第一条 应当办理。'), parseText('第一条 可以办理。'));
    expect(row?.old?.pieces).toEqual([
      { text: '第一条 ', marked: false },
      { text: '应当', marked: true },
      { text: '办理。', marked: false },
    ]);
  });

  it('shows every line of both texts once, and nothing changed against itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (old, current) => {
        const [before, after] = [parseText(old), parseText(current)];
        const found = compareTexts(before, after);
        expect(found.flatMap((row) => (row.new ? [row.new.block] : []))).toEqual(after);
        expect(found.filter((row) => row.old).length).toBe(before.length);
        expect(compareTexts(before, before).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });
});

describe('copyRatio', () => {
  it('is 0 for words of its own, 1 for a copy, and between for half', () => {
    const document = '为了规范示例事项的办理程序，保护当事人的合法权益，制定本办法。';
    expect(copyRatio('这份文件说的是办事更方便了', document)).toBe(0);
    expect(copyRatio(document, document)).toBe(1);
    expect(
      copyRatio(`${document}${'另外写下的解释文字与原来文件完全两样'.repeat(2)}`, document),
    ).toBeGreaterThan(0.3);
    expect(copyRatio('', document)).toBe(0);
  });
});

describe('outlineOf', () => {
  it('puts articles under sections under chapters', () => {
    const [chapter] = outlineOf(parseText('第一章 总则\n第一节 一般\n第一条 甲。\n乙。'));
    expect([chapter?.anchor, chapter?.below[0]?.anchor, chapter?.below[0]?.below[0]?.anchor]).toEqual([
      'c1',
      'c1-s1',
      'a1',
    ]);
  });
});
