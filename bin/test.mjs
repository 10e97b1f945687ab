// `npm test` is the checks and the browser journeys; with the argument `check`, the checks alone.
import { join } from 'node:path';
import { root, selfInstall } from './self-install.mjs';

selfInstall();
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'tsconfig.json') });
const { check } = await import('../cli/check.ts');
process.exitCode = await check({ journeys: !process.argv.includes('check') });
