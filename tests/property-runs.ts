import { configureGlobal } from 'fast-check';

/** How many examples each property is tried with: 100 in `npm run check`, 5,000 in `npm run test:long`. */
configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
