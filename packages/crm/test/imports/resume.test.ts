import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { checkImport, getImport, importHandlers, startImport } from '../../src/imports/index.ts';
import { findRecords, trashRecords } from '../../src/records/index.ts';
import { inWorld, type World } from '../kit/world.ts';
import { check, csv, saidOf, stopAfter, upload, work } from './kit.ts';

const world = inWorld();

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

test('a link that is refused is left out and says so, and the others are made', async () => {
  const { admin } = world;
  const text = csv('name,subsidiary_of', 'One,Gone', 'Gone,', 'Lost,Stays', 'Two,Stays', 'Stays,');
  const id = await upload(admin, 'company', text, () => ({ key: null }));
  await check(world, admin, id);
  await startImport(admin, { id });
  await work(world, stopAfter(1));
  const idOf = async (name: string) => {
    const { items } = await findRecords(admin, 'company', { filter: { where: { name: { eq: name } } } });
    return items[0]?.id ?? '';
  };
  await trashRecords(admin, 'company', [await idOf('Gone'), await idOf('Lost')]);
  await work(world);
  expect(await getImport(admin, { id })).toMatchObject({ status: 'done', counts: { run: { create: 5, wrong: 0 } } });
  expect(await saidOf(admin, id)).toEqual({
    1: 'create: Left out: There is no such company, or you may not see it.',
    2: 'create',
    3: 'create: Left out: This company is in the trash. Restore it first.',
    4: 'create',
    5: 'create',
  });
  const { items } = await findRecords(admin, 'company', { filter: { where: { name: { eq: 'Two' } } } });
  expect(items[0]?.parentId).toBe(await idOf('Stays'));
});

test('a run that keeps losing to other transactions is left for later, and given up in the end, with the reason', async () => {
  const { admin, db, schema } = world;
  const id = await upload(admin, 'company', csv('name', 'Contended'), () => ({ key: null }));
  await check(world, admin, id);
  await startImport(admin, { id });
  let tries = 0;
  const transaction: Connection['transaction'] = async (job, mode) =>
    await db.transaction(async (tx) => {
      const result = await job(tx);
      const [row] = await tx.rows(sql`select status from imports where id = ${id}::uuid and processed_line > 0`);
      tries += row?.[0] === 'running' ? 1 : 0;
      if (row?.[0] === 'running') await tx.rows(sql`do $$ begin raise exception using errcode = '40P01'; end $$`);
      return result;
    }, mode);
  const { signal } = new AbortController();
  const handler = importHandlers.find(({ job }) => job.name === 'import.run');
  const attemptNumber = (attempt: number) =>
    handler?.handle({ db: { ...db, transaction }, schema: () => schema, signal, attempt }, { importId: id });
  await expect(attemptNumber(1)).rejects.toMatchObject({ code: '40P01' });
  expect(tries).toBe(36);
  expect(await getImport(admin, { id })).toMatchObject({ status: 'running', error: null });
  await expect(attemptNumber(5)).rejects.toMatchObject({ code: '40P01' });
  expect(await getImport(admin, { id })).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('Other work on the same records kept getting ahead.'),
  });
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
