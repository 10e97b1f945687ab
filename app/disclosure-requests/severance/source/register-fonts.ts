import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { fontSetOf } from '#integrations/pdf/fonts.ts';

const require = createRequire(import.meta.url);
const SONG = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const HEI = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

let registered = false;

/**
 * Fonts for files that name a font without carrying it: the office's own from FONTS_DIR, then those of the letters
 * under the usual Chinese names. Without them the text of such a file would be drawn as empty boxes.
 */
export function registerFonts(): void {
  if (registered) return;
  for (const folder of fontSetOf(process.env['FONTS_DIR']).folders) GlobalFonts.loadFontsFromDir(folder);
  for (const name of SONG_NAMES) registerUnder(SONG, name);
  for (const name of HEI_NAMES) registerUnder(HEI, name);
  registered = true;
}

const SONG_NAMES = [
  'serif',
  'SimSun',
  '宋体',
  'STSong',
  'FangSong',
  '仿宋',
  'KaiTi',
  '楷体',
  'STKaiti',
  'STFangsong',
];
const HEI_NAMES = ['sans-serif', 'monospace', 'SimHei', '黑体', 'STHeiti', 'Microsoft YaHei', '微软雅黑'];

function registerUnder(file: string, name: string): void {
  if (!GlobalFonts.has(name)) GlobalFonts.registerFromPath(file, name);
}
