import { labelOf } from '#app/policy-library/text/line-label.ts';
import type { Line } from '#app/policy-library/text/lines.ts';

/** What a line is by its place around the text rather than by a label. */
export type Surrounding = 'addressee' | 'signature' | 'note' | 'contents' | 'annex';

/** The lines around the text, by their index: 目录, 主送机关, 附件说明, 附件 headings, 署名 and 成文日期. */
export function surroundingsOf(lines: readonly Line[]): Map<number, Surrounding> {
  const found = new Map<number, Surrounding>();
  markContents(lines, found);
  markAddressee(lines, found);
  markNotes(lines, found);
  markSignatures(lines, found);
  return found;
}

/** 目录 lists the chapters before they come: the list ends where its first line comes again. */
function markContents(lines: readonly Line[], found: Map<number, Surrounding>): void {
  const start = lines.findIndex(({ text }) => /^目 ?[录次]$/.test(text));
  if (start < 0) return;
  const titles: string[] = [];
  for (let at = start + 1; at < lines.length; at += 1) {
    const title = lines[at]?.text.replaceAll(' ', '') ?? '';
    const listed = /^第.{1,6}(?:编|分编|章|节)/.test(title) || /^(?:附则|附件|附录|附表|序言)/.test(title);
    if (!listed || title === titles[0]) break;
    titles.push(title);
  }
  // Without a second coming the "contents" would be the chapters themselves.
  const again = lines[start + titles.length + 1]?.text.replaceAll(' ', '');
  if (titles.length === 0 || again !== titles[0]) return;
  for (let at = start; at <= start + titles.length; at += 1) found.set(at, 'contents');
}

const ORGANS = /政府|各|委|局|厅|办|部门|单位|公司|学校|法院|检察院|银行|协会|院/;
const SAYS = /如下|下列|以下|通知|规定|决定|根据|现将|公告|要求|措施|意见|包括|应当/;

/** 主送机关: the first line that ends with a colon and names nobody but organs, before any label. */
function markAddressee(lines: readonly Line[], found: Map<number, Surrounding>): void {
  for (const [index, { text, rows }] of lines.slice(0, 12).entries()) {
    if (rows || found.has(index)) continue;
    if (labelOf(text, { lastArticle: 0 })) return;
    if (/^[^。；！？“”《》]{2,400}[:：]$/.test(text) && ORGANS.test(text) && !SAYS.test(text)) {
      found.set(index, 'addressee');
      return;
    }
  }
}

/** 附件：1. … 2. … under the text, （此件公开发布）, and the lines 附件1, 附录 that begin an annex. */
function markNotes(lines: readonly Line[], found: Map<number, Surrounding>): void {
  let listing = false;
  for (const [index, { text }] of lines.entries()) {
    if (found.has(index)) continue;
    const lists = /^附(?:件|注)[:：] ?.+$/.test(text) && text.length <= 120;
    if (lists || /^[（(](?:此件|信息公开|公开方式|联系人|主动公开).{0,60}[）)]$/.test(text))
      found.set(index, 'note');
    else if (listing && /^[0-9０-９]{1,2} ?[.．、]/.test(text)) found.set(index, 'note');
    else if (isAnnexTitle(text)) found.set(index, 'annex');
    listing = lists || (listing && found.get(index) === 'note');
  }
}

function isAnnexTitle(text: string): boolean {
  return (
    text.length <= 60 &&
    /^附 ?[件录表] ?[一二三四五六七八九十0-9０-９]{0,3}(?:$|[:：] ?[^。；]*$| [^。；]*$)/.test(text)
  );
}

const DATE =
  /^[（(]?(?:[12]\d{3} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[一二][零〇○Ｏ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)[）)]?$/;

/** 成文日期 on a line of its own, with the names of the issuers in the lines right before it. */
function markSignatures(lines: readonly Line[], found: Map<number, Surrounding>): void {
  for (const [index, { text, marks }] of lines.entries()) {
    if (!DATE.test(text) || marks > 0 || found.has(index) || index === 0) continue;
    found.set(index, 'signature');
    for (let at = index - 1; at > 0 && at >= index - 6 && isSigner(lines[at], found.get(at)); at -= 1) {
      found.set(at, 'signature');
    }
  }
}

function isSigner(line: Line | undefined, known: Surrounding | undefined): boolean {
  if (!line || known || line.rows || line.marks > 0 || line.picture) return false;
  const { text } = line;
  return (
    text.length <= 40 &&
    !/[。；：:，、！？《》]/.test(text) &&
    labelOf(text, { lastArticle: 0 }) === null &&
    /(?:政府|办公室|办公厅|委员会|委|局|厅|部|院|中心|银行|总署|署|会|处|大队|支队|市长|主任|省长|总理|主席|令)(?:（?代章）?)?$|^(?:市长|主任|省长|局长)/.test(
      text,
    )
  );
}
