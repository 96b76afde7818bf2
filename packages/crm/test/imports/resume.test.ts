import { expect, test } from 'vitest';
import { getImport, startImport } from '../../src/imports/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { check, csv, upload, work } from './kit.ts';

const world = inWorld();

/** A signal that asks a worker to stop once it has done a number of chunks. */
function stopAfter(chunks: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = 0;
  return Object.defineProperty(signal, 'aborted', {
    get: () => {
      asked += 1;
      return asked > chunks;
    },
  });
}

test('a worker that takes over before rows are pointed to each other links all of them', async () => {
  const { admin } = world;
  const text = csv('name,subsidiary_of', 'Leaf,Branch', 'Branch,Root', 'Root,', 'Twig,Twin', 'Twin,', 'Twin,');
  const id = await upload(admin, 'company', text, () => ({ key: null }));
  await check(world, admin, id);
  await startImport(admin, { id });
  await work(world, stopAfter(1));
  expect(await getImport(admin, { id })).toMatchObject({ status: 'running', counts: { run: { create: 6 } } });
  await work(world);
  expect(await getImport(admin, { id })).toMatchObject({ status: 'done', counts: { run: { create: 6, wrong: 0 } } });
  const { items } = await findRecords(admin, 'company', { limit: 100 });
  const nameOf = (parent: unknown) => items.find((item) => item.id === parent)?.name;
  expect(new Map(items.map((item) => [item.name, nameOf(item.parentId)]))).toEqual(
    new Map([
      ['Leaf', 'Branch'],
      ['Branch', 'Root'],
      ['Root', undefined],
      ['Twig', 'Twin'],
      ['Twin', undefined],
    ]),
  );
});
