import type { Context } from 'hono';
import { atomFeed, type Feed, feedTypes, jsonFeed } from '#app/policy-library/feeds.ts';
import { siteOrigin } from '#app/policy-library/pages/asked-document.ts';
import { validityTone, withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { changesBetween, type DocumentChange } from '#app/policy-library/validity/recent-changes.ts';
import { dayText, weekdayText } from '#app/shell/chinese-day.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

const TITLE = '有效性变化';
const LEDE = '哪些文件从哪天起施行、修改、废止、失效。日期到了，效力自己就变，不靠人改。';
const DAYS_BACK = 90;
const DAYS_AHEAD = 30;

/** 今日有效性变化: what changes today, what is coming, and what changed before. */
export async function get(c: Context<Env>) {
  const { today } = c.var.scope;
  const changes = await shownChanges(c);
  const ofToday = changes.filter(({ on }) => on === today);
  const coming = changes.filter(({ on }) => on > today).reverse();
  const past = changes.filter(({ on }) => on < today);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={TITLE}
      lede={LEDE}
      crumbs={[{ title: '政策文件', href: '/policies' }, { title: TITLE }]}
      meta={{
        kind: 'column',
        name: TITLE,
        description: LEDE,
        keywords: '有效性,废止,失效,施行',
        type: '政策文件',
      }}
    >
      <p class="actions feed-links">
        订阅：<a href="/policies/changes.atom">Atom</a>
        <a href="/policies/changes.json">JSON Feed</a>
      </p>
      <Changes
        title={`今天（${dayText(today)} ${weekdayText(today)}）`}
        changes={ofToday}
        empty="今天没有文件的效力发生变化。"
      />
      <Changes title={`今后${DAYS_AHEAD}天`} changes={coming} empty={`今后${DAYS_AHEAD}天没有已知的变化。`} />
      <Changes title={`过去${DAYS_BACK}天`} changes={past} empty={`过去${DAYS_BACK}天没有变化。`} />
    </PublicPage>,
  );
}

/** The same for feed readers. */
export async function getAtom(c: Context<Env>) {
  return c.body(atomFeed(await feedOf(c, 'atom')), 200, { 'content-type': feedTypes.atom });
}

export async function getJson(c: Context<Env>) {
  return c.body(jsonFeed(await feedOf(c, 'json')), 200, { 'content-type': feedTypes.json });
}

function Changes({ title, changes, empty }: { title: string; changes: DocumentChange[]; empty: string }) {
  return (
    <section class="card">
      <div class="card-head">
        <h2>{title}</h2>
        {changes.length > 0 && <span class="note">{changes.length} 件次</span>}
      </div>
      {changes.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <ul class="rows changes">
          {changes.map((change) => (
            <li>
              <time datetime={change.on}>{dayText(change.on)}</time>
              <Tag tone={validityTone(change.after)}>{change.after.zh}</Tag>
              <div>
                <a href={`/policies/${change.document.id}`}>《{change.document.title}》</a>
                <p class="note">
                  {change.document.documentNo && `${change.document.documentNo}。`}
                  {change.before.zh}变为{change.after.zh}：{withChineseDays(change.after.sentence)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** 90 days back and 30 ahead. */
async function shownChanges(c: Context<Env>): Promise<DocumentChange[]> {
  const { scope } = c.var;
  return changesBetween(scope, {
    from: addDays(scope.today, -DAYS_BACK),
    to: addDays(scope.today, DAYS_AHEAD),
  });
}

async function feedOf(c: Context<Env>, form: 'atom' | 'json'): Promise<Feed> {
  const { scope } = c.var;
  const entries = (await shownChanges(c)).map((change) => ({
    key: `/policies/${change.document.id}?on=${change.on}#${change.after.state}`,
    title: `${dayText(change.on)}　${change.after.zh}　《${change.document.title}》`,
    href: `/policies/${change.document.id}?on=${change.on}`,
    summary: withChineseDays(change.after.sentence),
    updatedAt: startOf(change.on),
    tags: [change.after.zh],
  }));
  // What is still to come must not date the feed in the future.
  const updatedAt = entries.map((entry) => entry.updatedAt).find((at) => at <= scope.now) ?? scope.now;
  return {
    title: `${scope.city.siteName}　${TITLE}`,
    description: LEDE,
    origin: siteOrigin(c),
    homeHref: '/policies/changes',
    selfHref: `/policies/changes.${form}`,
    author: scope.city.footer.sponsor,
    updatedAt,
    entries,
  };
}

/** Validity turns with the day, in Shanghai. */
function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
