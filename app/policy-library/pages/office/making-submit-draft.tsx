import { draftMaking, mayDraftMaking } from '#app/policy-library/acts/draft-making.ts';
import { stepNamed } from '#app/policy-library/making/load-making.ts';
import { type MakingBody, makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import type { Block } from '#app/policy-library/text/block.ts';
import { parseDocx } from '#app/policy-library/text/parse-docx.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { FileField, TextArea } from '#app/shell/fields.tsx';
import { done, type Result, refused } from '#app/shell/scope.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';

export const { get, post } = makingActPage({
  act: 'draft-making',
  may: mayDraftMaking,
  button: '提交这一稿',
  files: 'draft',
  help: '没有解读方案的草案一律不收。文本按编、章、节、条、款、项认出结构，以后的版本逐条比较。',
  run: async (scope, input, body) => {
    const blocks = await blocksOf(body);
    if (!blocks.ok) return blocks;
    return draftMaking(scope, { ...input, blocks: blocks.value, note: body.one('note') });
  },
  fields: ({ making, body, fresh }) => (
    <>
      <FileField
        name="files"
        label="草案文件"
        optional
        hint=".docx 或者 .txt，文件同时存入卷宗；也可以直接粘贴在下面。"
        accept=".docx,.txt"
        maxBytes={10 * 1024 * 1024}
      />
      <TextArea name="text" label="正文" optional value={body.one('text')} rows={14} maxlength={300_000} />
      <TextArea
        name="note"
        label="起草说明"
        required
        hint="起草过程、主要内容、需要说明的问题；征求意见时随草案公开。"
        value={(fresh ? stepNamed(making, 'draft')?.content.note : undefined) ?? body.one('note')}
        rows={6}
        maxlength={10_000}
      />
    </>
  ),
});

/** The text that was pasted, else the file's. */
async function blocksOf(body: MakingBody): Promise<Result<Block[]>> {
  const pasted = body.one('text').trim();
  const file = body.file('files');
  if (pasted || !file) return done(parseText(pasted));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = await sniffUpload(bytes, file.name);
  if (!sniffed.ok) return sniffed;
  if (sniffed.value.mime === 'text/plain') return done(parseText(textOf(bytes)));
  return sniffed.value.safeName.toLowerCase().endsWith('.docx')
    ? done(await parseDocx(bytes))
    : refused('not-readable', '草案请用 .docx 或者 .txt 文件，其他格式可以作为材料另外添加。');
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older word processors in offices still save plain text in GB 18030.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
