import type { Context } from 'hono';
import type { Reading } from '#app/policy-library/documents/reading.ts';
import { askedId, askedReading } from '#app/policy-library/pages/asked-document.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

type Version = Reading['versions'][number];

/** 历次文本: every text of a document with its first day, its 题注 and its checksum. */
export async function get(c: Context<Env>) {
  const reading = await askedReading(c, askedId(c));
  if (!reading) return c.notFound();
  const { document, versions, titles } = reading;
  const home = `/policies/${document.id}`;
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="历次文本"
      lede={`《${document.title}》的每一次文本都留着，可以逐条对照。`}
      crumbs={[
        { title: '政策文件', href: '/policies' },
        { title: document.title, href: home },
        { title: '历次文本' },
      ]}
      unlisted
    >
      <DataTable<Version>
        caption="历次文本"
        captionHidden
        rows={versions.toReversed()}
        columns={[
          {
            title: '起始日期',
            heads: true,
            nowrap: true,
            cell: ({ valid_from }) =>
              valid_from ? <a href={`${home}?on=${valid_from}`}>{dayText(valid_from)}</a> : '待核',
          },
          { title: '题注', cell: ({ note }) => note || '无' },
          { title: '修改它的文件', cell: ({ amended_by_id }) => amenderLink(amended_by_id, titles) },
          {
            title: '校验值（SHA-256）',
            cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 16)}…</code>,
          },
          {
            title: '对照',
            cell: ({ number }) =>
              number > 1 ? (
                <a href={`${home}/compare?from=${number - 1}&to=${number}`}>与上一文本对照</a>
              ) : (
                '最早的文本'
              ),
          },
        ]}
      />
    </PublicPage>,
  );
}

function amenderLink(id: number | null, titles: Reading['titles']) {
  const amender = id === null ? undefined : titles.get(id);
  return amender ? <a href={`/policies/${id}`}>《{amender.title}》</a> : '—';
}
