import { connect } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { expect, onTestFinished, test } from 'vitest';

async function database() {
  const made = await createTestDatabase();
  const { client, close } = connect(made.url, { max: 1 });
  onTestFinished(async () => {
    await close();
    await made.drop();
  });
  return client;
}

test('each caller gets a migrated database of its own', async () => {
  const [one, two] = await Promise.all([database(), database()]);
  await one`create table mine (id int)`;
  expect(await one`select to_regclass('mine')::text as found`).toEqual([{ found: 'mine' }]);
  expect(await two`select to_regclass('mine')::text as found`).toEqual([{ found: null }]);
  expect(await two`select to_regclass('records')::text as found`).toEqual([{ found: 'records' }]);
});

test('drop works while somebody is still connected', async () => {
  const made = await createTestDatabase();
  const { client, close } = connect(made.url, { max: 1 });
  await client`select 1`;
  await made.drop();
  await expect(client`select 1`).rejects.toThrow();
  await close();
});
