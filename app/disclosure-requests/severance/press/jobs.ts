import type { PlacedBox, Size } from '#app/disclosure-requests/severance/box.ts';
import { type Burnt, burn } from '#app/disclosure-requests/severance/burning/burn.ts';
import type { Proof } from '#app/disclosure-requests/severance/proof/proof.ts';
import { prove, sha256 } from '#app/disclosure-requests/severance/proof/prove.ts';
import { type FoundWords, findWords } from '#app/disclosure-requests/severance/search/find-words.ts';
import { leftElsewhere } from '#app/disclosure-requests/severance/search/left-elsewhere.ts';
import { openSource } from '#app/disclosure-requests/severance/source/open-source.ts';
import type { Besides, Source, SourceKind } from '#app/disclosure-requests/severance/source/source.ts';
import { MAX_MADE_BYTES } from '#integrations/files/file-store.ts';

/** What is asked of the press, each about the bytes of one record. */
export interface Jobs {
  /** What kind of record it is, its pages, and what it carries besides them. */
  look: { asked: object; answer: Look };
  /** One page as it is seen, as a PNG for the screen. */
  page: { asked: { page: number }; answer: Uint8Array };
  find: { asked: { words: string }; answer: FoundWords[] };
  /** Where marked words stand unmarked. */
  elsewhere: { asked: { marks: PlacedBox[] }; answer: FoundWords[] };
  burn: { asked: { marks: PlacedBox[] }; answer: Pressed };
}

export type JobName = keyof Jobs;

export interface Look {
  kind: SourceKind;
  sha256: string;
  pages: Size[];
  besides: Besides;
}

export interface Pressed extends Burnt {
  proof: Proof;
}

/** Does one job; runs in the thread of the press only. @throws UnreadableSource */
export async function doJob<Name extends JobName>(
  name: Name,
  bytes: Uint8Array,
  asked: Jobs[Name]['asked'],
): Promise<Jobs[Name]['answer']> {
  // A page may be asked of the new file too, which may be larger than a source.
  const source = await openSource(bytes, name === 'page' ? MAX_MADE_BYTES : undefined);
  try {
    return await jobs[name]({ source, bytes }, asked);
  } finally {
    await source.close();
  }
}

interface Opened {
  source: Source;
  bytes: Uint8Array;
}

const jobs: {
  [Name in JobName]: (opened: Opened, asked: Jobs[Name]['asked']) => Promise<Jobs[Name]['answer']>;
} = {
  look: async ({ source, bytes }) => ({
    kind: source.kind,
    sha256: sha256(bytes),
    pages: source.pages,
    besides: await source.besides(),
  }),
  page: async ({ source }, { page }) => drawForScreen(source, page),
  find: async ({ source }, { words }) => findWords(source, words),
  elsewhere: async ({ source }, { marks }) => leftElsewhere(source, marks),
  burn: async ({ source, bytes }, { marks }) => {
    const burnt = await burn(source, marks);
    const proof = await prove({ source, bytes }, burnt.bytes, marks);
    return { ...burnt, proof };
  },
};

/** Pixels across a page on the screen: enough to read it and to place a mark. */
const SCREEN_WIDTH = 1100;

async function drawForScreen(source: Source, page: number): Promise<Uint8Array> {
  const size = source.pages[page - 1];
  if (!size) throw new RangeError(`no page ${page}`);
  const scale = SCREEN_WIDTH / Math.max(size.width, size.height / 1.5);
  return (await source.draw(page, scale)).encode('png');
}
