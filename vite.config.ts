import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

const islands = readdirSync('islands').filter(
  (name) => name.endsWith('.ts') && !/\.(d|test)\.ts$/.test(name),
);

/** Builds the style sheet and the islands into `build/assets`, with hashed names; `app/shell/assets.ts` reads the manifest. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: 'build/assets',
    assetsDir: '',
    manifest: 'manifest.json',
    // A strict CSP allows no data: address, so every file stays a file.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    rolldownOptions: {
      input: ['app/shell/styles/main.css', ...islands.map((name) => `islands/${name}`)],
    },
  },
});
