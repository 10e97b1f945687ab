import { load } from 'cheerio';
import type { Block } from '#app/policy-library/text/block.ts';
import { markdownOf } from '#app/policy-library/text/html-markdown.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';

/**
 * The structure of a text written in HTML, a whole page of a portal or a fragment: menus, scripts and hidden parts are
 * left out, tables and pictures kept, and every paragraph read as `parseText` reads a line.
 */
export function parseHtml(html: string): Block[] {
  const $ = load(html);
  return parseText(markdownOf($, mainPartOf($).contents().toArray()));
}

/** Where portals put the text of a document, the surest first. */
const MAIN_PARTS = [
  '#UCAP-CONTENT',
  '#zoom',
  '#Zoom',
  '.TRS_Editor',
  '.trs_editor_view',
  '.view',
  '#article-content',
  '.article-content',
  '.article_content',
  '.pages_content',
  '.xxgk-content',
  '#content',
  'article',
  'main',
  '.content',
];

/** A part that holds less of the page's words than this is not the text but, say, an abstract. */
const LEAST_SHARE = 0.3;

function mainPartOf($: ReturnType<typeof load>) {
  const body = $('body');
  $('script, style, noscript, template, iframe, nav, header, footer, aside, form, button, select').remove();
  const all = body.text().replace(/\s/g, '').length;
  for (const selector of MAIN_PARTS) {
    const part = $(selector).first();
    if (part.length > 0 && part.text().replace(/\s/g, '').length >= all * LEAST_SHARE) return part;
  }
  return body;
}
