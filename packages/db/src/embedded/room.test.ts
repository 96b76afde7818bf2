import os from 'node:os';
import { expect, test } from 'vitest';
import { requireRoom } from './room.ts';

test('says how much is free and how much is needed', () => {
  requireRoom(os.tmpdir(), 0);
  expect(() => requireRoom(os.tmpdir(), 10 ** 12)).toThrow(
    /The disk is full: .* has \d+ MB free and the database needs \d+ MB/,
  );
});
