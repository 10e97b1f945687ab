import { type NewDocument, openRecord } from '#app/policy-library/documents/new-document.ts';
import { provenDaysOf } from '#app/policy-library/documents/stated-record.ts';
import { type ImportedText, versionKeyOf } from '#app/policy-library/importing/imported-text.ts';
import { levelKind } from '#app/policy-library/importing/level-kind.ts';
import { dayIn, listIn, type RecordFields } from '#app/policy-library/importing/record-fields.ts';
import { type Block, plainText } from '#app/policy-library/text/block.ts';
import { genreOfTitle, genres } from '#law/publication/genres.ts';

/** A file that holds one document, read. */
export interface DocumentFile {
  place: string;
  fields: RecordFields;
  blocks: Block[];
  /** Division code of the city, whose rules supply days that the text leaves out. */
  city: string;
}

/** The text of a Word, HTML, Markdown or text file with its record; throws with a reason in Chinese where it has no title or text. */
export function fileText({ place, fields, blocks, city }: DocumentFile): ImportedText {
  const title = (fields.title || titleIn(blocks)).replace(/^《(.*)》$/, '$1');
  if (title === '') throw new Error('没有标题：请在文件开头写明，或者填写 title');
  const body = withoutTitle(blocks, title);
  if (body.length === 0) throw new Error('没有正文');
  const documentNo = fields.documentNo || documentNoIn(body);
  const documentKey = documentNo === '' ? `file|${title}|${fields.issuers}` : `no|${documentNo}|${title}`;
  return {
    place,
    documentKey,
    versionOn: null,
    versionKey: versionKeyOf(documentKey, null, plainText(body)),
    read: () => documentOf({ fields, blocks: body, city, title, documentNo, documentKey }),
  };
}

interface Known extends Omit<DocumentFile, 'place'> {
  title: string;
  documentNo: string;
  documentKey: string;
}

function documentOf({ fields, blocks, city, title, documentNo, documentKey }: Known): NewDocument {
  const kind = kindOf(fields.kind, title);
  const publishedOn = dayIn(fields.publishedOn);
  const signedOn = blocks.findLast((block) => block.kind === 'signature' && dayIn(block.text) !== null);
  return {
    ...openRecord,
    kind,
    genre: genreOf(fields.genre, title),
    title,
    region: fields.region,
    documentNo: documentNo || null,
    indexNo: fields.indexNo || null,
    issuers: listIn(fields.issuers).map((name) => ({ name, agencyId: null })),
    keywords: listIn(fields.keywords),
    summary: fields.summary,
    formedOn: dayIn(fields.formedOn) ?? (signedOn ? dayIn(signedOn.text) : null),
    publishedOn,
    ...provenDaysOf({ kind, title, place: city, publishedOn, blocks, written: writtenDays(fields) }),
    source: '文件导入',
    sourceKey: documentKey,
    text: { blocks, validFrom: null, note: '', amendedById: null, declaredLapsed: false, sourceKey: null },
  };
}

function writtenDays({ effectiveOn, expiresOn }: RecordFields) {
  const because = (label: string, day: string | null) => (day ? `文件所附著录项载明${label}${day}。` : '');
  const [effect, end] = [dayIn(effectiveOn), dayIn(expiresOn)];
  return {
    effectiveOn: effect ?? '',
    effectiveBecause: because('施行日期', effect),
    expiresOn: end ?? '',
    termBecause: because('有效期至', end),
  };
}

/** A heading at the top, else a short first line without a full stop. */
function titleIn(blocks: readonly Block[]): string {
  const [first] = blocks;
  const isTitle = first && first.label === '' && /^(?:heading|text)$/.test(first.kind);
  return isTitle && first.text.length <= 120 && !/[。；：]$/.test(first.text) ? first.text : '';
}

/** The title is the record's; a line that repeats it at the top of the text goes. */
function withoutTitle(blocks: readonly Block[], title: string): Block[] {
  const plain = (text: string) => text.replace(/[\s《》]/g, '');
  const at = blocks.slice(0, 3).findIndex((block) => plain(block.text) === plain(title));
  return blocks.filter((_, index) => index !== at);
}

/** 发文字号 on a line of its own at the top. */
function documentNoIn(blocks: readonly Block[]): string {
  const lines = blocks.slice(0, 4).map(({ text }) => text.replace(/\s/g, ''));
  return lines.find((line) => /^[\u4e00-\u9fa5]{2,12}〔\d{4}〕[1-9]\d*号$/.test(line)) ?? '';
}

/** What the file calls itself, else what its title shows; any other document of an office is a policy document. */
function kindOf(name: string, title: string): NewDocument['kind'] {
  if (name !== '') return levelKind(name);
  if (/(?:公告|通告)$/.test(title)) return 'notice';
  return /(?:规划|计划)(?:[（(].*[）)])?$/.test(title) ? 'plan' : 'policy';
}

function genreOf(name: string, title: string): string | null {
  return genres.find(({ genre }) => genre === name)?.genre ?? genreOfTitle(title);
}
