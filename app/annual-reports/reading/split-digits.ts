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
    const longest = digits.charAt(from) === '0' ? from + 1 : Math.min(digits.length, from + longestNumber);
    for (let to = from + 1; to <= longest; to++) {
      numbers.push(Number(digits.slice(from, to)));
      if (fits(numbers)) cut(run, to, numbers);
      numbers.pop();
    }
  };
  cut(0, 0, []);
  return steps > tooMany ? null : found;
}

/** Cuts tried before giving up: about 2 ms. */
const tooMany = 20_000;

/** A statutory figure has at most seven digits. */
const longestNumber = 7;
