import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '@cardinal/db/connection';
import { migrate, requireSchema, schemaState } from '@cardinal/db/migrate';
import { createTestDatabase } from '@cardinal/db/testing';
import type { Sql } from 'postgres';
import { describe, expect, onTestFinished, test } from 'vitest';

/** The shipped migrations with one more behind them, in a folder of their own. */
function migrationsAnd(sql: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cardinal-migrations-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(path.resolve(import.meta.dirname, '../../src/migrations'), folder, { recursive: true });
  const journal = path.join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(fs.readFileSync(journal, 'utf8'));
  const next = { idx: entries.length, version: '7', when: Date.UTC(2100, 0), tag: '9999_next', breakpoints: true };
  fs.writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
  fs.writeFileSync(path.join(folder, '9999_next.sql'), sql);
  return folder;
}

async function schemaOf(url: string): Promise<unknown> {
  const { client, close } = connect(url, { max: 1 });
  try {
    return await client`select table_schema, table_name, column_name, data_type from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, 3`;
  } finally {
    await close();
  }
}

test('a migration that fails leaves the schema as it was', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const before = await schemaOf(database.url);
  const folder = migrationsAnd('create table half (id int);\n--> statement-breakpoint\nselect 1/0;');
  await expect(migrate(database.url, { folder })).rejects.toThrow();
  expect(await schemaOf(database.url)).toEqual(before);
});

test('migrating again changes nothing, and a new migration is applied', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const before = await schemaOf(database.url);
  await migrate(database.url);
  expect(await schemaOf(database.url)).toEqual(before);
  await migrate(database.url, { folder: migrationsAnd('create table whole (id int);') });
  expect(await schemaOf(database.url)).toContainEqual(expect.objectContaining({ table_name: 'whole' }));
});

describe('a database beside this version', () => {
  async function open(prepare: (sql: Sql) => Promise<unknown>) {
    const database = await createTestDatabase();
    const { client, close } = connect(database.url, { max: 1 });
    onTestFinished(async () => {
      await close();
      await database.drop();
    });
    await prepare(client);
    return { client, url: database.url };
  }

  test('with every migration is current', async () => {
    const { client } = await open(async () => undefined);
    expect(await schemaState(client)).toBe('current');
    await requireSchema(client);
  });

  test.each([
    ['without any', (sql: Sql) => sql`drop schema drizzle cascade`],
    [
      'without the last one',
      (sql: Sql) =>
        sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
    ],
  ])('%s is behind, and told of pnpm db:migrate', async (_, prepare) => {
    const { client } = await open(prepare);
    expect(await schemaState(client)).toBe('behind');
    await expect(requireSchema(client)).rejects.toThrow(/lacks migrations .* "pnpm db:migrate"/);
  });

  test('with one that this version does not know is ahead, and is not migrated', async () => {
    const { client, url } = await open(
      (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${Date.UTC(2100, 0)})`,
    );
    expect(await schemaState(client)).toBe('ahead');
    await expect(requireSchema(client)).rejects.toThrow(/migrated by a newer version of Cardinal/);
    await expect(migrate(url)).rejects.toThrow(/migrated by a newer version of Cardinal/);
  });
});
