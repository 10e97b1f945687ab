/** An import that breaks one rule of `.dependency-cruiser.cjs`. */
export interface PlantedViolation {
  rule: string;
  /** The file that breaks it. */
  from: string;
  /** Path and text of every file it takes, `from` among them. */
  files: Record<string, string>;
}

/**
 * One break of each import rule. The check lays them down together in a folder of its own and demands that each is
 * reported: a cruise that reads nothing reports nothing, and would look just as good as a clean one.
 */
export const plantedViolations: PlantedViolation[] = [
  {
    rule: 'no-circles',
    from: 'jobs/circle-a.ts',
    files: {
      'jobs/circle-a.ts': "import '#jobs/circle-b.ts';",
      'jobs/circle-b.ts': "import '#jobs/circle-a.ts';",
    },
  },
  { rule: 'resolvable', from: 'jobs/lost.ts', files: { 'jobs/lost.ts': "import '#jobs/nowhere.ts';" } },
  { rule: 'law-is-pure', from: 'law/reading.ts', files: { 'law/reading.ts': "import 'node:fs';" } },
  breaking('islands-run-in-the-browser', 'islands/asking.ts', 'db/client.ts'),
  breaking('duties-meet-in-queries', 'app/here/acts/borrow.ts', 'app/there/acts/lend.ts'),
  breaking('pages-meet-in-queries-and-acts', 'app/here/pages/borrow.tsx', 'app/there/parts/box.tsx'),
  breaking('pages-stand-last', 'app/here/acts/show.ts', 'app/here/pages/show.tsx'),
  {
    rule: 'acts-know-no-http',
    from: 'app/here/acts/answer.ts',
    files: {
      'app/here/acts/answer.ts': "import 'hono';",
      'node_modules/hono/index.js': '',
      'node_modules/hono/package.json': '{ "name": "hono", "main": "index.js" }',
    },
  },
  breaking('shell-and-cities-know-no-duty', 'app/shell/count.ts', 'app/here/queries.ts'),
  breaking('below-the-program', 'db/count.ts', 'app/here/queries.ts'),
  breaking('jobs-and-commands-call-acts', 'jobs/show.ts', 'app/here/pages/list.tsx'),
  breaking('composition-is-the-root', 'jobs/serve.ts', 'app/server.tsx'),
  breaking('product-without-tests', 'jobs/clone.ts', 'db/testing/clone.ts'),
];

/** A file that imports another one, by the alias of its top folder. */
function breaking(rule: string, from: string, to: string): PlantedViolation {
  return { rule, from, files: { [from]: `import '#${to}';`, [to]: 'export const there = 1;' } };
}
