/**
 * 人民币金额大写 of an amount in 分: 叁仟贰佰元整, as payment papers print it.
 * @throws RangeError when the amount is negative, no whole number of 分, or a trillion yuan and more.
 */
export function amountText(fen: number): string {
  if (!Number.isInteger(fen) || fen < 0 || fen >= 1e14) throw new RangeError(`no amount: ${fen}`);
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const small = [
    jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0 && rest > 0 ? '零' : '',
    rest > 0 ? `${DIGITS[rest]}分` : '',
  ].join('');
  const whole = yuan > 0 || small === '' ? `${wholeText(yuan)}元` : '';
  return whole + (small === '' ? '整' : small);
}

/** 3,200.00元 */
export function yuanText(fen: number): string {
  return `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}元`;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const GROUPS = ['', '万', '亿'];

/** Groups of four digits; zeros between digits are said once, those at the end of a group not at all. */
function wholeText(yuan: number): string {
  if (yuan === 0) return '零';
  let text = '';
  for (let group = GROUPS.length - 1; group >= 0; group--) {
    const part = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (part === 0) continue;
    const gap = text !== '' && (part < 1000 || Math.floor(yuan / 10_000 ** group) % 100_000 === 0);
    text += (gap ? '零' : '') + groupText(part) + GROUPS[group];
  }
  return text;
}

function groupText(part: number): string {
  const digits = String(part).split('').map(Number);
  const said = digits.map((digit, at) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${['', '拾', '佰', '仟'][digits.length - 1 - at]}`,
  );
  return said.join('').replace(/零+/g, '零').replace(/零$/, '');
}
