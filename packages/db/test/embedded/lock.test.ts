import fs from 'node:fs';
import { expect, test } from 'vitest';
import { createHome, holderOf, holdHome, homeAt } from '../../src/embedded/index.ts';
import { folderForServer } from './in-a-folder.ts';

function emptyHome() {
  const home = homeAt(folderForServer());
  createHome(home);
  return home;
}

test('a second start on the same home is told who runs it', () => {
  const home = emptyHome();
  const held = holdHome(home, 'pnpm start');
  expect(() => holdHome(home, 'pnpm dev')).toThrow(`already running here (pnpm start, process ${process.pid})`);
  held.release();
  expect(holderOf(home)).toBeUndefined();
  holdHome(home, 'pnpm dev').release();
});

test('the lock of a dead process is void, also when its pid lives on in another', () => {
  const home = emptyHome();
  fs.writeFileSync(home.lock, JSON.stringify({ pid: process.pid, startedAt: 'long ago', what: 'pnpm start' }));
  holdHome(home, 'pnpm start').release();
});

test('a lock that a full disk cut off is void', () => {
  const home = emptyHome();
  fs.writeFileSync(home.lock, '{"pid":');
  holdHome(home, 'pnpm start').release();
});
