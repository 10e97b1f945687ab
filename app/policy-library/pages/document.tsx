import type { Context } from 'hono';
import type { Reading } from '#app/policy-library/documents/reading.ts';
import { linkedDataOf } from '#app/policy-library/exports/linked-data.ts';
import { askedId, askedReading, shortUrlOf, siteOrigin } from '#app/policy-library/pages/asked-document.ts';
import { DocumentBanner } from '#app/policy-library/parts/document-banner.tsx';
import { DocumentCard } from '#app/policy-library/parts/document-card.tsx';
import { DocumentHistory } from '#app/policy-library/parts/document-history.tsx';
import { CitingDocuments, DocumentLinks } from '#app/policy-library/parts/document-links.tsx';
import { DocumentOutline } from '#app/policy-library/parts/document-outline.tsx';
import {
  DocumentAttachments,
  DocumentExplainers,
  DocumentGazette,
  DocumentTake,
  DocumentVersions,
} from '#app/policy-library/parts/document-papers.tsx';
import { DocumentText } from '#app/policy-library/parts/document-text.tsx';
import { watermarkOf } from '#app/policy-library/parts/document-words.ts';
import { facetValueZh } from '#app/policy-library/parts/facet-labels.ts';
import { headOf } from '#app/policy-library/parts/red-head.ts';
import { instantText } from '#app/shell/chinese-day.ts';
import type { ArticleMeta } from '#app/shell/document.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/** A document as a reader wants it: whether it holds, what it says, what it is tied to, and how to take it along. */
export async function get(c: Context<Env>) {
  const reading = await askedReading(c, askedId(c));
  if (!reading) return c.notFound();
  const { document, validity } = reading;
  const theme = document.themes[0];
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={document.title}
      crumbs={[
        { title: '政策文件', href: '/policies' },
        { title: kindZh(document.kind as DocumentKind), href: `/policies?kind=${document.kind}` },
        ...(theme ? [{ title: facetValueZh('theme', theme), href: `/policies?theme=${theme}` }] : []),
        { title: '正文' },
      ]}
      meta={labelsOf(c, reading)}
      unlisted={!reading.isToday}
      ownHeading
    >
      <DocumentBanner reading={reading} />
      <div class="document">
        <DocumentOutline blocks={reading.version.blocks} />
        <div class="document-key">
          <DocumentCard reading={reading} />
        </div>
        <article class="paper document-paper" data-watermark={watermarkOf(validity) || undefined}>
          <PaperHead reading={reading} />
          <DocumentText reading={reading} />
        </article>
        <div class="document-around">
          <DocumentAttachments reading={reading} />
          <DocumentExplainers reading={reading} />
          <DocumentLinks reading={reading} />
          <CitingDocuments reading={reading} />
          <DocumentVersions reading={reading} />
          <DocumentHistory reading={reading} />
          <DocumentGazette reading={reading} />
          <DocumentTake reading={reading} shortUrl={shortUrlOf(c, document.id)} />
        </div>
      </div>
    </PublicPage>,
  );
}

/** Red head, number, title and 题注, as on paper; a law or an order of no issuer in the directory has the title alone. */
function PaperHead({ reading }: { reading: Reading }) {
  const { document, version } = reading;
  const { mark, number } = headOf(reading);
  return (
    <header>
      {mark && <p class="red-head">{mark}</p>}
      {number && <p class="document-number">{number}</p>}
      <h1>{document.title}</h1>
      {version.note && <p class="document-note">{version.note}</p>}
    </header>
  );
}

/** 网页标签 of an article page, the other forms of the same document, and its data for machines. */
function labelsOf(c: Context<Env>, reading: Reading): ArticleMeta {
  const { document, issuers } = reading;
  const home = `/policies/${document.id}`;
  const url = siteOrigin(c) + home;
  const kind = kindZh(document.kind as DocumentKind);
  return {
    kind: 'article',
    title: document.title,
    publishedAt: document.published_at
      ? instantText(document.published_at)
      : `${document.published_on ?? ''} 00:00`.trim(),
    source: document.source || (issuers[0]?.name ?? c.var.scope.city.siteName),
    keywords: (document.keywords.length > 0 ? document.keywords : [kind]).join(','),
    description: document.summary || `${document.title}：${reading.validity.zh}。`,
    author: document.author || issuers[0]?.name,
    url,
    column: {
      name: kind,
      type: '政策文件',
      keywords: kind,
      description: `${kind}的全文、效力、解读和历次文本。`,
    },
    alternates: [
      { type: 'application/json', href: `${home}.json`, title: 'JSON' },
      { type: 'application/akn+xml', href: `${home}.xml`, title: 'Akoma Ntoso' },
      { type: 'application/pdf', href: `${home}.pdf`, title: 'PDF' },
    ],
    linkedData: linkedDataOf(reading, siteOrigin(c)),
  };
}
