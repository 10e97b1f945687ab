/** Files that break exactly one rule of `.dependency-cruiser.cjs`, as path and text. */
export interface PlantedViolation {
  rule: string;
  files: Record<string, string>;
}

/**
 * One break of each import rule. The check lays each down in a folder of its own and demands that the rule is
 * reported: a cruise that reads nothing would report nothing and look just as good as a clean one.
 */
export const plantedViolations: PlantedViolation[] = [
  {
    rule: 'no-circles',
    files: { 'jobs/one.ts': "import '#jobs/two.ts';", 'jobs/two.ts': "import '#jobs/one.ts';" },
  },
  { rule: 'resolvable', files: { 'jobs/one.ts': "import '#jobs/nowhere.ts';" } },
  { rule: 'law-is-pure', files: { 'law/one.ts': "import 'node:fs';" } },
  breaking('islands-run-in-the-browser', 'islands/one.ts', 'db/client.ts'),
  breaking('duties-meet-in-queries', 'app/here/acts/do-it.ts', 'app/there/acts/do-that.ts'),
  breaking('pages-meet-in-queries-and-acts', 'app/here/pages/show.tsx', 'app/there/parts/box.tsx'),
  breaking('pages-stand-last', 'app/here/acts/do-it.ts', 'app/here/pages/show.tsx'),
  {
    rule: 'acts-know-no-http',
    files: {
      'app/here/acts/do-it.ts': "import 'hono';",
      'node_modules/hono/index.js': '',
      'node_modules/hono/package.json': '{ "name": "hono", "main": "index.js" }',
    },
  },
  breaking('shell-and-cities-know-no-duty', 'app/shell/frame.ts', 'app/here/queries.ts'),
  breaking('below-the-program', 'db/audit.ts', 'app/here/queries.ts'),
  breaking('jobs-and-commands-call-acts', 'jobs/one.ts', 'app/here/pages/show.tsx'),
  breaking('composition-is-the-root', 'jobs/one.ts', 'app/server.tsx'),
  breaking('product-without-tests', 'jobs/one.ts', 'db/testing/fresh-database.ts'),
];

/** A file that imports another one, by the alias of its top folder. */
function breaking(rule: string, from: string, to: string): PlantedViolation {
  return { rule, files: { [from]: `import '#${to}';`, [to]: 'export const there = 1;' } };
}
