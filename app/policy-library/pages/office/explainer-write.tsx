import type { Context } from 'hono';
import { mayRewrite, mayWriteExplainer, writeExplainer } from '#app/policy-library/acts/write-explainer.ts';
import type { ExplainerContent } from '#app/policy-library/explainers/content.ts';
import { explainerSections } from '#app/policy-library/explainers/elements.ts';
import { type ExplainerForm, isExplainerForm } from '#app/policy-library/explainers/forms.ts';
import { type Explainer, loadExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import type { Subject } from '#app/policy-library/explainers/load-subject.ts';
import { planOf } from '#app/policy-library/explainers/queries.ts';
import { type Sections, sectionsOfBlocks } from '#app/policy-library/explainers/sections.ts';
import { askedSubject, subjectHome } from '#app/policy-library/pages/office/explainer-subject.tsx';
import { storeMedia } from '#app/policy-library/pages/office/explainer-uploads.ts';
import { ExplainerFields, type MediaWords } from '#app/policy-library/parts/explainer-fields.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

interface State {
  subject: Subject;
  before: Explainer | null;
  content: ExplainerContent;
  words: MediaWords;
  refusal: Refusal | null;
}

/** 撰写解读材料, or writing one anew that is not published yet (`?replaces=`). */
export async function get(c: Context<Env>) {
  const subject = await askedSubject(c);
  if (!subject) return c.notFound();
  const { scope } = c.var;
  const asked = c.req.query('replaces');
  const before = await beforeOf(c, asked);
  const barred = await mayWriteExplainer(scope, subject);
  const refusal = barred ?? (asked ? mayRewrite(before, subject) : null);
  const content = before ? contentOf(before) : await emptyContent(c, subject);
  const state = { subject, before, content, words: wordsOf(before), refusal };
  return c.html(<WritePage c={c} state={state} />, refusal ? 422 : 200);
}

export async function post(c: Context<Env>) {
  const subject = await askedSubject(c);
  if (!subject) return c.notFound();
  const body = await c.req.parseBody();
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
  const before = await beforeOf(c, text('replaces'));
  const content = contentIn(text);
  const words = { picture: text('picture_words'), video: text('transcript') };
  const state = { subject, before, content, words };
  const stored = await storeMedia(c.var.scope, body);
  if (!stored.ok) return c.html(<WritePage c={c} state={{ ...state, refusal: stored.refusal }} />, 422);
  const result = await writeExplainer(c.var.scope, {
    subject:
      subject.documentId === null ? { makingId: subject.makingId ?? 0 } : { documentId: subject.documentId },
    replacesId: before?.id ?? null,
    content,
    uploads: stored.value,
  });
  if (result.ok) return c.redirect(`/office/explainers/${result.value}?done=write-explainer`, 303);
  return c.html(<WritePage c={c} state={{ ...state, refusal: result.refusal }} />, 422);
}

async function beforeOf(c: Context<Env>, asked: string | undefined): Promise<Explainer | null> {
  if (!/^\d{1,15}$/.test(asked ?? '')) return null;
  return (await loadExplainer(c.var.scope, Number(asked))) ?? null;
}

function contentIn(text: (name: string) => string): ExplainerContent {
  const sections: Sections = Object.fromEntries(
    explainerSections.map(({ element }) => [element, text(element).replaceAll('\r\n', '\n')]),
  );
  const form = text('form');
  return {
    form: isExplainerForm(form) ? form : 'text',
    title: text('title'),
    interpreter: text('interpreter'),
    sections,
  };
}

function contentOf(before: Explainer): ExplainerContent {
  return {
    form: before.form as ExplainerForm,
    title: before.title,
    interpreter: before.interpreter,
    sections: sectionsOfBlocks(before.blocks),
  };
}

async function emptyContent(c: Context<Env>, subject: Subject): Promise<ExplainerContent> {
  const plan = await planOf(c.var.scope, subject);
  const planned = plan?.forms.find(isExplainerForm);
  return { form: planned ?? 'text', title: `《${subject.title}》解读`, interpreter: '', sections: {} };
}

function wordsOf(before: Explainer | null): MediaWords {
  const words = (kind: string) =>
    before?.media.find((medium) => medium.kind === kind)?.text_alternative ?? '';
  return { picture: words('picture'), video: words('video') };
}

function WritePage({ c, state }: { c: Context<Env>; state: State }) {
  const { subject, before, refusal } = state;
  const home = subjectHome(subject);
  const title = before ? '改写解读材料' : '撰写解读材料';
  return (
    <OfficePage
      frame={c.var.frame}
      title={title}
      crumbs={[
        { title: '政策解读', href: '/office/explainers' },
        { title: subject.title, href: home },
        { title },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <Card>
        <Form action={`${home}/write`} multipart>
          {before && <input type="hidden" name="replaces" value={String(before.id)} />}
          <ExplainerFields content={state.content} words={state.words} kept={before?.media ?? []} />
          <FormActions>
            <Button>保存，送审签</Button>
            <LinkButton href={home}>返回</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}
