import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepIndex } from '#app/policy-library/searching/keep-index.ts';
import { searchFile } from '#app/policy-library/searching/search-files.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { noteChange } from '#db/changes.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { makeDocument } from '#tests/makers/make-document.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let ids: number[];

beforeAll(async () => {
  site = await makeSite();
  ids = [];
  for (const n of [1, 2, 3]) {
    ids.push(
      await makeDocument(scope(), {
        title: `示例市第${n}号办法`,
        kind: n === 3 ? 'plan' : 'government-rule',
        author: '示例编辑',
        themes: ['02-01'],
      }),
    );
  }
  await makeDocument(scope(), { title: '示例市内部办法', disclosure: 'refused' });
  await makeDocument(testScope({ db: site.fresh.db, city: site.otherCity }), { title: '他市办法' });
  const file = searchFile(site.dataDir, site.city.code);
  const keeper = keepIndex({ file, scope });
  await keeper.catchUp();
  await keeper.close();
});
afterAll(() => site.drop());

describe('the open interface', () => {
  it('lists page after page, each document once, only public ones of this city', async () => {
    const seen: number[] = [];
    let next: string | null = '0';
    while (next !== null) {
      const page: { documents: { id: number }[]; next: string | null } = await json(
        `/api/v1/documents?limit=2&cursor=${next}`,
      );
      seen.push(...page.documents.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(ids);
  });

  it('filters, and names the basis of validity in each record, on any day', async () => {
    const { documents } = await json(
      '/api/v1/documents?kind=government-rule&theme=02&year=2024&on=2024-02-01',
    );
    expect(documents.map(({ id }: { id: number }) => id)).toEqual(ids.slice(0, 2));
    expect(documents[0].validity).toMatchObject({ state: 'pending', on: '2024-02-01' });
    const today = await json(`/api/v1/documents/${ids[0]}`);
    expect(today.validity).toMatchObject({
      state: 'in-force',
      basis: { provision: '本办法自2024年3月1日起施行' },
    });
    expect(today.text[1]).toMatchObject({ anchor: 'a1', label: '第一条' });
  });

  it('holds no personal data', async () => {
    for (const path of ['/api/v1/documents', `/api/v1/documents/${ids[0]}`, '/api/v1/documents.ndjson']) {
      const text = await (await site.visit(path)).text();
      expect(text).not.toMatch(/示例编辑|author|officer/);
    }
  });

  it('answers 304 until something changes', async () => {
    for (const path of ['/api/v1/documents', `/api/v1/documents/${ids[0]}`, '/api/v1/documents.ndjson']) {
      const etag = (await site.visit(path)).headers.get('etag') ?? '';
      const again = await site.visit(path, { headers: { 'if-none-match': etag } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
      await noteChange(scope(), 'document', String(ids[0]));
      expect((await site.visit(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
    }
  });

  it('searches like the page', async () => {
    const answer = await json('/api/v1/search?q=示例市第2号办法&validity=all');
    expect(answer.hits[0].document.id).toBe(ids[1]);
    expect(answer.hits[0].document.validity.basis).not.toBeNull();
  });

  it('gives the whole library, a line a document', async () => {
    const lines = (await (await site.visit('/api/v1/documents.ndjson')).text()).trim().split('\n');
    const records = lines.map((line) => JSON.parse(line));
    expect(records.map(({ id }) => id)).toEqual(ids);
    expect(records[0].text).toContain('第一条');
    const [short] = (await (await site.visit('/api/v1/documents.ndjson?text=0')).text()).split('\n');
    expect(JSON.parse(short ?? '')).not.toHaveProperty('text');
  });

  it('tells changes of validity and themes', async () => {
    const { changes } = await json('/api/v1/validity-changes?from=2024-02-20&to=2024-03-10');
    expect(changes).toHaveLength(3);
    expect(changes[0]).toMatchObject({
      on: '2024-03-01',
      before: { state: 'pending' },
      after: { state: 'in-force' },
    });
    expect((await json('/api/v1/themes')).themes).toHaveLength(22);
  });

  it.each([
    ['/api/v1/documents?limit=0', 422, 'limit'],
    ['/api/v1/documents?on=2024-02-30', 422, 'on'],
    ['/api/v1/search?validity=maybe', 422, 'validity'],
    ['/api/v1/validity-changes?from=2024-01-02&to=2024-01-01', 422, null],
    ['/api/v1/documents/999999', 404, null],
    ['/api/v1/nothing', 404, null],
  ])('%s is a problem of status %i', async (path, status, parameter) => {
    const answer = await site.visit(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    const problem = await answer.json();
    expect(problem.status).toBe(status);
    if (parameter) expect(problem.errors[0].parameter).toBe(parameter);
  });

  it('describes itself: every address of OpenAPI answers as it says', async () => {
    const described = await json('/api/openapi.json');
    expect(described.openapi).toBe('3.1.0');
    for (const path of Object.keys(described.paths)) {
      const answer = await site.visit(path.replace('{id}', String(ids[0])));
      expect([path, answer.status]).toEqual([path, 200]);
      const schema = described.paths[path].get.responses['200'].content['application/json'].schema;
      expectShape(described, schema, await answer.json());
    }
    expect((await site.visit('/api')).status).toBe(200);
  });
});

/** A small reading of JSON Schema: required properties, no others, types of lists; enough to catch a field renamed on one side. */
function expectShape(
  described: { components: { schemas: Record<string, Schema> } },
  schema: Schema,
  value: unknown,
  open = false,
) {
  if (schema.$ref) {
    const named = described.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (!named) throw new Error(`no schema ${schema.$ref}`);
    return expectShape(described, named, value, open);
  }
  for (const part of schema.allOf ?? []) expectShape(described, part, value, true);
  if (Array.isArray(value) && schema.items) {
    for (const item of value) expectShape(described, schema.items, item);
  } else if (value !== null && typeof value === 'object' && schema.properties) {
    expect(Object.keys(value)).toEqual(expect.arrayContaining(schema.required ?? []));
    if (!open) {
      const known = Object.keys(schema.properties);
      expect(known).toEqual(expect.arrayContaining(Object.keys(value)));
    }
    for (const [name, inner] of Object.entries(schema.properties)) {
      expectShape(described, inner, (value as Record<string, unknown>)[name]);
    }
  }
}

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

function scope() {
  return testScope({ db: site.fresh.db, city: site.city, today: dayOf(now()) });
}

async function json(path: string) {
  const answer = await site.visit(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
}
