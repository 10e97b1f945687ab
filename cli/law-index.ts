import type { LawFunction } from '#cli/law-tags.ts';
import { type FoundProvision, findProvision } from '#cli/provision.ts';
import { type Instrument, instruments } from '#law/instruments.ts';

interface Entry {
  provision: FoundProvision;
  /** What the function does with it. */
  part: string;
  fn: LawFunction;
}

/** docs/law-index.md: which function carries out which provision, by instrument and article. */
export function lawIndex(functions: LawFunction[]): string {
  const entries = functions.flatMap((fn) => fn.law.flatMap((text) => entryOf(text, fn)));
  const sections = instruments.flatMap((instrument) => {
    const own = entries.filter(({ provision }) => provision.instrument === instrument).sort(byArticle);
    return own.length > 0 ? [section(instrument, own)] : [];
  });
  return `# 法条索引\n\n由 \`bin/qingchuang law-check\` 生成，不要手改。\n\n${sections.join('\n')}`;
}

function entryOf(text: string, fn: LawFunction): Entry[] {
  const provision = findProvision(text);
  return typeof provision === 'string' ? [] : [{ provision, part: text.split(' — ')[1] ?? '', fn }];
}

function byArticle(a: Entry, b: Entry): number {
  const [x, y] = [a.provision, b.provision];
  return (
    (x.number ?? 0) - (y.number ?? 0) ||
    compare(inOrder(x.article), inOrder(y.article)) ||
    compare(a.fn.file, b.fn.file)
  );
}

/** Sorts 第一项 before 第二项 before 第三项. */
function inOrder(article: string): string {
  return article.replace(
    /[一二三四五六七八九十]/g,
    (sign) => 'abcdefghij'['一二三四五六七八九十'.indexOf(sign)] ?? '',
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function section({ title, number, from, to }: Instrument, entries: Entry[]): string {
  const days = `${from ?? '日期待查'}起${to ? `至${to}` : ''}`;
  const rows = entries.map(
    ({ provision, part, fn }) =>
      `| ${provision.article} | \`${fn.name}\` | ${part} | [${fn.file}](../${fn.file}) |`,
  );
  const head = ['| 条款 | 函数 | 作用 | 文件 |', '|---|---|---|---|'];
  return [`## ${title}`, '', `${[number, days].filter(Boolean).join('，')}`, '', ...head, ...rows, ''].join(
    '\n',
  );
}
