import { BrandMark } from '#app/shell/brand.tsx';
import { FaceSwitch } from '#app/shell/face-switch.tsx';
import type { Frame } from '#app/shell/frame.ts';

/** The duties at the left; a popover behind a button on a narrow screen, without script. */
export function OfficeRail({ frame }: { frame: Frame }) {
  return (
    <header class="office-side">
      <a class="brand" href="/office">
        <BrandMark />
        <span class="brand-name">
          晴窗
          <small>{frame.city.name}</small>
        </span>
      </a>
      <button type="button" class="menu-button" popovertarget="office-menu">
        <span class="menu-lines" aria-hidden="true" />
        菜单
      </button>
      <div id="office-menu" class="office-menu" popover="auto">
        <button
          type="button"
          class="menu-button menu-close"
          popovertarget="office-menu"
          popovertargetaction="hide"
        >
          关闭
        </button>
        <nav class="rail" aria-label="职责">
          {frame.rail.map((group) => (
            <RailGroup group={group} path={frame.path} />
          ))}
        </nav>
        <div class="rail-foot">
          {frame.officer && <OfficerBox officer={frame.officer} />}
          <FaceSwitch frame={frame} />
          <a class="rail-public" href="/">
            公众网站
          </a>
        </div>
      </div>
    </header>
  );
}

function RailGroup({ group, path }: { group: Frame['rail'][number]; path: string }) {
  // A duty with one entry of its own name needs no heading over it.
  const repeats = group.entries.length === 1 && group.entries[0]?.title === group.title;
  return (
    <div class="rail-group">
      {!repeats && <h2>{group.title}</h2>}
      <ul>
        {group.entries.map(({ title, href, count }) => (
          <li>
            <a href={href} aria-current={path.split('?')[0] === href ? 'page' : undefined}>
              {title}
              {count ? (
                <span class="rail-count">
                  {count}
                  <span class="visually-hidden">件</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OfficerBox({ officer }: { officer: NonNullable<Frame['officer']> }) {
  return (
    <div class="officer">
      <p>
        <b>{officer.name}</b>
        <br />
        {officer.agency}
      </p>
      <form method="post" action="/office/sign-out">
        <button type="submit" class="button button-plain">
          退出
        </button>
      </form>
    </div>
  );
}
