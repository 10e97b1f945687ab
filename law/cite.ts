/** A day of the civil calendar in Asia/Shanghai, `'YYYY-MM-DD'`. Days compare as strings. */
export type Day = string;

/** A provision of an instrument listed in `law/instruments.ts`, with the article worded as lawyers write it. */
export interface Cite {
  /** Short title, e.g. `政府信息公开条例`. */
  instrument: string;
  /** e.g. `第三十三条第二款`; for notices without articles, the part that is meant. */
  article: string;
}

/** One dated row of law. A change of law is a new row; the old row stays. */
export interface Provision<T> {
  from: Day;
  /** Division code of the place it holds in; absent: the whole country. */
  place?: string;
  value: T;
  cite: Cite;
}

/** 《政府信息公开条例》第三十三条第二款
 * @nolaw words a citation */
export function citeText(cite: Cite): string {
  return `《${cite.instrument}》${cite.article}`;
}
