/** Personal data with the middle hidden: 3204***********012. Read aloud as 部分隐藏. */
export function Masked({ text, start = 0, end = 4 }: { text: string; start?: number; end?: number }) {
  return (
    <span class="masked">
      {maskedText(text, { start, end })}
      <span class="visually-hidden">（部分隐藏）</span>
    </span>
  );
}

/** Keeps `start` and `end` characters; a text too short to keep both is hidden whole. */
export function maskedText(
  text: string,
  { start = 0, end = 4 }: { start?: number; end?: number } = {},
): string {
  const characters = [...text];
  if (characters.length <= start + end) return '*'.repeat(characters.length);
  const hidden = '*'.repeat(characters.length - start - end);
  return characters.slice(0, start).join('') + hidden + characters.slice(characters.length - end).join('');
}
