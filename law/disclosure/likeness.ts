/** What a request asks for, in the requester's words. */
export interface AskedInformation {
  title: string;
  /** 文号, empty where none is given. */
  documentNo: string;
  description: string;
}

/** From 0 to 1; `same` from the first, `near` from the second. */
export interface LikenessThresholds {
  same: number;
  near: number;
}

export const defaultThresholds: LikenessThresholds = { same: 0.9, near: 0.6 };

export interface Likeness {
  kind: 'same' | 'near' | 'different';
  /** 0 nothing in common, 1 equal after normalising. */
  measure: number;
}

/** How alike two pieces of asked-for information are. One title alone makes nothing the same: what is described
 * counts, and other years or numbers are other information.
 * @nolaw arithmetic over normalised text */
export function likenessOf(
  a: AskedInformation,
  b: AskedInformation,
  { same, near }: LikenessThresholds = defaultThresholds,
): Likeness {
  const [textA, textB] = [wholeText(a), wholeText(b)];
  const measure = similarity(textA, textB);
  const numbersDiffer = numbersOf(textA) !== numbersOf(textB);
  if (measure >= same && !numbersDiffer) return { kind: 'same', measure };
  const document = normalisedText(a.documentNo);
  const sameDocument = document !== '' && document === normalisedText(b.documentNo);
  return { kind: sameDocument || measure >= near ? 'near' : 'different', measure };
}

/** Twice the shared pairs of neighbouring characters over all pairs: 0 to 1.
 * @nolaw arithmetic */
export function similarity(a: string, b: string): number {
  const [left, right] = [normalisedText(a), normalisedText(b)];
  if (left === right) return left === '' ? 0 : 1;
  const [pairsLeft, pairsRight] = [pairsOf(left), pairsOf(right)];
  let shared = 0;
  for (const [pair, count] of pairsLeft) shared += Math.min(count, pairsRight.get(pair) ?? 0);
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Half-width, lower case, letters and digits only, without the words of asking.
 * @nolaw text */
export function normalisedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(
      /^(?:本人|本公司|我们?|现|特)*(?:依法)?(?:申请|要求|请求|请)(?:贵.{1,4}?)?(?:公开|提供|获取)/u,
      '',
    );
}

function wholeText({ title, documentNo, description }: AskedInformation): string {
  return [title, documentNo, description].map(normalisedText).join('');
}

/** Years, document numbers and the like, in order. */
function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).sort().join(' ');
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index++) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
