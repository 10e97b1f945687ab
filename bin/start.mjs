import { join } from 'node:path';
import { root, selfInstall } from './self-install.mjs';

selfInstall();
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'tsconfig.json') });
try {
  const { start } = await import('../cli/start.ts');
  await start(process.env);
} catch (error) {
  console.error(process.env.DEBUG ? error : `cannot start: ${error.message} (DEBUG=1 shows where)`);
  process.exit(1);
}
