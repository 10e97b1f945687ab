import { openFts } from '#search/fts/open-fts.ts';
import { asks } from './made-entries.ts';

/** What a reading process saw until it was told to stop. */
export interface WhatWasRead {
  reads: number;
  /** How often the seq fell below one seen before. */
  fell: number;
  /** How often a document that is only ever replaced was not whole: not found, or with another number of passages. */
  notWhole: number;
  lastSeq: number;
  error: string | null;
}

/** A process of its own that reads an index over and over. First argument: the path of the index. */
const [, , file = ''] = process.argv;
const seen: WhatWasRead = { reads: 0, fell: 0, notWhole: 0, lastSeq: 0, error: null };
let told = false;
process.on('message', () => {
  told = true;
});

try {
  const engine = await openFts({ file, readonly: true });
  for (let last = false; !last; ) {
    // Reads once more after the word to stop: everything is written by then.
    last = told;
    const { seq } = await engine.state();
    if (seq < seen.lastSeq) seen.fell++;
    seen.lastSeq = seq;
    const { hits } = await engine.search(asks('犬只登记'));
    if (hits.length !== 1 || hits[0]?.alsoIn.length !== 2) seen.notWhole++;
    if (seen.reads++ === 0) process.send?.('reading');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await engine.close();
} catch (error) {
  seen.error = String(error);
}
process.send?.(seen, () => process.disconnect());
