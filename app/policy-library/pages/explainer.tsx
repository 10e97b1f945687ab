import type { Context } from 'hono';
import { explainerFormZh } from '#app/policy-library/explainers/forms.ts';
import { type Explainer, loadExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import { explainersOf } from '#app/policy-library/explainers/queries.ts';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { ExplainedDocument, explainedMark } from '#app/policy-library/parts/explained-document.tsx';
import { ExplainerBody } from '#app/policy-library/parts/explainer-body.tsx';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Validity } from '#law/publication/validity-on.ts';

/** 一篇解读. It stays readable when its document has lapsed, under a mark that is computed from the document's facts. */
export async function get(c: Context<Env>) {
  const id = c.req.param('id') ?? '';
  const explainer = /^\d{1,15}$/.test(id) ? await loadExplainer(c.var.scope, Number(id)) : undefined;
  if (!explainer?.published_on || !explainer.subject.isPublic) return c.notFound();
  if (explainer.withdrawn_on) return c.html(<Withdrawn c={c} explainer={explainer} />, 410);
  const { scope } = c.var;
  const documentId = explainer.published_document_id ?? 0;
  const [validities, all] = await Promise.all([
    validitiesOn(scope, [documentId], scope.today),
    explainersOf(scope, documentId),
  ]);
  const others = all.filter((other) => other.id !== explainer.id);
  return c.html(<Page c={c} explainer={explainer} validity={validities.get(documentId)} others={others} />);
}

interface PageProps {
  c: Context<Env>;
  explainer: Explainer;
  validity: Validity | undefined;
  others: { id: number; title: string; form: string; published_on: string }[];
}

function Page({ c, explainer, validity, others }: PageProps) {
  const { subject, title, form } = explainer;
  const mark = explainedMark(validity);
  return (
    <PublicPage
      frame={c.var.frame}
      title={title}
      lede={`${explainerFormZh(form)}　解读人：${explainer.interpreter}　${dayText(explainer.published_on ?? '')}发布`}
      crumbs={[{ title: '政策解读', href: '/explainers' }, { title: explainerFormZh(form) }]}
      layout="reading"
      meta={{
        kind: 'article',
        title,
        publishedAt: instantText(explainer.published_at ?? c.var.scope.now),
        source: explainer.agency_name,
        keywords: '政策解读',
        description: `对《${subject.title}》的${explainerFormZh(form)}`,
      }}
    >
      {mark && validity && (
        <Notice tone="warn" title={mark}>
          <p>{withChineseDays(validity.sentence)}本篇解读只供查考，不能作为办事依据。</p>
        </Notice>
      )}
      <ExplainedDocument
        id={explainer.published_document_id ?? 0}
        title={subject.title}
        documentNo={subject.documentNo}
        publishedOn={subject.publishedOn}
        validity={validity}
      />
      <ExplainerBody explainer={explainer} mediaBase={`/explainers/${explainer.id}/media`} />
      {others.length > 0 && (
        <Card title="同一文件的其他解读">
          <ul class="plain-list">
            {others.map((other) => (
              <li>
                <a href={`/explainers/${other.id}`}>{other.title}</a>
                <span class="note">
                  {explainerFormZh(other.form)}　{dayText(other.published_on)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <p class="note">来源：{explainer.agency_name}。内容以文件原文为准。</p>
    </PublicPage>
  );
}

function Withdrawn({ c, explainer }: { c: Context<Env>; explainer: Explainer }) {
  const { subject, published_document_id: documentId } = explainer;
  return (
    <PublicPage
      frame={c.var.frame}
      title={explainer.title}
      crumbs={[{ title: '政策解读', href: '/explainers' }, { title: '已撤下' }]}
      layout="reading"
      unlisted
    >
      <Notice tone="warn" title={`这篇解读已于${dayText(explainer.withdrawn_on ?? '')}撤下`}>
        <p>原因：{explainer.withdrawn_because}</p>
        <p>
          请看文件原文：<a href={`/policies/${documentId}`}>{subject.title}</a>
        </p>
      </Notice>
    </PublicPage>
  );
}
