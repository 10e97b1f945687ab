/** Whose report it is, and of which year; null where the text does not say. */
export interface ReportTitle {
  agency: string | null;
  year: number | null;
}

/** Reads agency and report year from the title, else from the contact line and the statistical period. */
export function readTitle(normalised: string): ReportTitle {
  const text = normalised.replace(/[ \t]+/g, ' ');
  const titled = titleOf(text);
  return {
    agency: titled.agency ?? contactOf(text),
    year: titled.year ?? yearInProse(text.replace(/\s/g, '')),
  };
}

const han = String.raw`[\p{Script=Han}()·]`;
const report = String.raw`(?:政府)?\s*信息公开\s*(?:工作)?\s*(?:年度?)?\s*(?:工作)?\s*报告?`;
const agencyFirst = new RegExp(String.raw`(${han}{2,40})\s*(\d{4})\s*年(?:度)?\s*${report}`, 'u');
const yearFirst = new RegExp(String.raw`(\d{4})\s*年(?:度)?\s*(${han}{2,40}?)\s*${report}`, 'u');

function titleOf(text: string): ReportTitle {
  const first = agencyFirst.exec(text);
  const second = yearFirst.exec(text);
  if (first && (!second || first.index <= second.index))
    return { agency: named(first[1]), year: Number(first[2]) };
  if (second) return { agency: named(second[2]), year: Number(second[1]) };
  return { agency: null, year: null };
}

/** Without the words of a sentence before the name, or a note after it. */
function named(words: string | undefined): string | null {
  const name = (words ?? '')
    .replace(/^\([^)]*\)/, '')
    .replace(/^.*(?:编制|公布|发布|现将|根据)/u, '')
    .replace(/\(.*$/u, '');
  return name.length >= 3 ? name : null;
}

const bodies = '人民政府办公[厅室]|人民政府|管理委员会|管委会|委员会|办公[厅室]|办事处|[局厅委部院]';

/** 请与某某人民政府办公室政务公开处联系: the unit inside the agency is left out. */
function contactOf(text: string): string | null {
  const contact = new RegExp(String.raw`与(\p{Script=Han}{2,30}(?:${bodies}))\p{Script=Han}{0,12}联系`, 'u');
  return contact.exec(text)?.[1] ?? null;
}

/** Only whole years count: a year with a lost digit proves nothing. */
function yearInProse(text: string): number | null {
  const period =
    /统计期限[^。;\d?]{0,10}(\d{4})年/.exec(text) ?? /总体情况[^。;\d?]{0,20}(\d{4})年/.exec(text);
  if (period) return Number(period[1]);
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(20\d{2})年/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
}
