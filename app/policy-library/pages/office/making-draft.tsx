import type { Context } from 'hono';
import { stepsNamed } from '#app/policy-library/making/load-making.ts';
import { draftBlocks, makingFileKey } from '#app/policy-library/making/queries.ts';
import { readableMaking } from '#app/policy-library/pages/office/making-act-page.tsx';
import { sendMakingFile } from '#app/policy-library/pages/office/making-uploads.ts';
import { ComparedTexts } from '#app/policy-library/parts/document-compared.tsx';
import { DraftText } from '#app/policy-library/parts/making-text.tsx';
import { compareTexts } from '#app/policy-library/text/compare-texts.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';

/** 一稿: its text, its note, and with `?compare` what changed since the draft before. */
export async function get(c: Context<Env>) {
  const making = await readableMaking(c);
  const draft = making?.drafts.find(({ number }) => String(number) === c.req.param('number'));
  if (!making || !draft) return c.notFound();
  const { scope, frame } = c.var;
  const before = making.drafts.find(({ number }) => number === draft.number - 1);
  const blocks = await draftBlocks(scope, draft.id);
  const compared =
    before && c.req.query('compare') !== undefined
      ? compareTexts(await draftBlocks(scope, before.id), blocks)
      : null;
  const home = `/office/makings/${making.id}`;
  const note = stepsNamed(making, 'draft').find(({ content }) => content.draftId === draft.id)?.content.note;
  return c.html(
    <OfficePage
      frame={frame}
      title={`第${draft.number}稿　${draft.stage}`}
      crumbs={[
        { title: '文件制定', href: '/office/makings' },
        { title: making.title, href: home },
        { title: `第${draft.number}稿` },
      ]}
      actions={
        before && (
          <LinkButton href={`${home}/drafts/${draft.number}${compared ? '' : '?compare'}`}>
            {compared ? '只看这一稿' : `与第${before.number}稿比较`}
          </LinkButton>
        )
      }
    >
      <Stack>
        <Card title="起草说明">
          <p class="keep-lines">{note}</p>
          <p class="note">{dayText(draft.happened_on)}提交</p>
        </Card>
        <Card title={making.title}>
          {compared && before ? (
            <ComparedTexts
              rows={compared}
              names={{ old: `第${before.number}稿`, new: `第${draft.number}稿` }}
              all={c.req.query('compare') === 'all'}
              allHref={`${home}/drafts/${draft.number}?compare=all`}
            />
          ) : (
            <DraftText blocks={blocks} />
          )}
        </Card>
      </Stack>
    </OfficePage>,
  );
}

/** A paper of the dossier, served only to who may read the making. */
export async function getFile(c: Context<Env>) {
  const making = await readableMaking(c);
  const found = making?.files.find(({ id }) => String(id) === c.req.param('file'));
  if (!making || !found) return c.notFound();
  const fileKey = await makingFileKey(c.var.scope, found.id);
  return sendMakingFile(c, { fileKey, mime: found.mime, name: found.name });
}
