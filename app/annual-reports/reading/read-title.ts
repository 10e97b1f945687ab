/** Whose report it is, and of which year; null where the text does not say. */
export interface ReportTitle {
  agency: string | null;
  year: number | null;
}

/**
 * Reads agency and report year from the title, else from who made or published the report and the statistical
 * period. Of several titles, as a page with a list of reports has them, the one of the statistical period counts.
 */
export function readTitle(normalised: string): ReportTitle {
  const text = withPlainYears(normalised.replace(/[ \t]+/g, ' '));
  const dense = text.replace(/\s/g, '');
  const titles = titlesOf(text);
  const period = periodYear(dense);
  const own = titles.filter(({ year }) => year === period);
  const candidates = own.length > 0 ? own : titles.slice(0, 1);
  const agency = candidates.find((title) => title.agency !== null)?.agency ?? null;
  return {
    agency: agency ?? makerOf(dense) ?? contactOf(text) ?? publisherOf(text),
    year: candidates[0]?.year ?? period ?? commonestYear(dense),
  };
}

/** 二〇二三年. */
function withPlainYears(text: string): string {
  const digits = '〇一二三四五六七八九';
  return text.replace(/[二][〇零○Oo0][〇零○一二三四五六七八九]{2}(?=\s?年)/g, (year) =>
    [...year].map((digit) => Math.max(0, digits.indexOf(digit))).join(''),
  );
}

/** Titles of posters are set with spaces between the characters, or break in the middle. */
const apart = (words: string) => [...words].join(String.raw`\s?`);
const han = String.raw`[\p{Script=Han}()·]`;
const report = String.raw`(?:${apart('政府')})?\s*${apart('信息公开')}\s*(?:${apart('工作')})?\s*(?:情况)?的?\s*(?:年\s?度?)?\s*(?:${apart('工作')})?\s*报\s?告?`;
const agencyFirst = new RegExp(String.raw`(${han}{2,40})\s*(\d{4})\s*年(?:\s?度)?\s*${report}`, 'gu');
const yearFirst = new RegExp(String.raw`(\d{4})\s*年(?:\s?度)?\s*(${han}{2,40}?)\s*${report}`, 'gu');
const yearOnly = new RegExp(String.raw`(\d{4})\s*年(?:\s?度)?\s*${report}`, 'gu');

function titlesOf(text: string): ReportTitle[] {
  const first = [...text.matchAll(agencyFirst)].map((match) => titleOf(match, match[1], match[2]));
  const second = [...text.matchAll(yearFirst)].map((match) => titleOf(match, match[2], match[1]));
  const bare = [...text.matchAll(yearOnly)].map((match) => titleOf(match, undefined, match[1]));
  return [...first, ...second, ...bare].sort((a, b) => a.at - b.at);
}

function titleOf({ index }: RegExpExecArray, agency: string | undefined, year: string | undefined) {
  return { agency: named(agency), year: Number(year), at: index };
}

/** Without the words of a sentence before the name, or a note after it; a second name in brackets belongs to it. */
function named(words: string | undefined): string | null {
  const name = (words ?? '')
    .replace(/^\([^)]*\)/, '')
    .replace(/^.*(?:编制|公布|发布|现将|根据)/u, '')
    .replace(/(?:关于|年报|报告)$/u, '')
    .replace(/\((?![^)]*[局委办室]\)$).*$/u, '');
  return name.length < 3 || /^(?:本|我|该|全)/u.test(name) ? null : name;
}

const bodies = '人民政府办公[厅室]|人民政府|管理委员会|管委会|委员会|办公[厅室]|办事处|[局厅委部院]';

/** 本报告由某某局编制. */
function makerOf(dense: string): string | null {
  const maker = new RegExp(
    String.raw`由(\p{Script=Han}{2,30}?(?:${bodies}))(?:\p{Script=Han}{0,6})?编制`,
    'u',
  );
  return maker.exec(dense)?.[1] ?? null;
}

/** 请与某某人民政府办公室政务公开处联系: the unit inside the agency is left out. */
function contactOf(text: string): string | null {
  const contact = new RegExp(String.raw`与(\p{Script=Han}{2,30}(?:${bodies}))\p{Script=Han}{0,12}联系`, 'u');
  return contact.exec(text)?.[1] ?? null;
}

/** What the page says beside the title: 发布机构：某某局. */
function publisherOf(text: string): string | null {
  const publisher = new RegExp(
    String.raw`(?:发布机构|公开机构|发布单位|编制单位|来源)\s*[:|]?\s*(\p{Script=Han}{2,30}(?:${bodies}|[乡镇]))(?!\p{Script=Han})`,
    'u',
  );
  return publisher.exec(text)?.[1] ?? null;
}

/** Only whole years count: a year with a lost digit proves nothing. */
function periodYear(dense: string): number | null {
  const period =
    /(?:统计(?:期限|时限|时间)|期限)[^。;\d?]{0,10}(\d{4})年/.exec(dense) ??
    /总体情况[^。;\d?]{0,20}(\d{4})年/.exec(dense);
  return period ? Number(period[1]) : null;
}

function commonestYear(dense: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of dense.matchAll(/(20\d{2})年/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
}
