/** Pages of a list: `href(page)` gives the address of a page, counted from 1. */
export function Pager({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label="翻页">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          上一页
        </a>
      )}
      {shownPages(page, pages).map((shown) =>
        shown === null ? (
          <span aria-hidden="true">…</span>
        ) : (
          <a
            href={href(shown)}
            aria-label={`第${shown}页`}
            aria-current={shown === page ? 'page' : undefined}
          >
            {shown}
          </a>
        ),
      )}
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          下一页
        </a>
      )}
    </nav>
  );
}

/** First, last and the neighbours of the page; `null` stands for a gap. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const kept = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(kept)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => (index > 0 && n - (sorted[index - 1] ?? 0) > 1 ? [null, n] : [n]));
}
