import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { type NewDocument, type NewVersion, openRecord } from '#app/policy-library/documents/new-document.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';

/** What a test says of its document; the rest is left open, published on 2024-01-20 and in effect from 2024-03-01. */
export type MadeDocument = Partial<Omit<NewDocument, 'text'>> & {
  blocks?: Block[];
  text?: Partial<NewVersion>;
};

/** A document of the library, as an act or an import would write it. Returns its id. */
export async function makeDocument(scope: Scope, made: MadeDocument = {}): Promise<number> {
  const { blocks = articles(3), text, ...record } = made;
  const input: NewDocument = {
    ...openRecord,
    kind: 'normative',
    title: '示例事项管理办法',
    issuers: [{ name: '示例市人民政府', agencyId: null }],
    publishedOn: '2024-01-20',
    publishedAt: new Date('2024-01-20T09:30:00+08:00'),
    effectiveOn: '2024-03-01',
    effectiveBecause: '本办法自2024年3月1日起施行',
    ...record,
    text: { blocks, validFrom: '2024-03-01', ...openText, ...text },
  };
  return scope.db.transaction().execute((trx) => insertDocument(scope.in(trx), input));
}

const openText = { note: '', amendedById: null, declaredLapsed: false, sourceKey: null };

/** A text of `count` articles, five to a chapter; the second paragraph of each article has two items. */
export function articles(count: number): Block[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((n) => [
    ...(n % 5 === 1 ? [chapter((n - 1) / 5 + 1)] : []),
    block('article', `a${n}`, { label: `第${chineseNumber(n)}条`, text: SENTENCES[n % 3] ?? '' }),
    block('paragraph', `a${n}-p2`, { text: '前款规定的事项包括：' }),
    block('item', `a${n}-p2-i1`, { label: '（一）', text: '示例事项的规划；' }),
    block('item', `a${n}-p2-i2`, { label: '（二）', text: '示例事项的监督管理。' }),
  ]);
}

const SENTENCES = [
  '示例事项的申请人应当提交材料，并对材料的真实性负责。',
  '市示例部门负责本市行政区域内示例事项的监督管理工作。',
  '违反本办法第一条规定的，依照《示例管理条例》第三条处理。',
];

function chapter(n: number): Block {
  return block('chapter', `c${n}`, { label: `第${chineseNumber(n)}章`, text: '示例事项' });
}

/** An official document: addressee, headings of two levels, a table and the lines that close it. */
export function officialBlocks(): Block[] {
  return [
    block('addressee', 'p1', { text: '各辖市、区人民政府，市各委办局：' }),
    block('text', 'p2', { text: '为规范示例事项，现就有关工作通知如下：' }),
    block('heading', 'h1', { label: '一、', text: '总体要求', level: 1 }),
    block('text', 'p3', { text: '坚持公开、便民的原则，示例事项一次办成。' }),
    block('heading', 'h2', { label: '（一）', text: '补贴标准', level: 2 }),
    block('text', 'p4', { text: '补贴标准见下表。' }),
    {
      ...block('table', 't1', {}),
      rows: [
        ['类别', '条件', '标准'],
        ['甲类', '新建', '每户每月示例元'],
        ['乙类', '改建', '每户每年示例元'],
      ],
    },
    block('heading', 'h3', { label: '二、', text: '组织实施', level: 1 }),
    block('text', 'p5', { text: '本通知自2024年3月1日起施行，有效期至2029年2月28日。' }),
    block('note', 'p6', { text: '附件：1. 示例事项申请表' }),
    block('signature', 'p7', { text: '示例市人民政府' }),
    block('signature', 'p8', { text: '2024年1月15日' }),
  ];
}

/** One line of a text. */
export function block(kind: Block['kind'], anchor: string, parts: Partial<Block>): Block {
  return { kind, anchor, label: '', text: '', ...parts };
}

/** 1 to 199 as texts write them: 一, 十二, 一百零五. */
function chineseNumber(n: number): string {
  const digit = (d: number) => '零一二三四五六七八九'.charAt(d);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${head}${middle}${ones > 0 ? digit(ones) : ''}`;
}
