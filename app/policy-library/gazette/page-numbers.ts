/**
 * The page on which each item of an issue begins, counted as printed: from 1 at the first item, after cover and contents.
 * Read from the bookmarks that the typeset file carries, so that table, web edition and paper cannot differ.
 * @throws when the file has not one bookmark for each of the `count` items: a bug of the template
 */
export async function itemPages(pdf: Uint8Array, count: number): Promise<number[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The reader takes the bytes over: it gets a copy.
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  try {
    const sections: Bookmark[] = (await document.getOutline()) ?? [];
    const items = sections.flatMap((section) => section.items);
    const indexes: number[] = [];
    for (const { dest } of items) {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      indexes.push(await document.getPageIndex(place?.[0]));
    }
    const first = indexes[0];
    if (first === undefined || indexes.length !== count) {
      throw new Error(`an issue of ${count} items has ${indexes.length} bookmarks`);
    }
    return indexes.map((index) => index - first + 1);
  } finally {
    await task.destroy();
  }
}

/** As pdfjs gives them. */
interface Bookmark {
  dest: string | unknown[] | null;
  items: Bookmark[];
}
