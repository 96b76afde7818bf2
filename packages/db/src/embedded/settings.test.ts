import { expect, test } from 'vitest';
import { settings } from './settings.ts';

const GIGABYTE = 1024 ** 3;

test('takes an eighth of the memory, within bounds', () => {
  expect(settings(GIGABYTE / 4)).toMatchObject({ shared_buffers: '64MB', work_mem: '4MB' });
  expect(settings(4 * GIGABYTE)).toMatchObject({ shared_buffers: '512MB', effective_cache_size: '2048MB' });
  expect(settings(256 * GIGABYTE)).toMatchObject({ shared_buffers: '1024MB', work_mem: '32MB' });
});
