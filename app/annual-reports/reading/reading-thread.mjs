import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// A thread does not inherit the loader of its parent.
register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
await import('./reading-worker.ts');
