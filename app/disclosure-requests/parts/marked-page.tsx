import type { SeveranceShown } from '#app/disclosure-requests/parts/severance-shown.ts';
import { type Size, WHOLE } from '#app/disclosure-requests/severance/box.ts';
import { type NumberedMark, numbered } from '#app/disclosure-requests/severance/quoted-marks.ts';
import { Card } from '#app/shell/card.tsx';
import { Island } from '#app/shell/island.tsx';
import { Pager } from '#app/shell/pager.tsx';

/** One page as it is seen, its marks on it, and a ruler at its edges for who types a place in. */
export function MarkedPage({ file, severance, asked }: SeveranceShown) {
  const home = `/office/requests/${file.id}/severances/${severance.id}`;
  const page = Math.min(asked.page, severance.pages.length);
  const size = severance.pages[page - 1] ?? { width: 1, height: 1 };
  const marks = numbered(severance.marks).filter((mark) => mark.page === page);
  const ofResult = asked.ofResult && severance.result !== undefined;
  const query = ofResult ? '&of=result' : asked.preview ? '&preview=yes' : '';
  return (
    <Card
      title={`第${page}页，共${severance.pages.length}页`}
      more={<Views {...{ home, page, asked, severance }} />}
    >
      <Island name="severance-marker">
        <severance-marker data-page={String(page)} data-form="mark-form">
          <div class={`marked-page${asked.preview ? ' marked-page-black' : ''}`}>
            <img
              src={`${home}/pages/${page}.png${ofResult ? '?of=result' : ''}`}
              width={SHOWN_WIDTH}
              height={Math.round((SHOWN_WIDTH * size.height) / size.width)}
              alt={`${ofResult ? '新文件' : '原件'}第${page}页，${marks.length > 0 ? `标记${marks.length}处` : '没有标记'}`}
            />
            {!ofResult && <Overlay size={size} marks={marks} />}
          </div>
        </severance-marker>
      </Island>
      <Pager page={page} pages={severance.pages.length} href={(to) => `${home}?page=${to}${query}`} />
    </Card>
  );
}

const SHOWN_WIDTH = 1100;

function Views({
  home,
  page,
  asked,
  severance,
}: Pick<SeveranceShown, 'asked' | 'severance'> & { home: string; page: number }) {
  const views = [
    { title: '标记', query: '', now: !asked.preview && !asked.ofResult },
    { title: '预览', query: '&preview=yes', now: asked.preview },
    ...(severance.result ? [{ title: '新文件', query: '&of=result', now: asked.ofResult }] : []),
  ];
  return (
    <nav class="page-views" aria-label="看什么">
      {views.map(({ title, query, now }) => (
        <a href={`${home}?page=${page}${query}`} aria-current={now ? 'true' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}

/** Drawn in ten-thousandths of the width in both directions, so that figures keep their shape. */
function Overlay({ size, marks }: { size: Size; marks: NumberedMark[] }) {
  const tall = (WHOLE * size.height) / size.width;
  const down = (parts: number) => (parts * tall) / WHOLE;
  return (
    <svg class="mark-layer" viewBox={`0 0 ${WHOLE} ${Math.round(tall)}`} aria-hidden="true">
      {TENTHS.map((tenth) => (
        <g class="mark-ruler">
          <path d={`M${tenth * 1000} 0v120 M0 ${Math.round(down(tenth * 1000))}h120`} />
          <text x={tenth * 1000 + 30} y={190}>
            {tenth * 10}
          </text>
          <text x={140} y={Math.round(down(tenth * 1000)) + 60}>
            {tenth * 10}
          </text>
        </g>
      ))}
      {marks.map(({ number, left, top, width, height }) => (
        <g class="mark-place">
          <rect
            x={left}
            y={Math.round(down(top))}
            width={width}
            height={Math.max(1, Math.round(down(height)))}
          />
          <text x={left} y={Math.max(160, Math.round(down(top)) - 40)}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
