import { BrandMark } from '#app/shell/brand.tsx';
import { dayText, weekdayText } from '#app/shell/chinese-day.ts';
import { FaceSwitch } from '#app/shell/face-switch.tsx';
import type { Frame } from '#app/shell/frame.ts';

/**
 * Date strip, name of the site and the entries. On a narrow screen the entries are a popover, which needs no
 * script; a browser without popovers shows them always.
 */
export function PublicHeader({ frame }: { frame: Frame }) {
  return (
    <header class="site-header">
      <div class="strip">
        <div class="wrap">
          <time class="strip-day" datetime={frame.today}>
            {dayText(frame.today)}　{weekdayText(frame.today)}
          </time>
          <FaceSwitch frame={frame} />
          <a class="strip-office" href="/office">
            办公登录
          </a>
        </div>
      </div>
      <div class="wrap masthead">
        <a class="brand" href="/">
          <BrandMark />
          <span class="brand-name">
            {frame.city.siteName}
            <small>晴窗 · 一窗看见政府</small>
          </span>
        </a>
        {frame.entries.length > 0 && <Entries frame={frame} />}
      </div>
    </header>
  );
}

function Entries({ frame }: { frame: Frame }) {
  return (
    <>
      <button type="button" class="menu-button" popovertarget="site-menu">
        <span class="menu-lines" aria-hidden="true" />
        菜单
      </button>
      <nav id="site-menu" class="site-menu" popover="auto" aria-label="主要栏目">
        <button
          type="button"
          class="menu-button menu-close"
          popovertarget="site-menu"
          popovertargetaction="hide"
        >
          关闭
        </button>
        {frame.entries.map(({ title, href }) => (
          <a href={href} aria-current={isWithin(frame.path, href) ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
    </>
  );
}

function isWithin(path: string, href: string): boolean {
  const plain = path.split('?')[0] ?? path;
  return plain === href || plain.startsWith(`${href}/`);
}
