import type { Context } from 'hono';
import { versionText } from '#app/policy-library/documents/queries.ts';
import type { Reading } from '#app/policy-library/documents/reading.ts';
import { askedId, askedReading } from '#app/policy-library/pages/asked-document.ts';
import { ComparedTexts } from '#app/policy-library/parts/document-compared.tsx';
import { compareTexts } from '#app/policy-library/text/compare-texts.ts';
import { Button } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** 新旧对照: two texts of a document side by side, article by article. */
export async function get(c: Context<Env>) {
  const reading = await askedReading(c, askedId(c));
  if (!reading) return c.notFound();
  const { document, versions } = reading;
  const numbers = askedNumbers(c, reading);
  const [before, after] = await Promise.all(
    numbers.map((number) => versionText(c.var.scope, { id: document.id, number })),
  );
  const home = `/policies/${document.id}`;
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="新旧对照"
      lede={`《${document.title}》`}
      crumbs={[
        { title: '政策文件', href: '/policies' },
        { title: document.title, href: home },
        { title: '新旧对照' },
      ]}
      unlisted
    >
      {versions.length < 2 && (
        <EmptyState title="这份文件只有一个文本，没有可以对照的。">
          <a href={home}>回到正文</a>
        </EmptyState>
      )}
      {versions.length > 1 && <Choice home={home} versions={versions} numbers={numbers} />}
      {versions.length > 1 && before && after && (
        <ComparedTexts
          rows={compareTexts(before.blocks, after.blocks)}
          names={{ old: nameOf(before), new: nameOf(after) }}
          all={c.req.query('all') === '1'}
          allHref={`${home}/compare?from=${numbers[0]}&to=${numbers[1]}&all=1`}
        />
      )}
    </PublicPage>,
  );
}

/** `?from=&to=` are numbers of texts; where one is missing or unknown, the last two are compared. */
function askedNumbers(c: Context<Env>, { versions }: Reading): [number, number] {
  const known = (name: string) => {
    const asked = Number(c.req.query(name));
    return versions.some(({ number }) => number === asked) ? asked : undefined;
  };
  const to = known('to') ?? versions.at(-1)?.number ?? 1;
  return [known('from') ?? Math.max(to - 1, 1), to];
}

function Choice(props: { home: string; versions: Reading['versions']; numbers: [number, number] }) {
  const options = props.versions.map((each) => ({ value: String(each.number), label: nameOf(each) }));
  const [from, to] = props.numbers;
  return (
    <Form action={`${props.home}/compare`} method="get">
      <div class="compare-choice">
        <SelectField name="from" label="旧文本" options={options} value={String(from)} />
        <SelectField name="to" label="新文本" options={options} value={String(to)} />
        <Button kind="plain">对照</Button>
      </div>
    </Form>
  );
}

function nameOf({ number, valid_from }: { number: number; valid_from: string | null }): string {
  return valid_from ? `${dayText(valid_from)}起的文本` : `第${number}版`;
}
