/** A feed, whichever form it is read in. */
export interface Feed {
  title: string;
  /** One sentence: what the feed tells. */
  description: string;
  /** Address of the site without a slash at the end: `https://...`. */
  origin: string;
  /** Path of the page that shows the same to people. */
  homeHref: string;
  /** Path of this feed. */
  selfHref: string;
  /** Who publishes it. */
  author: string;
  /** The instant of the newest entry; of an empty feed, now. */
  updatedAt: Date;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Path and fragment that never change: readers know the entry by it. */
  key: string;
  title: string;
  /** Path of the page it leads to. */
  href: string;
  /** One or two sentences of plain text. */
  summary: string;
  updatedAt: Date;
  /** e.g. theme or validity */
  tags: string[];
}

/** Content types of the two forms. */
export const feedTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

/**
 * The feed in Atom.
 * Source: RFC 4287.
 */
export function atomFeed(feed: Feed): string {
  const { origin } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xmlText(origin + feed.selfHref)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.description)}</subtitle>`,
    `<updated>${feed.updatedAt.toISOString()}</updated>`,
    `<author><name>${xmlText(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(origin + feed.selfHref)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(origin + feed.homeHref)}"/>`,
    ...feed.entries.map((entry) => atomEntry(origin, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry(origin: string, entry: FeedEntry): string {
  return [
    '<entry>',
    `<id>${xmlText(origin + entry.key)}</id>`,
    `<title>${xmlText(entry.title)}</title>`,
    `<updated>${entry.updatedAt.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xmlText(origin + entry.href)}"/>`,
    ...entry.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<summary>${xmlText(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

/**
 * The feed in JSON Feed.
 * Source: JSON Feed 1.1, jsonfeed.org.
 */
export function jsonFeed(feed: Feed): string {
  const { origin } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: origin + feed.homeHref,
    feed_url: origin + feed.selfHref,
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: origin + entry.key,
      url: origin + entry.href,
      title: entry.title,
      content_text: entry.summary,
      date_modified: entry.updatedAt.toISOString(),
      tags: entry.tags,
    })),
  });
}

/** Text as it may stand in an element or in a quoted attribute of XML; what XML forbids at all is left out. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Everything outside `Char` of XML 1.0: controls but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
