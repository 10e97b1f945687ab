import {
  type DocumentFamily,
  type OfficialDocument,
  writeDocument,
} from '#app/disclosure-requests/letters/family.ts';
import type { LetterGap } from '#app/disclosure-requests/letters/letter-missing.ts';
import type { Day } from '#law/cite.ts';
import { type Circumstance, type FamilyKey, familiesSince2024 } from '#law/disclosure/letter-families.ts';
import { forbiddenElements, missingElements } from '#law/disclosure/letters-required.ts';

interface IssueCheck {
  /** Day of the document. */
  on: Day;
  /** Names and contacts of the requester and the agent; none may stand in what goes to a third party or an agency. */
  confidential?: string[];
}

/**
 * Why a document may not be issued yet: an element is missing that its family or the law requires, it tells a remedy
 * that its kind does not have or lacks the one it must tell, or it names the requester to somebody else. Empty when
 * it may go out. The seal is set after this check and is taken as given.
 */
export function documentGaps<Input, Doc extends OfficialDocument>(
  family: DocumentFamily<Input, Doc>,
  input: Input,
  { on, confidential = [] }: IssueCheck,
): LetterGap[] {
  const words = wordsOf(writeDocument(family, input, on));
  const own = family.requires.filter(({ given }) => !given(input)).map(({ key, zh }) => ({ key, zh }));
  const told = TELLS_REMEDY.test(words);
  const present = new Set(['seal', ...(family.fixed ?? []), ...family.requires.map(({ key }) => key)]);
  for (const [key, is] of [
    ['remedyClause', told],
    ['reconsiderationFirst', /先向[^；。]+申请行政复议/.test(words)],
    ['onlineChannel', /网上：|通过互联网送达/.test(words)],
  ] as const) {
    if (is) present.add(key);
    else present.delete(key);
  }
  const contents = { on, present, circumstances: family.circumstances?.(input, on) ?? [] };
  const gaps = [
    ...own,
    ...lawGaps(family.lawKey ?? family.key, contents),
    ...remedyGaps(family.remedy, told),
  ];
  if (hidesRequester(family) && names(words, confidential)) gaps.push(NAMED);
  return gaps.filter(({ key }, at) => gaps.findIndex((other) => other.key === key) === at);
}

const TELLS_REMEDY = /申请行政复议|提起行政诉讼/;

/** What the law asks of the family beyond its own list, by the day of the document. */
function lawGaps(
  key: string,
  contents: { on: Day; present: Set<string>; circumstances: Circumstance[] },
): LetterGap[] {
  if (!isLawFamily(key)) return [];
  const present = new Set(contents.present);
  // Whether the requester is named to others is found in the words, not in the list of elements.
  const forbidden = forbiddenElements({ family: key, ...contents, present }).filter(
    (element) => element.key !== 'requesterName',
  );
  return [
    ...missingElements({ family: key, ...contents, present }).map(({ key: element, zh }) => ({
      key: element,
      zh,
    })),
    ...forbidden.map(({ key: element, zh }) => ({ key: `${element}-forbidden`, zh: `不得写入：${zh}` })),
  ];
}

function isLawFamily(key: string): key is FamilyKey {
  return key in familiesSince2024;
}

/** Whether the requester stays unnamed in documents of a family (traps 37 and 38). */
export function hidesRequester({ to }: { to: string }): boolean {
  return to === 'third-party' || to === 'agency';
}

const NAMED = {
  key: 'requester-named',
  zh: '文中出现申请人的姓名、名称或者联系方式，发给他人的文书不得写明',
};

/** The rule of families that the law does not list: forms, court papers. */
function remedyGaps(rule: 'told' | 'none' | 'free', told: boolean): LetterGap[] {
  if (rule === 'none' && told)
    return [{ key: 'remedyClause-forbidden', zh: '本类文书不告知救济途径，请删去' }];
  return rule === 'told' && !told ? [{ key: 'remedyClause', zh: '救济途径' }] : [];
}

/** A single sign is no name: it would be found in any letter. */
function names(words: string, confidential: string[]): boolean {
  return confidential.some((name) => name.trim().length > 1 && words.includes(name.trim()));
}

/** All texts of a document, one a line. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).filter(Boolean).join('\n');
}
