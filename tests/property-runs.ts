import { configureGlobal } from 'fast-check';

const asked = process.env.PROPERTY_RUNS;

/**
 * How many examples each property is tried with: 100 in `npm run check`, 5,000 in `npm run test:long`. The check
 * tries the same ones every time, so that what fails is the change at hand; the long run goes looking for new ones.
 */
configureGlobal(asked === undefined ? { numRuns: 100, seed: 20_240_902 } : { numRuns: Number(asked) });
