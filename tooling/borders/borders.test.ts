import { describe, expect, test } from 'vitest';
import { makeWorkspace } from './workspace.ts';

const imports = (name: string) => `import { thing } from '${name}';\nconsole.log(thing);\n`;

/** Where, what it may not import, and what it may instead. */
const BORDERS: readonly (readonly [file: string, refused: string, allowed: string])[] = [
  ['packages/db/src/tables/broken.ts', '@cardinal/crm/records', 'drizzle-orm'],
  ['packages/ai/src/models/broken.ts', '@cardinal/db/connection', 'zod'],
  ['packages/ai/src/models/broken.ts', '@cardinal/crm/records', 'zod'],
  ['packages/crm/src/records/broken.ts', '@cardinal/api/trpc', '@cardinal/db/connection'],
  ['packages/crm/src/records/broken.ts', '@cardinal/ai/models', '@cardinal/crm/fields'],
  ['packages/crm/src/fields/text/broken.ts', '@cardinal/db/connection', 'zod'],
  ['packages/crm/src/fields/text/broken.ts', 'node:fs', 'zod'],
  ['packages/crm/src/fields/text/broken.ts', 'drizzle-orm', 'zod'],
  ['packages/crm/src/fields/text/broken.ts', './sql.ts', './normalise.ts'],
  ['packages/crm/src/objects/broken.ts', 'node:crypto', '../fields/index.ts'],
  ['packages/crm/src/filters/broken.ts', 'drizzle-orm', '../schema/index.ts'],
  ['packages/crm/src/permissions/broken.ts', './predicate.ts', './may.ts'],
  ['packages/api/src/routers/broken.ts', '@cardinal/ui/button', '@cardinal/ai/models'],
  ['packages/ui/src/table/broken.tsx', '@cardinal/crm/records', '@cardinal/crm/schema'],
  ['packages/ui/src/table/broken.tsx', '@cardinal/api/client', '@cardinal/crm/objects'],
  ['packages/ui/src/table/broken.tsx', 'node:path', 'react'],
  ['scripts/broken.ts', '../packages/crm/src/records/index.ts', '@cardinal/crm/records'],
  ['apps/worker/src/broken.ts', '@cardinal/ui/button', '@cardinal/crm/records'],
  ['apps/web/src/features/deals/broken.tsx', '@cardinal/crm/deals', '@cardinal/crm/permissions'],
  ['apps/web/src/features/deals/broken.tsx', '@cardinal/db/connection', '@cardinal/api/client'],
  ['apps/web/app/deals/broken.tsx', '@cardinal/ai/models', '@cardinal/ui/button'],
];

describe('a violation is an error and its clean twin is none', () => {
  test.each(BORDERS)('%s may not import %s but may import %s', async (file, refused, allowed) => {
    const workspace = makeWorkspace();
    expect(await workspace.lint(file, imports(refused))).toContain('no-restricted-imports');
    expect(await workspace.lint(file, imports(allowed))).toBe('');
  });

  test.each([
    ['apps/web/server.ts', '@cardinal/db/connection'],
    ['apps/web/src/server/open.ts', '@cardinal/crm/records'],
    ['packages/crm/src/fields/text/sql.ts', 'drizzle-orm'],
  ])('%s, which is the server’s, may import %s', async (file, allowed) => {
    expect(await makeWorkspace().lint(file, imports(allowed))).toBe('');
  });

  test('a type is no run-time import: ui may name the types of crm', async () => {
    const text = "import type { SchemaField } from '@cardinal/crm/schema';\nexport type Field = SchemaField;\n";
    expect(await makeWorkspace().lint('packages/ui/src/table/columns.ts', text)).toBe('');
  });
});

describe('turbo boundaries', () => {
  test('a clean workspace passes', async () => {
    const workspace = makeWorkspace();
    workspace.write('packages/crm/src/records/clean.ts', imports('@cardinal/db/connection'));
    expect(await workspace.boundaries()).toBe('');
  });

  test('a relative import that leaves its package fails', async () => {
    const workspace = makeWorkspace();
    workspace.write('packages/crm/src/records/broken.ts', imports('../../../api/src/trpc/index.ts'));
    expect(await workspace.boundaries()).toContain('leaves the package');
  });

  test('an import that package.json does not declare fails', async () => {
    const workspace = makeWorkspace();
    workspace.write('packages/db/src/tables/broken.ts', imports('@cardinal/api/trpc'));
    expect(await workspace.boundaries()).toContain('@cardinal/api');
  });

  test('a dependency against the direction fails even before anything is imported', async () => {
    const workspace = makeWorkspace();
    workspace.write(
      'packages/ai/package.json',
      '{ "name": "@cardinal/ai", "dependencies": { "@cardinal/api": "workspace:*" } }',
    );
    expect(await workspace.boundaries()).not.toBe('');
  });
});

describe('the lint rules that are not borders', () => {
  test.each([
    ['no-explicit-any', 'export const loose = (value: any) => value;\n'],
    ['eqeqeq', 'export const same = (one: number, two: number) => one == two;\n'],
  ])('%s', async (rule, text) => {
    expect(await makeWorkspace().lint('packages/crm/src/records/broken.ts', text)).toContain(rule);
  });

  test('an import cycle', async () => {
    const workspace = makeWorkspace();
    workspace.write(
      'packages/crm/src/records/one.ts',
      "import { two } from './two.ts';\nexport const one = () => two;\n",
    );
    const two = "import { one } from './one.ts';\nexport const two = () => one;\n";
    expect(await workspace.lint('packages/crm/src/records/two.ts', two)).toContain('no-cycle');
  });

  test('a promise that nobody waits for', async () => {
    const text = 'async function work(): Promise<void> {}\nwork();\nexport {};\n';
    expect(await makeWorkspace().lint('packages/crm/src/records/broken.ts', text)).toContain('no-floating-promises');
  });
});
