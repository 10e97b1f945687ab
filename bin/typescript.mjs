import { join } from 'node:path';
import { root } from './install.mjs';

/** From here on `import` takes TypeScript; the absolute path makes it work from any folder. */
export async function registerTypeScript() {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
}
