import { describe } from 'vitest';
import { filteringSuite } from './testing/filtering-suite.ts';
import type { MakeEngine } from './testing/made-entries.ts';
import { pagesSuite } from './testing/pages-suite.ts';
import { referencesSuite } from './testing/references-suite.ts';
import { validitySuite } from './testing/validity-suite.ts';
import { wordsSuite } from './testing/words-suite.ts';
import { writingSuite } from './testing/writing-suite.ts';

/** What every engine behind the port does; an engine's own test calls it with a maker of engines. */
export function engineSuite(name: string, make: MakeEngine): void {
  describe(name, () => {
    writingSuite(make);
    filteringSuite(make);
    validitySuite(make);
    referencesSuite(make);
    wordsSuite(make);
    pagesSuite(make);
  });
}
