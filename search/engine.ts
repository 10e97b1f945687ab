import type { Day } from '#law/cite.ts';

/** What can be counted and filtered by. */
export type FacetName = 'theme' | 'kind' | 'agency' | 'year' | 'region';

/** Which texts are asked for, seen from the day of the query. 现行有效、全部、尚未施行、已失效、待核. */
export type ValidityChoice = 'in-force' | 'all' | 'not-yet' | 'ended' | 'unproven';

/**
 * One findable passage: an article of a document, or the whole of a short one. It says from when to when the text holds,
 * never whether it holds: the day comes with the query.
 */
export interface SearchEntry {
  /** documentKey + ':' + anchor, unique. */
  key: string;
  documentKey: string;
  /** Where the passage stands on the page of its document; empty for the document as a whole. */
  anchor: string;
  title: string;
  /** What people cite it by: cited name, document number, index number. */
  names: string[];
  /** 第三十三条; empty for the document as a whole. */
  label: string;
  text: string;
  facets: { theme: string[]; kind: string; agency: string; year: string; region: string };
  validFrom: Day | null;
  /** The last day in force. */
  validTo: Day | null;
  /** False: nothing proves that it is in force. 待核. */
  proven: boolean;
  /** The newest version of its document. */
  current: boolean;
}

export interface SearchQuery {
  /** As typed. Blank: everything, newest first. */
  words: string;
  /** The day that validity is seen from. */
  on: Day;
  validity: ValidityChoice;
  filters: Partial<Record<FacetName, string>>;
  /** From 1. */
  page: number;
  perPage: number;
}

/** One document; its best passage first. */
export interface SearchHit {
  documentKey: string;
  key: string;
  anchor: string;
  /** Comparable within one answer only. */
  score: number;
  /** Other passages of the same document that fit, best first. */
  alsoIn: { key: string; anchor: string; label: string }[];
}

/** The words name one passage or document exactly. 直达. */
export interface SearchReference {
  key: string;
  documentKey: string;
  anchor: string;
  how: 'article' | 'document-number' | 'index-number' | 'title';
}

export interface SearchAnswer {
  /** Documents found. */
  total: number;
  hits: SearchHit[];
  /** Documents by value, most first; each facet is counted without its own filter, so that one can change it. */
  facets: Record<FacetName | 'validity', { value: string; count: number }[]>;
  reference: SearchReference | null;
  /** The words as probably meant, where some of them are unknown to the index. */
  spelling: string | null;
  /** Words to highlight. */
  words: string[];
}

export interface EngineState {
  /** False: missing, damaged, or made by another analyser; it must be rebuilt. */
  ready: boolean;
  entries: number;
  /** Every change up to this seq is in the index. */
  seq: number;
  analyserVersion: string;
}

/** The port. Every engine passes `engine-suite.ts`. */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>;
  /** Completions of what is being typed: titles and names that start with or hold it. */
  suggest(prefix: string, limit: number): Promise<{ text: string; documentKey: string }[]>;
  /** Replaces each document named in the entries by just these entries; `seq` is the last change they contain. */
  put(entries: SearchEntry[], upTo: { seq: number }): Promise<void>;
  remove(documentKeys: string[]): Promise<void>;
  state(): Promise<EngineState>;
  close(): Promise<void>;
}
