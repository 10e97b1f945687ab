import type { TemplateRef } from '#app/disclosure-requests/letters/template-ref.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { TypstSource } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** A letter in the order in which it is read; the PDF and the page on screen are both made from it. */
export interface Letter {
  /** 发文机关标志 */
  issuer: string;
  /** 发文字号; null while the letter is a draft, or where its family has no number. */
  documentNo: string | null;
  title: string;
  /** 主送 */
  addressee: string;
  /** Facts in a table before the text (the receipt has some). */
  fields: { name: string; value: string }[];
  paragraphs: Paragraph[];
  /** 附件说明, one a line, with page counts. */
  attachments: string[];
  /** 署名 */
  signedName: string;
  /** 成文日期; null while the letter is a draft. */
  signedOn: Day | null;
  /** 附注: how to reach the office; the brackets come with the layout. */
  note: string;
  /** Marked 草稿 across the page. */
  draft: boolean;
  /** Marked 示例数据 on every page. */
  demo: boolean;
  /** Where reconsideration is sought online; a live link in every form of the letter. */
  reconsiderAt?: string;
  /** 回执, on a page of its own after the letter, to be sent back. */
  slip?: ReplySlip;
  /** Absent in letters kept before templates had versions. */
  template?: TemplateRef;
}

export interface ReplySlip {
  title: string;
  /** Whom it goes back to and what it answers. */
  lead: string;
  /** `tall`: empty lines for handwriting. */
  rows: { name: string; value: string; tall?: number }[];
  closing: string[];
}

export interface Paragraph {
  /** What the law demands that this paragraph gives. */
  part: LetterPart;
  text: string;
}

export type LetterPart =
  | 'received' // 收到日期及补正、延期、征求意见
  | 'asked' // 申请内容
  | 'facts' // 查明的事实
  | 'grounds' // 法律依据
  | 'result' // 答复结果
  | 'required' // 该类答复须写明的内容
  | 'giving' // 提供方式
  | 'hints' // 便民提示
  | 'remedy' // 救济途径
  | 'clock' // 答复期限
  | 'query' // 查询方式
  | 'items' // 需补正、说明或者办理的事项
  | 'consequence' // 逾期的后果
  | 'online'; // 网上申请行政复议的渠道

export interface Contact {
  office: string;
  phone: string;
  address: string;
}

/**
 * The PDF of a letter. A draft is dated by `today`; a signed letter by its own day, so it is always the same file.
 * `seal` is the image of the seal as SVG; neither a draft nor what has no number (the receipt) is sealed.
 */
export function letterSource(letter: Letter, today: Day, seal?: string): TypstSource {
  return {
    template: new URL('./gb9704.typ', import.meta.url),
    title: letter.title,
    createdOn: letter.signedOn ?? today,
    data: {
      ...letter,
      documentNo: documentNoText(letter),
      signedOn: signedOnText(letter),
      seal: letter.draft || letter.documentNo === null ? null : (seal ?? null),
    },
  };
}

/** What stands in the place of the document number. */
export function documentNoText(letter: Letter): string {
  return letter.documentNo ?? (letter.draft ? '（草稿，签发时编号）' : '');
}

/** 2026年3月27日, or the blank to be filled in. */
export function signedOnText(letter: Letter): string {
  return letter.signedOn ? dayText(letter.signedOn) : '　　年　月　日';
}

/** A text of several lines as paragraphs of one part; empty lines fall away. */
export function paragraphsOf(part: LetterPart, text: string): Paragraph[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ part, text: line }));
}

/** 联系单位：…；电话：…；地址：… */
export function contactNote(contact: Contact): string {
  return [
    ['联系单位', contact.office],
    ['电话', contact.phone],
    ['地址', contact.address],
  ]
    .filter(([, value]) => value?.trim())
    .map(([name, value]) => `${name}：${value}`)
    .join('；');
}
