/** 核验: what was looked at in the new file, and whether it holds. Kept with the result. */
export interface Proof {
  sourceSha256: string;
  resultSha256: string;
  pages: number;
  marks: number;
  /** How many texts lay under the marks; the texts themselves are not kept. */
  withheldTexts: number;
  checks: ProofCheck[];
}

export interface ProofCheck {
  check: CheckName;
  holds: boolean;
  /** Counts and pages, never a word of the record. */
  found: string;
}

export type CheckName = 'pages' | 'text' | 'words' | 'notes' | 'besides' | 'properties' | 'parts' | 'pixels';

export const checkZh: Record<CheckName, string> = {
  pages: '页数和页面大小与原件相同',
  text: '没有文字层',
  words: '遮盖的文字无处可取',
  notes: '没有批注、表单域',
  besides: '没有嵌入文件、书签、脚本、图层',
  properties: '没有文档属性、拍摄信息',
  parts: '文件只由页面图像组成',
  pixels: '遮盖处的像素全部为黑色',
};

export function isProved({ checks }: Pick<Proof, 'checks'>): boolean {
  return checks.length > 0 && checks.every(({ holds }) => holds);
}
