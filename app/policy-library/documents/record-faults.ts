import type { FieldError } from '#app/shell/error-summary.tsx';
import { isDay } from '#law/calendar/day.ts';
import { type Genre, genres, needsReasonToPublish } from '#law/publication/genres.ts';
import { themeOf } from '#law/publication/themes.ts';

/** What a cataloguer writes of a document, whether it is new or corrected. */
export interface CatalogueFields {
  title: string;
  /** `Genre`, empty: none of the fifteen. */
  genre: string;
  region: string;
  draftingAgencyId: number | null;
  themes: string[];
  columns: string[];
  keywords: string[];
  audience: string[];
  summary: string;
  disclosure: string;
  disclosureReason: string;
  author: string;
  effectiveOn: string;
  effectiveBecause: string;
  expiresOn: string;
  termBecause: string;
}

/** What is wrong with the record, field by field; empty when it may stand. Names are those of the form. */
export function catalogueFaults(fields: CatalogueFields): FieldError[] {
  const { title, genre, themes, disclosure, disclosureReason } = fields;
  const length = title.trim().length;
  const unknown = themes.find((code) => !themeOf(code));
  const faults: (FieldError | false)[] = [
    (length < 4 || length > 200) && { field: 'title', message: '请写明标题，4至200个字。' },
    genre !== '' && !isGenre(genre) && { field: 'genre', message: '请从十五种公文文种中选择。' },
    unknown !== undefined && { field: 'themes', message: `主题分类中没有“${unknown}”。` },
    !['proactive', 'on-request', 'refused'].includes(disclosure) && {
      field: 'disclosure',
      message: '请选择公开方式。',
    },
    disclosure !== 'proactive' &&
      disclosureReason.trim().length < 2 && {
        field: 'disclosure_reason',
        message: '不主动公开的，请写明理由和依据。',
      },
    disclosure === 'proactive' &&
      isGenre(genre) &&
      needsReasonToPublish(genre) &&
      disclosureReason.trim().length < 2 && {
        field: 'disclosure_reason',
        message: `${genre}通常是内部公文，主动公开请写明理由。`,
      },
    ...dayFaults(fields),
  ];
  return faults.filter((fault) => fault !== false);
}

/** A day needs its proof: absence of information is 有效性待核, never a guess. */
function dayFaults(fields: CatalogueFields): (FieldError | false)[] {
  const { effectiveOn, effectiveBecause, expiresOn, termBecause } = fields;
  return [
    effectiveOn !== '' && !isDay(effectiveOn) && { field: 'effective_on', message: '施行日期不是一个日期。' },
    effectiveOn !== '' &&
      effectiveBecause.trim() === '' && {
        field: 'effective_because',
        message: '写了施行日期，请写明依据：文件中的原话，或者哪条规定。',
      },
    expiresOn !== '' && !isDay(expiresOn) && { field: 'expires_on', message: '有效期至不是一个日期。' },
    expiresOn !== '' &&
      termBecause.trim() === '' && {
        field: 'term_because',
        message: '写了有效期，请写明依据：文件中的原话，或者对本机关有约束力的规定。',
      },
    isDay(effectiveOn) &&
      isDay(expiresOn) &&
      expiresOn < effectiveOn && { field: 'expires_on', message: '有效期至早于施行日期，请核对。' },
  ];
}

export function isGenre(text: string): text is Genre {
  return genres.some(({ genre }) => genre === text);
}
