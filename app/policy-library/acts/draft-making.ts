import { type MakingUpload, writeMakingFiles } from '#app/policy-library/acts/attach-making-file.ts';
import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { type Block, plainText } from '#app/policy-library/text/block.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface DraftInput extends MakingInput {
  blocks: Block[];
  /** 起草说明 */
  note: string;
  /** The draft as it was uploaded, stored already. */
  uploads: MakingUpload[];
}

/** 提交草案: a new version of the text with its drafting note; the newest version is the one that goes on. */
export async function draftMaking(scope: Scope, input: DraftInput): Promise<Result<{ number: number }>> {
  return changeMaking(scope, input, {
    act: 'draft-making',
    may: (making, then) => mayTake('drafting', making, then),
    fault: (making) => mayChangeText(making) ?? draftFault(input),
    write: async (inside, making, kept) => {
      const number = (making.drafts.at(-1)?.number ?? 0) + 1;
      const draftId = await insertDraft(inside, {
        making,
        number,
        blocks: withoutTitle(making, input.blocks),
      });
      await writeStep(inside, {
        making,
        step: 'draft',
        content: { draftId, number, note: input.note.trim(), ...kept },
      });
      await writeMakingFiles(inside, { making, uploads: input.uploads });
      return { value: { number }, detail: { number, files: input.uploads.length } };
    },
  });
}

export function mayDraftMaking(making: Making, scope: Scope): May {
  return mayChangeText(making) ?? mayTake('drafting', making, scope);
}

/** A text that was deliberated and passed changes no more, except as the meeting itself asked, once. */
function mayChangeText(making: Making): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发，文本不能再改。' };
  const deliberation = stepNamed(making, 'deliberation');
  if (!deliberation || deliberation.content.outcome === 'returned') return null;
  const newest = making.drafts.at(-1);
  return deliberation.content.outcome === 'passed-as-amended' && newest?.id === deliberation.content.draftId
    ? null
    : { code: 'deliberated', reason: '文本已经集体审议通过，只能照审议通过的文本签发。' };
}

function draftFault({ blocks, note }: DraftInput): May {
  if (plainText(blocks).trim().length < 20) {
    return { code: 'text-missing', reason: '请上传草案文件（.docx、.txt）或者粘贴正文。' };
  }
  return note.trim().length >= 10
    ? null
    : { code: 'note-missing', reason: '请写起草说明：起草过程、主要内容和需要说明的问题。' };
}

async function insertDraft(
  scope: Scope,
  { making, number, blocks }: { making: Making; number: number; blocks: Block[] },
): Promise<number> {
  const { id } = await scope.db
    .insertInto('making_drafts')
    .values({
      city: scope.city.code,
      making_id: making.id,
      number,
      stage: stageOfDraft(making),
      blocks: JSON.stringify(blocks),
      plain_text: plainText(blocks),
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The title stands in the record; a first line that repeats it is no part of the text. */
function withoutTitle(making: Making, blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  const repeats = first && citedNameOf(`${first.label}${first.text}`) === citedNameOf(making.title);
  return repeats ? rest : blocks;
}

/** What the version is called: it follows from where the making stands. */
function stageOfDraft(making: Making): string {
  if (stepNamed(making, 'deliberation')?.content.outcome === 'passed-as-amended') return '审议修改稿';
  if (stepNamed(making, 'review-given')) return '审核修改稿';
  if (making.calls.some(({ results_on }) => results_on !== null)) return '送审稿';
  return making.drafts.length === 0 ? '草案' : '修改稿';
}
