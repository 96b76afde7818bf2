import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashSources } from './sources.ts';

function checkout(): (file: string, text: string) => string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cardinal-sources-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  return (file, text) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    return hashSources(root);
  };
}

test('a change in the app, a package or the lockfile makes a new build, a test or a generated file does not', () => {
  const write = checkout();
  const first = write('apps/web/src/page.tsx', 'one');
  expect(write('apps/web/src/page.test.tsx', 'x')).toBe(first);
  expect(write('apps/web/.next/BUILD_ID', 'x')).toBe(first);
  expect(write('packages/ui/node_modules/x/index.js', 'x')).toBe(first);
  const hashes = [
    first,
    write('apps/web/src/page.tsx', 'two'),
    write('packages/ui/src/button.tsx', 'x'),
    write('pnpm-lock.yaml', 'x'),
    write('apps/web/next.config.ts', 'x'),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});
