/** A title in 书名号; names inside it take the single ones, as GB/T 15834 writes them.
 * @nolaw punctuation */
export function quotedTitle(title: string): string {
  const inner = title.replace(/^《([^《》]*)》$/, '$1');
  return `《${inner.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
