import { chineseNumber, numberOf } from './chinese-number.ts';
import { normalise } from './normalise.ts';

/** A passage that the words name exactly. */
export interface ArticleReference {
  /** As `referenceName` gives it. */
  name: string;
  /** 第三十三条, 第三十三条之一. */
  label: string;
  /** 第二款第三项, empty where none is named. */
  within: string;
}

const NUMBER = '[零〇一二三四五六七八九十百千两\\d]+';
const ARTICLE = new RegExp(
  `^(?:请问|查询|查一下)?(.{2,80}?)(?:的)?第?(${NUMBER})条(?:之(${NUMBER}))?((?:第?${NUMBER}款)?(?:第?[(]?${NUMBER}[)]?项)?)(?:的?(?:内容|规定|全文|原文|是什么|规定了什么|怎么规定的?))*[?。!]*$`,
);

/** 《民法典》第1064条第二款 → 民法典, 第一千零六十四条, 第二款; null where the words are no such reference. */
export function articleReference(words: string): ArticleReference | null {
  const found = ARTICLE.exec(normalise(words).replace(/\s+/g, ''));
  if (!found) return null;
  const [, name = '', article = '', beside, within = ''] = found;
  const label = labelOf(article, beside);
  const plain = referenceName(name);
  return label && plain ? { name: plain, label, within } : null;
}

/** The name under which a document is looked up: without marks, blanks, brackets' kinds and the name of the state. */
export function referenceName(name: string): string {
  return normalise(name)
    .replace(/[\s《》〈〉<>"'“”‘’]/g, '')
    .replace(/[〔【［[]/g, '(')
    .replace(/[〕】］\]]/g, ')')
    .replace(/中华人民共和国/g, '')
    .replace(/(\(\d{4}\))第(\d+号)$/, '$1$2');
}

/** 第33条 and 三十三条 → 第三十三条. */
function labelOf(article: string, beside: string | undefined): string | null {
  const number = numberOf(article);
  if (number === null) return null;
  const second = beside === undefined ? null : numberOf(beside);
  if (beside !== undefined && second === null) return null;
  return `第${chineseNumber(number)}条${second === null ? '' : `之${chineseNumber(second)}`}`;
}
