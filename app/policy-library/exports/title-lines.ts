const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title cut into lines of about the same length, between words and never within one: GB/T 9704 asks that its lines
 * break by sense. `most` is how many characters fill a line.
 */
export function titleLines(title: string, most: number): string[] {
  const count = Math.ceil(title.length / most);
  if (count < 2) return [title];
  const wanted = Math.ceil(title.length / count);
  const lines = [''];
  for (const { segment } of words.segment(title)) {
    const line = lines.at(-1) ?? '';
    const longer = line.length + segment.length;
    // The nearer end of the word to the wanted length ends the line.
    const full = longer > most || longer - wanted > wanted - line.length;
    if (full && line !== '' && !/^[，。、；：）》”〉〕]/.test(segment)) lines.push(segment);
    else lines[lines.length - 1] = line + segment;
  }
  return lines;
}
