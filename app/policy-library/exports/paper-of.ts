import type { Reading } from '#app/policy-library/documents/reading.ts';
import { titleLines } from '#app/policy-library/exports/title-lines.ts';
import { watermarkOf } from '#app/policy-library/parts/document-words.ts';
import { headOf, type RedHead } from '#app/policy-library/parts/red-head.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** A document as it is laid on paper; the PDF and the DOCX are both made from it. */
export interface Paper {
  shape: RedHead['shape'];
  mark: string;
  number: string;
  title: string;
  /** The title as its lines break. */
  titleLines: string[];
  /** 题注 */
  note: string;
  blocks: Block[];
  /** 署名 and 成文日期 where the text itself has none. */
  signature: string[];
  /** 附件说明 where the text itself has none: names in order. */
  attachments: string[];
  /** 附注, with its brackets. */
  remark: string;
  /** 版记: who, and when it was made public; empty for texts of law. */
  imprint: { left: string; right: string } | null;
  /** Across each page of a text that is not in force. */
  watermark: string;
  /** Below each page: what the state rests on. */
  validity: string;
  demo: boolean;
}

/** Characters of 二号 that fill a line of 156 mm. */
const TITLE_LINE = 20;

/** Lays a document out: what the text does not carry itself comes from its record, and nothing is invented. */
export function paperOf(reading: Reading, { demo }: { demo: boolean }): Paper {
  const { document, issuers, version, validity, attachments } = reading;
  const head = headOf(reading);
  const { blocks } = version;
  const official = head.shape !== 'plain';
  const signed = blocks.some(({ kind }) => kind === 'signature');
  const signedOn = document.formed_on ? dayText(document.formed_on) : '';
  const says = (pattern: RegExp) => blocks.some(({ kind, text }) => kind === 'note' && pattern.test(text));
  return {
    ...head,
    title: document.title,
    titleLines: titleLines(document.title, TITLE_LINE),
    note: version.note,
    blocks,
    signature: official && !signed ? [...issuers.map(({ name }) => name), signedOn].filter(Boolean) : [],
    attachments: says(/^附件/) ? [] : attachments.map(({ name }) => name.replace(/\.[a-z]{2,5}$/i, '')),
    remark: head.shape === 'document' && !says(/公开/) ? '（此件公开发布）' : '',
    imprint:
      official && document.published_on
        ? { left: issuers[0]?.name ?? '', right: `${dayText(document.published_on)}公布` }
        : null,
    watermark: watermarkOf(validity),
    validity: `${validity.zh}（截至${dayText(reading.on)}）`,
    demo,
  };
}
