import type { Context } from 'hono';
import { burnSeverance } from '#app/disclosure-requests/acts/burn-severance.ts';
import { markSeverance } from '#app/disclosure-requests/acts/mark-severance.ts';
import { releaseSeverance } from '#app/disclosure-requests/acts/release-severance.ts';
import { removeSeveranceMark } from '#app/disclosure-requests/acts/remove-severance-mark.ts';
import { withdrawSeverance } from '#app/disclosure-requests/acts/withdraw-severance.ts';
import { readBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { type Asked, askedOf, boxesIn } from '#app/disclosure-requests/pages/office/severance-form.ts';
import { SeveranceView } from '#app/disclosure-requests/parts/severance-view.tsx';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { loadSeverance, type Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { press } from '#app/disclosure-requests/severance/press/press.ts';
import type { FoundWords } from '#app/disclosure-requests/severance/search/find-words.ts';
import type { Env } from '#app/shell/frame.ts';
import type { Refusal, Result } from '#app/shell/scope.ts';

/** 一份材料的区分处理: its pages with the marks, and what can be done now. */
export async function get(c: Context<Env>) {
  const opened = await severanceOf(c);
  if (!opened) return c.notFound();
  return show(c, opened, { asked: askedOf(c.req.queries()), refusal: null });
}

/** One form a step: mark, remove, burn, release, withdraw. */
export async function post(c: Context<Env>) {
  const opened = await severanceOf(c);
  if (!opened) return c.notFound();
  const asked = askedOf(await c.req.parseBody({ all: true }));
  const outcome = await take(c, opened, asked);
  if (!outcome.ok) return show(c, opened, { asked, refusal: outcome.refusal });
  const home = `/office/requests/${opened.file.id}/severances/${opened.severance.id}`;
  return c.redirect(`${home}?page=${asked.page}&done=${asked.step}`, 303);
}

/** The severance named in the address, if the officer may read its case. */
export async function severanceOf(c: Context<Env>): Promise<Opened | undefined> {
  const file = await readableCase(c);
  const id = c.req.param('severance') ?? '';
  if (!file || !/^\d{1,15}$/.test(id)) return undefined;
  const severance = await loadSeverance(c.var.scope, file.id, Number(id));
  return severance && { file, severance };
}

interface Opened {
  file: CaseFile;
  severance: Severance;
}

async function take(c: Context<Env>, { file, severance }: Opened, asked: Asked): Promise<Result<unknown>> {
  const { scope } = c.var;
  const input = { requestId: file.id, rowVersion: asked.rowVersion, severanceId: severance.id };
  switch (asked.step) {
    case 'mark':
      return markSeverance(scope, {
        ...input,
        boxes: boxesIn(asked),
        ground: asked.ground,
        reason: asked.reason,
      });
    case 'remove':
      return removeSeveranceMark(scope, { ...input, markId: asked.markId });
    case 'burn':
      return burnSeverance(scope, { ...input, leavesOthers: asked.leavesOthers });
    case 'release':
      return releaseSeverance(scope, { ...input, resultId: asked.resultId });
    case 'withdraw':
      return withdrawSeverance(scope, { ...input, reason: asked.reason });
    default:
      return { ok: false, refusal: { code: 'unknown-step', reason: '请用页面上的按钮办理。' } };
  }
}

async function show(
  c: Context<Env>,
  { file, severance }: Opened,
  { asked, refusal }: { asked: Asked; refusal: Refusal | null },
) {
  const bytes = await readBytes(severance.file_key);
  const found = asked.words === '' ? null : await places(press('find', bytes, { words: asked.words }));
  const left = refusal?.code === 'left-elsewhere' ? await places(leftOf(bytes, severance)) : null;
  const names = await officerNames(c.var.scope, file.agency_id);
  return c.html(
    <SeveranceView
      {...{ frame: c.var.frame, scope: c.var.scope, file, severance, asked, refusal, found, left, names }}
    />,
    refusal ? 422 : 200,
  );
}

function leftOf(bytes: Uint8Array, { marks }: Severance) {
  const boxes = marks.map(({ page, left, top, width, height }) => ({ page, left, top, width, height }));
  return press('elsewhere', bytes, { marks: boxes });
}

/** A list that could not be made is shown as an empty one; the step itself tells the reason. */
async function places(asked: Promise<Result<FoundWords[]>>): Promise<FoundWords[]> {
  const found = await asked;
  return found.ok ? found.value : [];
}
