import type { Envelope } from '#app/disclosure-requests/letters/envelope.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import type { Sheet } from '#app/disclosure-requests/letters/sheet.ts';
import type { Cite, Day } from '#law/cite.ts';
import type { Circumstance, FamilyKey } from '#law/disclosure/letter-families.ts';

/** A red-headed letter, a form or plain paper, or what goes on an envelope. */
export type OfficialDocument = Letter | Sheet | Envelope;

/** 文书种类: one file each; its input is plain data, so nothing of a case is read here. */
export interface DocumentFamily<Input, Doc extends OfficialDocument = Letter> {
  key: string;
  zh: string;
  group: FamilyGroup;
  to: Recipient;
  /** 救济途径: `told` must have it, `none` must not, `free` may. */
  remedy: 'told' | 'none' | 'free';
  /** What has to be given before the document may be issued; keys of law/disclosure/letter-elements.ts where it has them. */
  requires: RequiredElement<Input>[];
  /** Elements that the wording of the template itself carries. */
  fixed?: string[];
  /** Its family in law/disclosure/letter-families.ts, where that is not its own key. */
  lawKey?: FamilyKey;
  /** What of this input makes further elements necessary. */
  circumstances?(input: Input, on: Day): Circumstance[];
  /** Oldest first. A change of law is a new version; the old one stays and still writes old documents. */
  versions: TemplateVersion<Input, Doc>[];
}

export type FamilyGroup =
  | 'procedural' // 程序性文书
  | 'reply' // 实体性答复
  | 'internal' // 内部用表
  | 'service' // 送达用件
  | 'remedy'; // 复议、诉讼文书

export type Recipient = 'requester' | 'third-party' | 'agency' | 'office' | 'reconsideration-body' | 'court';

export interface TemplateVersion<Input, Doc extends OfficialDocument> {
  /** Year of the law that it follows, with a letter where a year has two. */
  version: string;
  /** First day of documents written with it. */
  validFrom: Day;
  /** Last day; absent on the newest. */
  validTo?: Day;
  /** The provisions it rests on: a change of any of them touches this template. */
  cites: Cite[];
  write(input: Input): Doc;
}

export interface RequiredElement<Input> {
  key: string;
  zh: string;
  given(input: Input): boolean;
}

/**
 * The version that holds on the day of the document, not on that of the request.
 * @throws when the family did not exist yet on that day.
 */
export function versionOn<Input, Doc extends OfficialDocument>(
  family: Pick<DocumentFamily<Input, Doc>, 'key' | 'versions'>,
  on: Day,
): TemplateVersion<Input, Doc> {
  const version = family.versions.findLast(({ validFrom }) => validFrom <= on);
  if (!version || (version.validTo && version.validTo < on))
    throw new Error(`no template of ${family.key} holds on ${on}`);
  return version;
}

/** The document in the wording that holds on its day; a draft is worded by today's. */
export function writeDocument<Input, Doc extends OfficialDocument>(
  family: DocumentFamily<Input, Doc>,
  input: Input,
  on: Day,
): Doc {
  const { version, write } = versionOn(family, on);
  return { ...write(input), template: { family: family.key, version } };
}
