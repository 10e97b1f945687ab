import type { Reading } from '#app/policy-library/documents/reading.ts';

/** 发文机关标志 and 发文字号 over a text; empty where a text of law has none. */
export interface RedHead {
  /** `order`: 命令格式, `document`: 文件格式, `plain`: the title alone. */
  shape: 'order' | 'document' | 'plain';
  mark: string;
  number: string;
}

/** What stands over the title, by the document's number: 令第12号 is an order, 常政规〔2024〕1号 a document. */
export function headOf({ document, issuers }: Pick<Reading, 'document' | 'issuers'>): RedHead {
  const issuer = issuers[0]?.name;
  const order = /^(.*令) ?(第.+号)$/.exec(document.document_no ?? '');
  if (order) return { shape: 'order', mark: order[1] ?? '', number: order[2] ?? '' };
  if (!document.document_no || !issuer || LAWS.has(document.kind))
    return { shape: 'plain', mark: '', number: '' };
  return { shape: 'document', mark: `${issuer}文件`, number: document.document_no };
}

/** Published as texts of their own, not as 公文. */
const LAWS: ReadonlySet<string> = new Set([
  'law',
  'administrative-regulation',
  'local-regulation',
  'judicial-interpretation',
]);
