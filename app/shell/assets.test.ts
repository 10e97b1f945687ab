import { describe, expect, it } from 'vitest';
import { assetHref, assetRoutes } from '#app/shell/assets.ts';

describe('built files', () => {
  it.each([
    '/assets/no-such.css',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/manifest.json',
    '/assets/',
  ])('serves nothing that was not built: %s', async (path) => {
    expect((await assetRoutes.request(path)).status).toBe(404);
  });

  it('gives the plain name of what was not built', () => {
    expect(assetHref('no-such.css')).toBe('/assets/no-such.css');
  });
});
