// The direction of imports (architecture, rule 10). `npm run check` also plants a violation and demands that it is found.

const tests = '(\\.test\\.tsx?$|^tests/|^db/testing/|^bench/|^vitest\\.config\\.ts$)';
const duty = '^app/(?!shell/)[^/]+';

/** Name of the rule, why, and the imports that it forbids: from which files, to which. */
const forbidden = [
  ['no-circles', 'two files that need each other are one file', {}, { circular: true }],
  ['resolvable', 'an import that leads nowhere', {}, { couldNotResolve: true }],
  ['law-is-pure', 'law/ imports only law/', { path: '^law/', pathNot: tests }, { pathNot: '^law/' }],
  [
    'islands-run-in-the-browser',
    'an island imports other islands and pure law only',
    { path: '^islands/', pathNot: tests },
    { pathNot: '^(islands|law)/' },
  ],
  [
    'duties-meet-in-queries',
    'another duty is asked through its queries, permissions and capabilities (its noun folders)',
    { path: '^app/(?!shell/)([^/]+)/', pathNot: [tests, '^app/[^/]+/pages/'] },
    { path: `${duty}/(acts|pages|parts|letters|routes|feeds|api)[./]`, pathNot: '^app/$1/' },
  ],
  [
    'pages-meet-in-queries-and-acts',
    "a page may also call another duty's acts, never use its pages, parts or letters",
    { path: '^app/(?!shell/)([^/]+)/pages/', pathNot: tests },
    { path: `${duty}/(pages|parts|letters|routes|feeds|api)[./]`, pathNot: '^app/$1/' },
  ],
  [
    'pages-stand-last',
    'only routes, parts and other pages of the same duty know a page',
    { path: '^app/([^/]+)/', pathNot: [tests, '^app/[^/]+/(routes\\.tsx?$|pages/|parts/)'] },
    { path: '^app/$1/pages/' },
  ],
  [
    'acts-know-no-http',
    'acts and queries take a scope, not a request',
    { path: '^app/[^/]+/(acts/|queries|permissions)', pathNot: tests },
    { path: 'node_modules/(hono|@hono)/' },
  ],
  [
    'shell-and-cities-know-no-duty',
    'server.tsx injects what the shell shows; a city is data',
    { path: '^(app/shell|cities)/', pathNot: tests },
    { path: ['^app/(?!shell/)', '^cli/', '^jobs/'] },
  ],
  [
    'below-the-program',
    'db, search and integrations serve every duty and know none; they share only the words of the shell',
    { path: '^(db|search|integrations)/', pathNot: tests },
    { path: '^(app|cli|jobs|cities)/', pathNot: '^app/shell/(scope|clock|city)\\.ts$' },
  ],
  [
    'jobs-and-commands-call-acts',
    'a job or a command calls acts and queries, not pages',
    { path: '^(jobs|cli)/', pathNot: tests },
    { path: '^app/(?!shell/)[^/]+/(pages|parts|routes)' },
  ],
  [
    'composition-is-the-root',
    'server.tsx and routes.ts are imported by the start command and by tests',
    { pathNot: [tests, '^cli/start\\.ts$', '^app/server\\.tsx$'] },
    { path: '^app/(server\\.tsx|routes\\.tsx?)$' },
  ],
  [
    'product-without-tests',
    'the program runs without its tests',
    { pathNot: [tests, '^cli/(check|database)\\.ts$'] },
    { path: tests },
  ],
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: forbidden.map(([name, comment, from, to]) => ({ name, comment, severity: 'error', from, to })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
