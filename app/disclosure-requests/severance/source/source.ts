import type { Canvas } from '@napi-rs/canvas';
import type { Box, Size } from '#app/disclosure-requests/severance/box.ts';

export type SourceKind = 'pdf' | 'png' | 'jpeg';

/** A record opened for severing. Pages count from 1. */
export interface Source {
  kind: SourceKind;
  /** Each page as it is seen: in points of a PDF, in pixels of a picture. */
  pages: Size[];
  /** A page as it is seen, on white; `scale` pixels to a point (of a picture, to its pixel). */
  draw(page: number, scale: number): Promise<Canvas>;
  /** Every character that a program can take out of the page, whether the page shows it or not. */
  characters(page: number): Promise<Character[]>;
  /** Notes and form fields that lie on the page, with what they say. */
  notes(page: number): Promise<Note[]>;
  besides(): Promise<Besides>;
  close(): Promise<void>;
}

/** `place` is null for what lies off the page: outside the crop box. */
export interface Character {
  text: string;
  place: Box | null;
}

export interface Note {
  texts: string[];
  place: Box | null;
}

/** How much a file carries that no page shows, or that stays behind a page when it is only covered. */
export interface Besides {
  /** 批注 */
  notes: number;
  /** 表单域 */
  fields: number;
  /** 嵌入的文件 */
  files: number;
  /** 书签 */
  bookmarks: number;
  /** 脚本 */
  scripts: number;
  /** 图层 */
  layers: number;
  /** 文档属性、拍摄信息等 */
  properties: string[];
  /** Pages without a single character: pictures, in which no word can be searched. */
  pagesWithoutText: number[];
}

/** Why a record cannot be severed here. */
export type SourceFault =
  | 'too-large'
  | 'unknown-kind'
  | 'encrypted'
  | 'broken'
  | 'no-page'
  | 'too-many-pages'
  | 'page-too-large'
  | 'result-too-large'
  | 'live-form'
  | 'animated';

export class UnreadableSource extends Error {
  readonly fault: SourceFault;

  constructor(fault: SourceFault) {
    super(`severance source: ${fault}`);
    this.fault = fault;
  }
}

/** Bytes of a record; uploads are held to less (`MAX_UPLOAD_BYTES`). */
export const MOST_BYTES = 30 * 1024 * 1024;
/** Pages of a record: longer ones are cut into parts first. */
export const MOST_PAGES = 200;
/** Pixels of one page when it is drawn: 100 MB of memory. */
export const MOST_PIXELS = 25_000_000;
