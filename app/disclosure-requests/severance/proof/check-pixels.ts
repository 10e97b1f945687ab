import { type PlacedBox, pixelsOf } from '#app/disclosure-requests/severance/box.ts';
import { burnScale } from '#app/disclosure-requests/severance/burning/burn.ts';
import type { ProofCheck } from '#app/disclosure-requests/severance/proof/proof.ts';
import type { Source } from '#app/disclosure-requests/severance/source/source.ts';

/** Draws the new file and looks at every pixel of every marked place. */
export async function checkPixels(source: Source, result: Source, marks: PlacedBox[]): Promise<ProofCheck> {
  let pixels = 0;
  const wrong: PlacedBox[] = [];
  for (const page of new Set(marks.map((mark) => mark.page))) {
    if (page > result.pages.length) return { check: 'pixels', holds: false, found: `新文件没有第${page}页` };
    const canvas = await result.draw(page, burnScale(source, page));
    const context = canvas.getContext('2d');
    for (const mark of marks.filter((each) => each.page === page)) {
      const { left, top, width, height } = pixelsOf(mark, canvas);
      const { data } = context.getImageData(left, top, width, height);
      pixels += data.length / 4;
      if (data.length === 0 || !isBlack(data)) wrong.push(mark);
    }
  }
  const pages = [...new Set(wrong.map((mark) => mark.page))];
  const found =
    wrong.length === 0
      ? `${marks.length}处，${pixels}个像素`
      : `${wrong.length}处没有全部涂黑，在第${pages.join('、')}页`;
  return { check: 'pixels', holds: wrong.length === 0 && marks.length > 0, found };
}

/** JPEG may round black up by a step or two. */
const BLACKEST = 4;

function isBlack(pixels: Uint8ClampedArray): boolean {
  for (let at = 0; at < pixels.length; at++) if (at % 4 !== 3 && (pixels[at] ?? 255) > BLACKEST) return false;
  return true;
}
