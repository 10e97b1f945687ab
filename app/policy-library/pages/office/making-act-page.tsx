import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { MakingUpload } from '#app/policy-library/acts/attach-making-file.ts';
import { type MakingInput, type May, mayDoMaking } from '#app/policy-library/acts/change-making.ts';
import { loadMaking, type Making } from '#app/policy-library/making/load-making.ts';
import { type MakingAct, makingActZh, mayReadMaking } from '#app/policy-library/making/permissions.ts';
import { filesIn, storeMakingFiles } from '#app/policy-library/pages/office/making-uploads.ts';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { MakingBrief } from '#app/policy-library/parts/making-brief.tsx';
import { OutsideFields } from '#app/policy-library/parts/making-outside.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';

/** Values of a form; a name that comes several times is a list. */
export interface MakingBody {
  one: (name: string) => string;
  all: (name: string) => string[];
  file: (name: string) => File | null;
}

export interface MakingForm {
  act: MakingAct;
  may: (making: Making, scope: Scope) => May;
  fields: (asked: {
    making: Making;
    scope: Scope;
    body: MakingBody;
    fresh: boolean;
  }) => Child | Promise<Child>;
  run: (
    scope: Scope,
    input: MakingInput & { uploads: MakingUpload[] },
    body: MakingBody,
  ) => Promise<Result<unknown>>;
  button: string;
  help?: Child;
  /** The form carries files in the field `files`; of this kind of paper unless a field `paper` says another. */
  files?: string;
  /** The act can have been done outside the system, and be entered afterwards. */
  outside?: boolean;
  /** Where to go when it is done; the making by default. */
  backTo?: (making: Making) => string;
}

/** The page of one act on a making: the form beside the project, a refusal above it, the values kept. */
export function makingActPage(form: MakingForm) {
  return {
    get: async (c: Context<Env>) => {
      const making = await readableMaking(c);
      if (!making) return c.notFound();
      const { scope } = c.var;
      const refusal = mayDoMaking(form.act, making, { scope }) ?? form.may(making, scope);
      const state = { making, body: bodyOf(c.req.query()), refusal, fresh: true };
      return c.html(await page(c, form, state), refusal ? 422 : 200);
    },
    post: async (c: Context<Env>) => {
      const making = await readableMaking(c);
      if (!making) return c.notFound();
      const raw = await c.req.parseBody({ all: true });
      const body = bodyOf(raw);
      const refuse = async (refusal: Refusal) =>
        c.html(await page(c, form, { making, body, refusal, fresh: false }), 422);
      const paper = body.one('paper') || (form.files ?? '');
      const uploads = await storeMakingFiles(c, { files: filesIn(raw.files), paper });
      if (!uploads.ok) return refuse(uploads.refusal);
      const input = {
        makingId: making.id,
        rowVersion: Number(body.one('row_version')),
        uploads: uploads.value,
        ...outsideOf(body),
      };
      const result = await form.run(c.var.scope, input, body);
      if (!result.ok) return refuse(result.refusal);
      const home = form.backTo?.(making) ?? `/office/makings/${making.id}`;
      return c.redirect(`${home}?done=${form.act}`, 303);
    },
  };
}

/** The making named in the address, if the officer may read it; one of another agency or city is unknown here. */
export async function readableMaking(c: Context<Env>): Promise<Making | undefined> {
  const id = c.req.param('id') ?? '';
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const making = await loadMaking(c.var.scope, Number(id));
  return making && mayReadMaking(c.var.scope.actor, making) ? making : undefined;
}

export function bodyOf(raw: Record<string, unknown>): MakingBody {
  const all = (name: string) => {
    const values = Array.isArray(raw[name]) ? raw[name] : [raw[name]];
    return values.filter((each): each is string => typeof each === 'string');
  };
  return {
    all,
    one: (name) => all(name)[0] ?? '',
    file: (name) => filesIn(raw[name])[0] ?? null,
  };
}

function outsideOf(body: MakingBody): Pick<MakingInput, 'outside'> {
  const [on, evidence] = [body.one('outside_on'), body.one('outside_evidence')];
  return on || evidence.trim() ? { outside: { on, evidence } } : {};
}

interface PageState {
  making: Making;
  body: MakingBody;
  refusal: Refusal | null;
  /** The form was opened, not sent. */
  fresh: boolean;
}

async function page(c: Context<Env>, form: MakingForm, { making, body, refusal, fresh }: PageState) {
  const { scope, frame } = c.var;
  const home = `/office/makings/${making.id}`;
  const zh = makingActZh(form.act);
  return (
    <OfficePage
      frame={frame}
      title={zh}
      crumbs={[
        { title: '文件制定', href: '/office/makings' },
        { title: making.title, href: home },
        { title: zh },
      ]}
    >
      {refusal && <ErrorSummary refusal={{ ...refusal, reason: withChineseDays(refusal.reason) }} />}
      <Columns shape="main">
        <Card>
          {form.help && <p class="note making-help">{form.help}</p>}
          <Form
            action={`${home}/${form.act}`}
            rowVersion={making.row_version}
            multipart={form.files !== undefined}
          >
            {await form.fields({ making, scope, body, fresh })}
            {form.outside !== false && <OutsideFields body={body} today={scope.today} />}
            <FormActions>
              <Button>{form.button}</Button>
              <LinkButton href={home}>返回</LinkButton>
            </FormActions>
          </Form>
        </Card>
        <MakingBrief making={making} scope={scope} />
      </Columns>
    </OfficePage>
  );
}
