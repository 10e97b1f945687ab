import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type FontSet, fontSetOf } from '#integrations/pdf/fonts.ts';
import { printable } from '#integrations/pdf/printable.ts';
import type { Day } from '#law/cite.ts';

/**
 * A document to be set. The template is a file of the program, given by its address, and everything else goes in
 * as data: no text of a person can become Typst source.
 */
export interface TypstSource {
  /** `new URL('./x.typ', import.meta.url)` */
  template: URL;
  /** What the template reads as `json(bytes(sys.inputs.data))`. */
  data: unknown;
  /** Title in the document's properties. */
  title: string;
  /** Date in the document's properties; the same source gives the same bytes. */
  createdOn: Day;
}

interface Pdf {
  pdf: Uint8Array;
  /** Which fonts set it, for the record. */
  fontSet: string;
  /** Characters that no font draws; each is printed as 〓. */
  missing: string[];
}

/**
 * PDF/A-2b, tagged, in Chinese. One compiler a process stays warm: the first call takes some 0.3 s, later ones
 * a few milliseconds.
 * @throws when the template is wrong; the message never carries text of the data.
 */
export async function renderPdf(source: TypstSource): Promise<Pdf> {
  press ??= makePress();
  const { compiler, fonts } = await press;
  // Setting blocks the loop for some milliseconds; between two letters others get their turn.
  await turn();
  const missing = new Set<string>();
  const inputs = inputsOf(source, fonts, missing);
  const pdf = compile(compiler, templateText(source.template), inputs);
  compiler.evictCache(LETTERS_REMEMBERED);
  return { pdf, fontSet: fonts.name, missing: [...missing] };
}

interface Press {
  compiler: NodeCompiler;
  fonts: FontSet;
}

let press: Promise<Press> | undefined;
/**
 * Layouts not used again within this many letters are dropped; unswept, the compiler keeps every letter it made.
 * Sweeping after each one costs less than a pause after every few: p95 12 ms against 30.
 */
const LETTERS_REMEMBERED = 10;

/** The compiler is a native library of 60 MB: loaded by the first letter, not by every start. */
async function makePress(): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = fontSetOf(process.env['FONTS_DIR']);
  const workspace = dirname(fileURLToPath(import.meta.url));
  return { compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts.folders }] }), fonts };
}

function inputsOf(source: TypstSource, fonts: FontSet, missing: Set<string>): Record<string, string> {
  const setText = (_key: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    const { text, missing: lacking } = printable(value, fonts.covers);
    for (const character of lacking) missing.add(character);
    return text;
  };
  const [year, month, day] = source.createdOn.split('-').map(Number);
  return {
    data: JSON.stringify(source.data, setText),
    document: JSON.stringify({ title: source.title, year, month, day }, setText),
    fonts: JSON.stringify({ body: fonts.body, title: fonts.title, mark: fonts.mark }),
  };
}

function compile(compiler: NodeCompiler, template: string, inputs: Record<string, string>): Uint8Array {
  const outcome = compiler.compile({ mainFileContent: template, inputs });
  const failure = outcome.takeError();
  if (failure) throw typstError(failure.shortDiagnostics.map((each) => String(each.message)).join('; '));
  const document = outcome.result;
  if (!document) throw typstError('no document and no diagnostics');
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2b' }));
  } catch (error) {
    throw typstError(messageOf(error));
  }
}

/** Diagnostics quote the text that failed: personal data that must not reach a log. */
function typstError(message: string): Error {
  return new Error(`Typst: ${message.replace(/[`"].*/s, '...')}`);
}

function messageOf(error: unknown): string {
  const said = /message: "((?:[^"\\]|\\.)*)"/.exec(error instanceof Error ? error.message : '');
  return said?.[1] ?? 'the PDF could not be written';
}

const templates = new Map<string, string>();

function templateText(address: URL): string {
  const known = templates.get(address.href);
  if (known !== undefined) return known;
  const text = readFileSync(address, 'utf8');
  templates.set(address.href, text);
  return text;
}
