/** A step of the way to a page; the last one, the page itself, has no address. */
export interface Crumb {
  title: string;
  href?: string;
}

/** 当前位置 */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label="当前位置">
      <ol>
        {crumbs.map(({ title, href }, index) => (
          <li aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {href ? <a href={href}>{title}</a> : title}
          </li>
        ))}
      </ol>
    </nav>
  );
}
