import type { Child } from 'hono/jsx';
import { Card } from '#app/shell/card.tsx';
import { dayText, shortDayText } from '#app/shell/chinese-day.ts';
import { Figures } from '#app/shell/figures.tsx';
import type { Entry, Frame } from '#app/shell/frame.ts';
import { LatticeWindow } from '#app/shell/lattice-window.tsx';
import { MonthBars } from '#app/shell/month-bars.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { type Tile, Tiles } from '#app/shell/tiles.tsx';
import type { Day } from '#law/cite.ts';

export interface HomeFigures {
  year: number;
  newlyReceived: number;
  /** 0 to 1 of the replies due so far; `null` when none was due. */
  onTimeShare: number | null;
  /** Received in each month, January first. */
  monthly: number[];
  /** Under way today. */
  openCount: number;
}

export interface NewsItem extends Entry {
  tag: string;
  on: Day;
}

/** Addresses of the pages that exist; a tile without an address is not shown. */
export interface HomeLinks {
  file: string;
  track: string;
  clock?: string;
  reports?: string;
  guide?: string;
}

export interface HomePageProps {
  frame: Frame;
  figures: HomeFigures;
  links: HomeLinks;
  /** Published annual reports, the newest first. */
  reports?: Entry[];
  news?: NewsItem[];
  /** Documents whose validity changed of late. */
  turns?: NewsItem[];
  /** The box that searches the library: the first thing on the page. */
  search?: Child;
}

/** 首页: the three things people come for, then how openness is doing, in numbers that open. */
export function HomePage(props: HomePageProps) {
  const { frame, figures, links, reports = [], news = [], turns = [] } = props;
  return (
    <PublicPage frame={frame} title={frame.city.siteName} meta={homeMeta(frame)} layout="full" ownHeading>
      <Hero links={links} search={props.search} />
      <div class="wrap home">
        {(news.length > 0 || turns.length > 0) && (
          <div class={news.length > 0 && turns.length > 0 ? 'columns columns-half' : 'columns'}>
            <News title="最新文件" moreHref="/policies" news={news} today={frame.today} />
            <News title="有效性变化" moreHref="/policies/changes" news={turns} today={frame.today} />
          </div>
        )}
        <div class="columns columns-main">
          <HowItGoes frame={frame} figures={figures} reportsHref={links.reports} />
          <div class="stack">
            {reports.length > 0 && <Reports reports={reports} />}
            <Tiles tiles={guides(links)} />
          </div>
        </div>
        <AfterFiling />
      </div>
    </PublicPage>
  );
}

function homeMeta({ city }: Frame) {
  return {
    kind: 'column' as const,
    name: '首页',
    description: `${city.siteName}提供政府信息公开申请、办理进度查询、答复期限计算和政府信息公开年度报告。`,
    keywords: `${city.name},政务公开,政府信息公开,依申请公开,年度报告`,
    type: '首页',
  };
}

function Hero({ links, search }: { links: HomeLinks; search?: Child }) {
  return (
    <div class="hero">
      <LatticeWindow />
      <div class="wrap">
        {/* A large heading breaks between its three parts, never inside one. */}
        <h1>
          <span class="keep">查政策，</span>
          <span class="keep">看效力，</span>
          <span class="keep">问政府</span>
        </h1>
        <p>
          每份文件都标明现在是否有效、依据什么。没有公开的，您可以申请公开：不用注册，不问用途，期限怎样计算，每一天都看得见。
        </p>
        {search}
        <Tiles tiles={tasks(links)} />
      </div>
    </div>
  );
}

function tasks(links: HomeLinks): Tile[] {
  const all: (Omit<Tile, 'href'> & { href?: string })[] = [
    {
      title: '提交政府信息公开申请',
      href: links.file,
      text: '填三项内容就能提交，当场得到回执和答复期限。',
      main: true,
    },
    { title: '查询办理进度', href: links.track, text: '凭登记号和查询码，看到哪一步、还剩几天。' },
    { title: '算一算答复期限', href: links.clock, text: '周末、节假日、调休、征求意见，逐日列明。' },
  ];
  return all.filter((tile): tile is Tile => tile.href !== undefined);
}

function HowItGoes({
  frame,
  figures,
  reportsHref,
}: {
  frame: Frame;
  figures: HomeFigures;
  reportsHref?: string;
}) {
  const { year, newlyReceived, onTimeShare, monthly, openCount } = figures;
  const isThisYear = frame.today.startsWith(`${year}-`);
  return (
    <Card title="公开办得怎样" more={reportsHref && <a href={reportsHref}>年度报告</a>}>
      <Figures
        figures={[
          { label: `${year}年新收申请`, value: newlyReceived, unit: '件' },
          { label: '按期答复', value: shareText(onTimeShare) },
          { label: '正在办理', value: openCount, unit: '件' },
        ]}
      />
      <MonthBars
        title={`${year}年每月收到的申请（件）`}
        counts={monthly}
        nowMonth={isThisYear ? Number(frame.today.slice(5, 7)) : undefined}
      />
    </Card>
  );
}

/** 99.96% must not be shown as 100%. */
function shareText(share: number | null): string {
  if (share === null) return '暂无';
  return `${Math.floor(share * 1000) / 10}%`;
}

interface NewsProps {
  title: string;
  moreHref: string;
  news: NewsItem[];
  today: Day;
}

function News({ title, moreHref, news, today }: NewsProps) {
  if (news.length === 0) return null;
  return (
    <Card title={title} more={<a href={moreHref}>全部</a>}>
      <ul class="rows">
        {news.map(({ title, href, tag, on }) => (
          <li>
            <span class="tag tag-new">{tag}</span>
            <a href={href}>{title}</a>
            <time datetime={on}>{on.slice(0, 4) === today.slice(0, 4) ? shortDayText(on) : dayText(on)}</time>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Reports({ reports }: { reports: Entry[] }) {
  return (
    <Card title="政府信息公开年报">
      <ul class="rows">
        {reports.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AfterFiling() {
  return (
    <Card title="提交以后会怎样">
      <ol class="path">
        <li>
          <b>当场回执</b>
          <span>登记号、查询码和答复期限。</span>
        </li>
        <li>
          <b>说不清楚的，请您补正</b>
          <span>机关一次告知要补什么、何时补。</span>
        </li>
        <li>
          <b>依法答复</b>
          <span>给、部分给还是不给，都写明理由和条款。</span>
        </li>
        <li>
          <b>不服可以申请复议、提起诉讼</b>
          <span>答复书上写明向谁提、多久之内提。</span>
        </li>
      </ol>
    </Card>
  );
}

function guides(links: HomeLinks): Tile[] {
  const all = [
    { title: '依申请公开指南', href: links.guide, text: '谁能申请、怎样申请、收不收费、不服怎么办。' },
    { title: '历年年度报告', href: links.reports, text: '每个数字都能点开，看到由哪些件组成。' },
  ];
  return all.filter((tile): tile is Tile => tile.href !== undefined);
}
