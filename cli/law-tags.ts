import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { instruments } from '#law/instruments.ts';

/** An exported function of law/ with the tags of its doc comment. */
export interface LawFunction {
  name: string;
  /** Relative to the root, with the line: `law/calendar/day.ts:6`. */
  at: string;
  file: string;
  /** The texts after `@law`, `@reading`. */
  law: string[];
  reading: string[];
  nolaw: boolean;
}

/** A provision named in the code: by a case-table row of a test, or by data. */
export interface NamedProvision {
  /** `政府信息公开条例 第三十条` */
  text: string;
  at: string;
}

export interface LawSources {
  functions: LawFunction[];
  /** `cite` of case-table rows. */
  rows: NamedProvision[];
  /** `{ instrument, article }` in law/ itself. */
  citations: NamedProvision[];
}

type TypeScript = typeof ts;

/** Reads law/ of a checkout: its exported functions, its citations and the citations of its case tables. */
export async function readLaw(root: string): Promise<LawSources> {
  // Only this command needs the compiler; it is a development package.
  const compiler: TypeScript = (await import('typescript')).default;
  const sources: LawSources = { functions: [], rows: [], citations: [] };
  for (const file of filesOfLaw(root)) {
    const text = readFileSync(join(root, file), 'utf8');
    const source = compiler.createSourceFile(file, text, compiler.ScriptTarget.ES2022, true);
    const named = provisionsIn(source, compiler);
    if (file.endsWith('.test.ts')) sources.rows.push(...named);
    else {
      sources.citations.push(...named);
      sources.functions.push(...exportedFunctions(source, compiler));
    }
  }
  return sources;
}

function filesOfLaw(root: string): string[] {
  const names = readdirSync(join(root, 'law'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `law/${name.replaceAll('\\', '/')}`)
    .sort();
}

function exportedFunctions(source: ts.SourceFile, compiler: TypeScript): LawFunction[] {
  return source.statements.flatMap((statement) => {
    if (!isExported(statement, compiler)) return [];
    const names = functionNames(statement, compiler);
    return names.map((name) => ({
      name,
      ...placeOf(statement, source),
      ...tagsOf(statement, source, compiler),
    }));
  });
}

function isExported(statement: ts.Statement, compiler: TypeScript): boolean {
  if (!compiler.canHaveModifiers(statement)) return false;
  return (
    compiler.getModifiers(statement)?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword) ?? false
  );
}

function functionNames(statement: ts.Statement, compiler: TypeScript): string[] {
  if (compiler.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!compiler.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(
      ({ initializer }) =>
        initializer && (compiler.isArrowFunction(initializer) || compiler.isFunctionExpression(initializer)),
    )
    .map(({ name }) => name.getText());
}

function tagsOf(statement: ts.Statement, source: ts.SourceFile, compiler: TypeScript) {
  const comment = compiler
    .getJSDocCommentsAndTags(statement)
    .filter(compiler.isJSDoc)
    .map((node) => source.text.slice(node.pos, node.end).replace(/^\s*\/?\*+\/?|\*\/$/gm, ''))
    .join('\n');
  // A tag runs to the next one, over line breaks.
  const tags = comment.split(/^\s*@/m).slice(1);
  const after = (tag: string) =>
    tags
      .filter((text) => text.startsWith(`${tag} `))
      .map((text) => text.slice(tag.length).replace(/\s+/g, ' ').trim());
  return { law: after('law'), reading: after('reading'), nolaw: tags.some((text) => /^nolaw\b/.test(text)) };
}

/** Every `cite: '…'`, `cite: ['…']` and `{ instrument: '…', article: '…' }` that is written out;
 * and, for rows that are tuples, every text in an array that begins with the title of an instrument. */
function provisionsIn(source: ts.SourceFile, compiler: TypeScript): NamedProvision[] {
  const found: NamedProvision[] = [];
  const constants = constantTexts(source, compiler);
  const visit = (node: ts.Node): void => {
    for (const value of citedBy(node, compiler)) {
      const text = textOf(value, { compiler, constants });
      if (text !== undefined) found.push({ text, at: placeOf(node, source).at });
    }
    compiler.forEachChild(node, visit);
  };
  compiler.forEachChild(source, visit);
  return found;
}

/** `const art30 = '…'` at the top of a file: rows may name it. */
function constantTexts(source: ts.SourceFile, compiler: TypeScript): Map<string, string> {
  const declarations = source.statements
    .filter(compiler.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return new Map(
    declarations.flatMap(({ name, initializer }) =>
      initializer && compiler.isStringLiteral(initializer) ? [[name.getText(), initializer.text]] : [],
    ),
  );
}

function citedBy(node: ts.Node, compiler: TypeScript): ts.Node[] {
  if (compiler.isPropertyAssignment(node) && node.name.getText() === 'cite') {
    const { initializer } = node;
    return compiler.isArrayLiteralExpression(initializer) ? [...initializer.elements] : [initializer];
  }
  // The value of a `cite` is seen with its property.
  const seen = compiler.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'cite';
  if (compiler.isObjectLiteralExpression(node) && !seen) return [node];
  const inTuple = compiler.isStringLiteral(node) && compiler.isArrayLiteralExpression(node.parent);
  return inTuple && titles.has(node.text.split(' ')[0] ?? '') && node.text.includes(' ') ? [node] : [];
}

const titles = new Set(instruments.map(({ title }) => title));

interface Reading {
  compiler: TypeScript;
  constants: Map<string, string>;
}

function textOf(value: ts.Node, reading: Reading): string | undefined {
  const { compiler, constants } = reading;
  if (compiler.isStringLiteral(value)) return value.text;
  if (compiler.isIdentifier(value)) return constants.get(value.text);
  if (!compiler.isObjectLiteralExpression(value)) return undefined;
  const [instrument, article] = ['instrument', 'article'].map((key) => {
    const property = value.properties.find((each) => each.name?.getText() === key);
    return property && compiler.isPropertyAssignment(property)
      ? textOf(property.initializer, reading)
      : undefined;
  });
  return instrument && article ? `${instrument} ${article}` : undefined;
}

function placeOf(node: ts.Node, source: ts.SourceFile): { file: string; at: string } {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return { file: source.fileName, at: `${source.fileName}:${line + 1}` };
}
