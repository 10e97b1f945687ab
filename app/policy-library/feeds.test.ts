import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomFeed, type Feed, jsonFeed, xmlText } from '#app/policy-library/feeds.ts';

const feed: Feed = {
  title: '今日有效性变化 <示例>',
  description: '哪些文件今天起施行、废止、失效。',
  origin: 'http://320400.localhost',
  homeHref: '/policies/changes',
  selfHref: '/policies/changes.atom',
  author: '示例市人民政府办公室',
  updatedAt: new Date('2024-09-09T02:00:00Z'),
  entries: [
    {
      key: '/policies/7?on=2024-09-09&x=1',
      title: '“甲”与"乙"办法',
      href: '/policies/7',
      summary: '废止 & 代替',
      updatedAt: new Date('2024-09-08T16:00:00Z'),
      tags: ['废止'],
    },
  ],
};

describe('atomFeed', () => {
  it('has what RFC 4287 demands of feed and entry, and reads back as written', () => {
    const $ = load(atomFeed(feed), { xml: true });
    expect($('feed > id').text()).toBe('http://320400.localhost/policies/changes.atom');
    expect($('feed > title').text()).toBe(feed.title);
    expect($('feed > updated').text()).toBe('2024-09-09T02:00:00.000Z');
    expect($('feed > author > name').text()).toBe(feed.author);
    expect($('feed > link[rel=self]').attr('href')).toBe('http://320400.localhost/policies/changes.atom');
    expect($('entry > id').text()).toBe('http://320400.localhost/policies/7?on=2024-09-09&x=1');
    expect($('entry > title').text()).toBe('“甲”与"乙"办法');
    expect($('entry > summary').text()).toBe('废止 & 代替');
    expect($('entry > category').attr('term')).toBe('废止');
  });

  it('stays well-formed whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const text = xmlText(title);
        expect(text).not.toMatch(/[<>"]/);
        expect(text.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
        expect(text.replace(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('jsonFeed', () => {
  it('has the members of version 1.1', () => {
    const read = JSON.parse(jsonFeed(feed));
    expect(read).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'http://320400.localhost/policies/changes',
      items: [{ id: 'http://320400.localhost/policies/7?on=2024-09-09&x=1', title: '“甲”与"乙"办法' }],
    });
  });
});
