import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { type FontFile, readFontFile } from '#integrations/pdf/font-file.ts';

/** The fonts that letters are set in, by role; each role names its families in order of preference. */
export interface FontSet {
  /** What the record of a letter says: which fonts set it. */
  name: string;
  /** Folders that the compiler reads fonts from. */
  folders: string[];
  /** 仿宋, the text; else Noto Serif SC */
  body: string[];
  /** 小标宋, red head and title; else Noto Serif SC */
  title: string[];
  /** Noto Sans SC: marks such as 草稿, which are no part of the text */
  mark: string[];
  /** Whether one of the fonts for text draws the character. */
  covers(codePoint: number): boolean;
}

const SONG = 'Noto Serif SC';
const HEI = 'Noto Sans SC';
/** Families that GB/T 9704 means by 仿宋 and 小标宋, as the usual font files name themselves. */
const FANG_SONG = [
  '仿宋_GB2312',
  'FangSong_GB2312',
  '方正仿宋_GBK',
  'FZFangSong-Z02',
  '方正仿宋简体',
  'FZFangSong-Z02S',
  '仿宋',
  'FangSong',
];
const XIAO_BIAO_SONG = ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'];

/**
 * The fonts of the npm packages, and before them those that the office laid into `folder` (FONTS_DIR).
 * No 仿宋 may be shipped with a product, so the default sets Noto Serif SC, and `name` says so.
 * @throws when the folder or a font in it cannot be read.
 */
export function fontSetOf(folder: string | undefined): FontSet {
  const office = folder ? fontFilesOf(folder) : [];
  const shipped = SHIPPED.map((path) => require.resolve(path));
  const song = readFontFile(shipped[0] ?? '');
  const body = ownFamilies(office, FANG_SONG);
  const title = ownFamilies(office, XIAO_BIAO_SONG);
  return {
    name: `正文 ${body[0] ?? SONG}，标题 ${title[0] ?? SONG}`,
    folders: [...shipped.map((path) => dirname(path)), ...(folder ? [folder] : [])],
    body: [...body, SONG],
    title: [...title, SONG],
    mark: [HEI],
    // The office's fonts often draw GB 2312 only; what they lack is set in Noto Serif SC, so that one decides.
    covers: song.covers,
  };
}

const require = createRequire(import.meta.url);
const SHIPPED = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
];

function fontFilesOf(folder: string): FontFile[] {
  return readdirSync(folder)
    .filter((name) => ['.ttf', '.otf', '.ttc'].includes(extname(name).toLowerCase()))
    .map((name) => readFontFile(join(folder, name)));
}

/** The wanted families that the files hold, under all the names of those files: the compiler may know either. */
function ownFamilies(files: FontFile[], wanted: string[]): string[] {
  const found = wanted.filter((family) => files.some((file) => file.families.includes(family)));
  const aliases = files.filter((file) => file.families.some((family) => found.includes(family)));
  return [...new Set([...found, ...aliases.flatMap((file) => file.families)])];
}
