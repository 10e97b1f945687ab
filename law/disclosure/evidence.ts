import type { Cite, Day } from '#law/cite.ts';
import {
  type BasisKind,
  basisKind,
  knownBases,
  mayForbidDisclosure,
  namedTitles,
} from '#law/disclosure/basis-kind.ts';
import { evidencePoints, type NotHeld } from '#law/disclosure/evidence-points.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';
import { type RemedyClass, remedyClass } from '#law/remedies/remedy-class.ts';

/** 审核种类: each by somebody other than the drafter. */
export type ReviewKind = 'legal' | 'secrecy';

/** A reply with what proves it, as far as it is there today. */
export interface EvidenceFacts {
  code: ReplyCode;
  /** R4.1 only: none found, or not ours. */
  notHeld?: NotHeld;
  /** The day whose law holds: of the reply. */
  repliedOn: Day;
  /** 法律依据和理由 as drafted. */
  grounds: string;
  /** Contents that the law demands of this type, by their key in `replyTypes`. */
  contents: Readonly<Record<string, string>>;
  /** Not ours: the agency that is responsible, null where it cannot be determined. */
  rightAgency?: { name: string; contact: string } | null;
  /** As the letter will carry it; null while it is not made yet. */
  remedyClause: string | null;
  /** Of all items together where they differ; absent: of the code. */
  remedy?: RemedyClass;
  /** Answers of the checklist by point. */
  points: Readonly<Record<string, string>>;
  /** Entries of the search log. */
  searches: number;
  reviews: readonly ReviewKind[];
  /** Kinds of instruments that the office has confirmed, by title. */
  knownBases?: Readonly<Record<string, BasisKind>>;
}

export interface MissingItem {
  key: string;
  zh: string;
  cite: Cite;
}

/** hard: the law demands it in the letter, nobody may let it pass. soft: the head of the office may, with a reason. */
export interface MissingEvidence {
  hard: MissingItem[];
  soft: MissingItem[];
}

/** What is still missing for a reply, checked from the first draft on.
 * @law 政府信息公开条例 第三十六条 — reasons, the right agency, the earlier reply, the special law
 * @law 政府信息公开条例 第十四条 — only laws and administrative regulations forbid disclosure
 * @law 政府信息公开条例 第十七条 — what is disclosed is reviewed first
 * @law 行政复议法 第二十条第二款 — the remedy is told
 * @law 行政复议法 第二十三条第二款 — and that reconsideration comes first where disclosure is refused
 * @law 保守国家秘密法 第三十五条 — secrecy is reviewed before disclosure
 * @reading only what the law demands in the letter blocks without exception (evidence-hard-and-soft) */
export function missingEvidence(facts: EvidenceFacts): MissingEvidence {
  const bases = basisItems(facts);
  return {
    hard: [
      ...missingContents(facts),
      ...missingReasons(facts),
      ...bases.hard,
      ...missingAgency(facts),
      ...missingEarlierNumber(facts),
      ...wrongRemedyClause(facts),
    ],
    soft: [...bases.soft, ...missingSearch(facts), ...missingPoints(facts), ...missingReviews(facts)],
  };
}

/** The reviews that a reply needs before it is signed.
 * @law 政府信息公开条例 第十七条 — information is reviewed before it is disclosed
 * @law 保守国家秘密法 第三十五条 — for secrecy
 * @reading legal review of every reply, secrecy review of what gives information or refuses it as secret or dangerous (reviews-of-reply) */
export function reviewsOf(code: ReplyCode): ReviewKind[] {
  const secrecy: ReplyCode[] = ['R1', 'R2', 'R3.1', 'R3.3'];
  return secrecy.includes(code) ? ['legal', 'secrecy'] : ['legal'];
}

const art = (article: string): Cite => ({ instrument: '政府信息公开条例', article });
const blank = (text: string | undefined) => !text?.trim();

function missingContents({ code, notHeld, contents }: EvidenceFacts): MissingItem[] {
  const { requires, cites } = replyTypeOf(code);
  // Not ours: nothing was searched for, so no search is told.
  const asked = requires.filter(({ key }) => !(key === 'search' && notHeld === 'not-ours'));
  return asked
    .filter(({ key }) => blank(contents[key]))
    .map(({ key, zh }) => ({ key, zh: `写明：${zh}`, cite: cites[0] ?? art('第三十六条') }));
}

function missingReasons({ grounds, code }: EvidenceFacts): MissingItem[] {
  const cite = code.startsWith('R3') ? art('第三十六条第三项') : art('第三十六条');
  return blank(grounds) ? [{ key: 'grounds', zh: '写明法律依据和理由', cite }] : [];
}

/** R3.2 and R3.8 stand on a named law or administrative regulation. */
function basisItems({ code, contents, knownBases: own }: EvidenceFacts): MissingEvidence {
  const found: MissingEvidence = { hard: [], soft: [] };
  if (code !== 'R3.2' && code !== 'R3.8') return found;
  const cite = code === 'R3.2' ? art('第十四条') : art('第三十六条第七项');
  for (const title of namedTitles(contents['law'] ?? '')) {
    const { kind, sure, because } = basisKind(title, { ...knownBases, ...own });
    if (!mayForbidDisclosure(kind)) {
      const zh = `《${title}》不能作依据：只有法律、行政法规可以。${because}`;
      found.hard.push({ key: 'basis-kind', zh, cite });
    } else if (!sure) {
      const zh = `核对《${title}》是不是法律、行政法规：${because}`;
      found.soft.push({ key: 'basis-kind', zh, cite });
    }
  }
  return found;
}

function missingAgency({ code, notHeld, rightAgency }: EvidenceFacts): MissingItem[] {
  if (code !== 'R4.1' || notHeld !== 'not-ours' || !rightAgency) return [];
  const cite = art('第三十六条第五项');
  const gaps: MissingItem[] = [];
  if (blank(rightAgency.name)) gaps.push({ key: 'agency-name', zh: '写明负责公开的机关的名称', cite });
  if (blank(rightAgency.contact)) gaps.push({ key: 'agency-contact', zh: '写明该机关的联系方式', cite });
  return gaps;
}

const DOCUMENT_NO = /[〔（([]\d{4}[〕）)\]].*\d+号/;

function missingEarlierNumber({ code, contents }: EvidenceFacts): MissingItem[] {
  const earlier = contents['earlier'];
  if (code !== 'R5.2' || blank(earlier) || DOCUMENT_NO.test(earlier ?? '')) return [];
  const zh = '写明此前答复的发文字号，例如常政公开复〔2024〕8号';
  return [{ key: 'earlier-number', zh, cite: art('第三十六条第六项') }];
}

function wrongRemedyClause({ code, repliedOn, remedyClause, remedy }: EvidenceFacts): MissingItem[] {
  if (remedyClause === null) return [];
  if (blank(remedyClause)) {
    const cite = { instrument: '行政复议法', article: '第二十条第二款' };
    return [{ key: 'remedy', zh: '写明救济途径和期限', cite }];
  }
  const kind = remedy ?? remedyClass(code, repliedOn);
  const first = kind === 'PRE' || kind === 'MIXED';
  if (remedyClause.includes('先向') === first) return [];
  const zh = first ? '救济条款须写明先申请行政复议' : '救济条款不能要求先申请行政复议';
  return [{ key: 'remedy-class', zh, cite: { instrument: '行政复议法', article: '第二十三条第二款' } }];
}

function missingSearch({ code, notHeld, searches }: EvidenceFacts): MissingItem[] {
  const needed = code === 'R4.2' || (code === 'R4.1' && notHeld !== 'not-ours');
  if (!needed || searches > 0) return [];
  const zh = '检索记录：在哪里、用什么词、查什么时期、谁查的、哪天、结果';
  return [{ key: 'search-log', zh, cite: art('第三十六条第四项') }];
}

function missingPoints({ code, notHeld, points }: EvidenceFacts): MissingItem[] {
  return evidencePoints(code, notHeld)
    .filter(({ key }) => blank(points[key]))
    .map(({ key, zh, cite }) => ({ key: `point-${key}`, zh, cite }));
}

function missingReviews({ code, reviews }: EvidenceFacts): MissingItem[] {
  const words: Record<ReviewKind, string> = { legal: '法制审核', secrecy: '保密审查' };
  return reviewsOf(code)
    .filter((kind) => !reviews.includes(kind))
    .map((kind) => ({ key: `review-${kind}`, zh: `${words[kind]}没有完成`, cite: art('第十七条') }));
}
