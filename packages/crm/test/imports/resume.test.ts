import type { Connection } from '@cardinal/db/connection';
import { expect, test } from 'vitest';
import { checkImport, getImport, startImport } from '../../src/imports/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { inWorld, type World } from '../kit/world.ts';
import { check, csv, saidOf, upload, work } from './kit.ts';

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

test('a check whose transaction is begun anew does not hold rows against themselves', async () => {
  const { admin, db, schema, url, as } = world;
  const lost = new Error('another transaction came first');
  const transaction: Connection['transaction'] = async (job, mode) => {
    await db
      .transaction(async (tx) => {
        await job(tx);
        throw lost;
      }, mode)
      .catch((error) => expect(error).toBe(lost));
    return await db.transaction(job, mode);
  };
  const unlucky: World = { admin, schema, url, as, db: { ...db, transaction } };
  const text = csv('first name,e-mail,company', 'Ada,ada@example.net,Forge', 'Bo,bo@example.net,Forge');
  const id = await upload(admin, 'contact', text, () => ({ key: 'emails' }));
  await checkImport(admin, { id });
  await work(unlucky);
  expect(await saidOf(admin, id)).toEqual({ 1: 'create', 2: 'create' });
  expect(await getImport(admin, { id })).toMatchObject({ counts: { also: { company: 1 } } });
});
