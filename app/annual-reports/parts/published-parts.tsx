import { YearBars } from '#app/annual-reports/parts/year-bars.tsx';
import type { ChartYear } from '#app/annual-reports/writing/chart-years.ts';
import type { Edition } from '#app/annual-reports/writing/editions.ts';
import { reportFileKinds } from '#app/annual-reports/writing/files/report-file.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { Notice } from '#app/shell/notice.tsx';
import { Timeline } from '#app/shell/timeline.tsx';
import { reportParts } from '#law/report/checks-of-form.ts';

/** Contents, files, and the code of the permanent address. */
export function Downloads({ year, address }: { year: number; address: string }) {
  return (
    <div class="report-head">
      <nav aria-label="目录">
        <ol class="report-contents">
          {reportParts.map((title, index) => (
            <li>
              <a href={`#part-${index + 1}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="report-files">
        <p class="actions">
          {reportFileKinds.map(({ extension, zh }) => (
            <LinkButton href={`/reports/${year}.${extension}?${address}`}>{zh}</LinkButton>
          ))}
        </p>
        <img
          class="report-code"
          src={`/reports/${year}.svg?${address}`}
          alt="本报告永久地址的二维码"
          width="120"
          height="120"
        />
      </div>
    </div>
  );
}

/** Charts of the years that are published; one year alone says nothing. */
export function ReportCharts({ years, now }: { years: ChartYear[]; now: number }) {
  if (years.length < 2) return null;
  const of = (figure: Exclude<keyof ChartYear, 'year'>) =>
    years.map((each) => ({ year: each.year, count: each[figure] }));
  return (
    <section class="report-charts" aria-label="历年数据">
      <YearBars title="历年新收申请（件）" unit="件" counts={of('newlyReceived')} now={now} />
      <YearBars title="历年办理结果总计（件）" unit="件" counts={of('total')} now={now} />
      <YearBars title="历年行政复议（件）" unit="件" counts={of('reconsideration')} now={now} />
    </section>
  );
}

/** Facts recorded after approval that do not change the report, with the reason. */
export function LateReasons({ reasons }: { reasons: { reason: string; on: string }[] }) {
  if (reasons.length === 0) return null;
  return (
    <Notice title="批准以后登记的事实">
      {reasons.map(({ reason, on }) => (
        <p>
          {reason}（{on}）
        </p>
      ))}
    </Notice>
  );
}

/** 版本记录: every edition stays public, with the notice of each correction. */
export function EditionHistory({
  editions,
  year,
  code,
}: {
  editions: Edition[];
  year: number;
  code: string;
}) {
  return (
    <section class="card">
      <div class="card-head">
        <h2>版本记录</h2>
      </div>
      <Timeline
        items={editions.map(({ number, publishedAt, correction }) => ({
          at: instantText(publishedAt),
          datetime: publishedAt.toISOString(),
          what: (
            <>
              <a href={`/reports/${year}?agency=${code}&edition=${number}`}>
                第{number}版{correction ? '（更正）' : ''}
              </a>
              {correction && <p>{correction.notice}</p>}
            </>
          ),
        }))}
      />
    </section>
  );
}
