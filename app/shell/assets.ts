import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';

interface Asset {
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
  type: string;
}

const folder = fileURLToPath(new URL('../../build/assets/', import.meta.url));
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves `/assets/*` from memory; the names carry a hash of the content, so a browser may keep them for ever. */
export const assetRoutes = new Hono();
assetRoutes.get('/assets/:name', (c) => {
  const asset = files.get(c.req.param('name'));
  if (!asset) return c.notFound();
  const packed = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  return c.body(packed ? asset.brotli : asset.plain, 200, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'br' } : {}),
  });
});

/**
 * Address of a built file by its source's base name: `assetHref('main.css')`, `assetHref('clock-strip.ts')`.
 * Without a build (unit tests) the plain name is given back.
 */
export function assetHref(name: string): string {
  return `/assets/${hashedNames.get(name) ?? name}`;
}

const hashedNames = readManifest();
const files = readFiles();

function readManifest(): Map<string, string> {
  try {
    const manifest: Record<string, { file: string }> = JSON.parse(
      readFileSync(`${folder}manifest.json`, 'utf8'),
    );
    const entries = Object.entries(manifest);
    return new Map(entries.map(([source, built]) => [source.slice(source.lastIndexOf('/') + 1), built.file]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

function readFiles(): Map<string, Asset> {
  if (hashedNames.size === 0) return new Map();
  const names = readdirSync(folder).filter((name) => types[extname(name)]);
  return new Map(names.map((name) => [name, readAsset(name)]));
}

function readAsset(name: string): Asset {
  const plain = new Uint8Array(readFileSync(folder + name));
  return { plain, brotli: new Uint8Array(brotliCompressSync(plain)), type: types[extname(name)] ?? '' };
}
