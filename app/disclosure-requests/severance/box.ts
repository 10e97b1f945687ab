/** Places on a page are counted in ten-thousandths of its width and height, so they hold at every resolution. */
export const WHOLE = 10_000;

/** A rectangle of a page as it is seen (turned and cropped), from its upper left corner, in `WHOLE`ths. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** 遮盖处: a box on a page; pages count from 1. */
export interface PlacedBox extends Box {
  page: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The pixels that a box touches on a picture of this size; never more than the picture has. */
export function pixelsOf(box: Box, { width, height }: Size, margin = 0) {
  const left = Math.max(0, Math.floor((box.left * width) / WHOLE) - margin);
  const top = Math.max(0, Math.floor((box.top * height) / WHOLE) - margin);
  const right = Math.min(width, Math.ceil(((box.left + box.width) * width) / WHOLE) + margin);
  const bottom = Math.min(height, Math.ceil(((box.top + box.height) * height) / WHOLE) + margin);
  return { left, top, width: right - left, height: bottom - top };
}

/** The least box of whole parts around an area given in parts of 1; null when it lies off the page. */
export function boxAround(area: { left: number; top: number; right: number; bottom: number }): Box | null {
  const left = Math.max(0, Math.floor(area.left * WHOLE));
  const top = Math.max(0, Math.floor(area.top * WHOLE));
  const right = Math.min(WHOLE, Math.ceil(area.right * WHOLE));
  const bottom = Math.min(WHOLE, Math.ceil(area.bottom * WHOLE));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/** How much of `inner` lies under `outer`, from 0 to 1. */
export function coveredShare(inner: Box, outer: Box): number {
  const width =
    Math.min(inner.left + inner.width, outer.left + outer.width) - Math.max(inner.left, outer.left);
  const height =
    Math.min(inner.top + inner.height, outer.top + outer.height) - Math.max(inner.top, outer.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (inner.width * inner.height);
}
