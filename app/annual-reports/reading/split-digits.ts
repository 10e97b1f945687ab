/**
 * All ways to cut figures that were printed without spaces into `count` numbers. A space is always a border;
 * a number has no leading zero. `fits` may refuse a beginning early. Null when there are too many ways to try.
 */
export function splitDigits(
  runs: readonly string[],
  count: number,
  fits: (numbers: readonly number[]) => boolean = () => true,
): number[][] | null {
  const found: number[][] = [];
  let steps = 0;
  const cut = (run: number, from: number, numbers: number[]): void => {
    if (++steps > tooMany) return;
    const digits = runs[run];
    if (digits === undefined) {
      if (numbers.length === count) found.push([...numbers]);
      return;
    }
    if (from === digits.length) {
      cut(run + 1, 0, numbers);
      return;
    }
    if (numbers.length === count) return;
    for (const to of ends(digits, from)) {
      numbers.push(Number(digits.slice(from, to)));
      if (fits(numbers)) cut(run, to, numbers);
      numbers.pop();
    }
  };
  cut(0, 0, []);
  return steps > tooMany ? null : found;
}

/**
 * The same for a row whose last number is the sum of the others. The sum is cut off first, so that no beginning that
 * is already too large is followed up.
 */
export function splitIntoSum(runs: readonly string[], count: number): number[][] | null {
  const last = runs.at(-1) ?? '';
  const found: number[][] = [];
  for (let from = Math.max(0, last.length - longestNumber); from < last.length; from++) {
    if (last.charAt(from) === '0' && from < last.length - 1) continue;
    const total = Number(last.slice(from));
    const before = [...runs.slice(0, -1), last.slice(0, from)].filter((run) => run !== '');
    const ways = splitDigits(before, count - 1, (numbers) => {
      const sum = numbers.reduce((a, b) => a + b, 0);
      return sum <= total && (numbers.length < count - 1 || sum === total);
    });
    if (!ways) return null;
    found.push(...ways.map((way) => [...way, total]));
  }
  return found;
}

/** Where a number that begins at `from` may end. */
function ends(digits: string, from: number): number[] {
  if (digits.charAt(from) === '0') return [from + 1];
  const longest = Math.min(digits.length, from + longestNumber) - from;
  return Array.from({ length: longest }, (_, index) => from + index + 1);
}

/** Cuts tried before giving up: about 2 ms. */
const tooMany = 20_000;

/** A statutory figure has at most seven digits. */
const longestNumber = 7;
