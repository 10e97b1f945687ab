import { type ReportBlock, reportBlocks } from '#app/annual-reports/writing/report-blocks.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';

/** The report as one HTML file that needs nothing else, for mirrors and archives. */
export function reportHtml(content: ReportContent): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(content.title)}</title>
<style>${style}</style>
</head>
<body>
${reportBlocks(content).map(blockHtml).join('\n')}
</body>
</html>
`;
}

function blockHtml(block: ReportBlock): string {
  if (block.kind === 'title') return `<h1>${escaped(block.text)}</h1>`;
  if (block.kind === 'heading') return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  const rows = block.rows.map((cells) => {
    const inside = cells.map(({ text, columns, rows: down, head }) => {
      const tag = head ? 'th' : 'td';
      const span = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
      return `<${tag}${span}>${escaped(text)}</${tag}>`;
    });
    return `<tr>${inside.join('')}</tr>`;
  });
  return `<table>\n<caption>${escaped(block.caption)}</caption>\n${rows.join('\n')}\n</table>`;
}

const style = `body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:17px/1.9 serif;color:#111}
h1{text-align:center;font-size:1.6rem}h2{font-size:1.25rem}h3{font-size:1.1rem}p{text-indent:2em}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5}caption{font-weight:bold;padding:.5rem}
th,td{border:1px solid #333;padding:.25rem .4rem}th{font-weight:normal}td{text-align:right}`;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
