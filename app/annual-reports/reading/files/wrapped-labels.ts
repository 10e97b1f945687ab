/**
 * The text with the lines of a label that wraps put together, where the figures of its row stand between them, as
 * they do on a page read line by line: `5.要求行政机关确认或重 / 0 0 0 0 0 0 0 / 新出具已获取信息`.
 */
export function withWholeLabels(text: string): string {
  const lines = text.split('\n');
  for (let at = 1; at + 1 < lines.length; at++) {
    const [before = '', figures = '', after = ''] = lines.slice(at - 1, at + 2);
    if (!sevenFigures.test(figures) || !endsInWords.test(before) || !goesOn(after)) continue;
    lines[at] = after;
    lines[at + 1] = figures;
    at++;
  }
  return lines.join('\n');
}

/** A row of table 3. */
const sevenFigures = /^[ \t]*\d[\d,]*(?:[ \t]+\d[\d,]*){6}[ \t]*$/;
const endsInWords = /\p{Script=Han}[^\d\n]*$/u;

/** Words that do not begin with a number of their own, as every row of table 3 does. */
function goesOn(line: string): boolean {
  return (
    /\p{Script=Han}/u.test(line) &&
    !/\d/.test(line) &&
    !/^\s*(?:[一二三四五六七八]、|[(（][一二三四五六七八][)）])/.test(line)
  );
}
