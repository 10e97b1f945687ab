import { createHash } from 'node:crypto';
import type { PlacedBox } from '#app/disclosure-requests/severance/box.ts';
import { checkPixels } from '#app/disclosure-requests/severance/proof/check-pixels.ts';
import { checkWords } from '#app/disclosure-requests/severance/proof/check-words.ts';
import { partsOf } from '#app/disclosure-requests/severance/proof/file-parts.ts';
import type { CheckName, Proof, ProofCheck } from '#app/disclosure-requests/severance/proof/proof.ts';
import { withheldWords } from '#app/disclosure-requests/severance/search/withheld-words.ts';
import { openSource } from '#app/disclosure-requests/severance/source/open-source.ts';
import { type Source, UnreadableSource } from '#app/disclosure-requests/severance/source/source.ts';
import { MAX_MADE_BYTES } from '#integrations/files/file-store.ts';

/**
 * Opens the new file as a stranger would and looks for anything of the source that must not be there. It knows
 * nothing of how the file was made: a file in which the marks only lie on top fails.
 */
export async function prove(
  original: { source: Source; bytes: Uint8Array },
  result: Uint8Array,
  marks: PlacedBox[],
): Promise<Proof> {
  const withheld = await withheldWords(original.source, marks);
  return {
    sourceSha256: sha256(original.bytes),
    resultSha256: sha256(result),
    pages: original.source.pages.length,
    marks: marks.length,
    withheldTexts: withheld.length,
    checks: await checksOf(original.source, result, { marks, withheld }),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Severed {
  marks: PlacedBox[];
  withheld: string[];
}

async function checksOf(source: Source, bytes: Uint8Array, severed: Severed): Promise<ProofCheck[]> {
  const result = await openResult(bytes);
  if (!result) return [{ check: 'parts', holds: false, found: '新文件打不开' }];
  try {
    return [
      checkPages(source, result),
      await checkText(result),
      await checkWords(result, bytes, severed.withheld),
      ...(await checkBesides(result)),
      checkParts(result, bytes),
      await checkPixels(source, result, severed.marks),
    ];
  } finally {
    await result.close();
  }
}

async function openResult(bytes: Uint8Array): Promise<Source | null> {
  try {
    return await openSource(bytes, MAX_MADE_BYTES);
  } catch (error) {
    if (error instanceof UnreadableSource) return null;
    throw error;
  }
}

/** Half a point: the sizes of a PDF are rounded when they are written. */
const SAME_SIZE = 0.5;

function checkPages(source: Source, result: Source): ProofCheck {
  const differing = source.pages.flatMap(({ width, height }, index) => {
    const other = result.pages[index];
    const same =
      other && Math.abs(width - other.width) <= SAME_SIZE && Math.abs(height - other.height) <= SAME_SIZE;
    return same ? [] : [index + 1];
  });
  const holds = differing.length === 0 && source.pages.length === result.pages.length;
  const found = holds
    ? `${result.pages.length}页`
    : `不同的页：${listed(differing)}，新文件${result.pages.length}页`;
  return { check: 'pages', holds, found };
}

async function checkText(result: Source): Promise<ProofCheck> {
  const pages: number[] = [];
  for (let page = 1; page <= result.pages.length; page++)
    if ((await result.characters(page)).length > 0) pages.push(page);
  return checked('text', pages.length === 0, pages.length === 0 ? '0个字符' : `有文字的页：${listed(pages)}`);
}

async function checkBesides(result: Source): Promise<ProofCheck[]> {
  const { notes, fields, files, bookmarks, scripts, layers, properties } = await result.besides();
  const other = files + bookmarks + scripts + layers;
  return [
    checked('notes', notes + fields === 0, `批注${notes}个，表单域${fields}个`),
    checked(
      'besides',
      other === 0,
      `嵌入文件${files}个，书签${bookmarks}条，脚本${scripts}个，图层${layers}个`,
    ),
    checked('properties', properties.length === 0, properties.length === 0 ? '0项' : properties.join('、')),
  ];
}

function checkParts(result: Source, bytes: Uint8Array): ProofCheck {
  const parts = partsOf(result.kind, bytes);
  return checked(
    'parts',
    parts.foreign.length === 0,
    parts.foreign[0] ?? `${parts.count}个部分，没有其他内容`,
  );
}

function checked(check: CheckName, holds: boolean, found: string): ProofCheck {
  return { check, holds, found };
}

function listed(pages: number[]): string {
  return pages.length > 0 ? pages.slice(0, 20).join('、') : '无';
}
