import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { behindWall } from '../../src/connection/index.ts';
import { open } from './open.ts';

const refused = async (statement: ReturnType<typeof sql>) => {
  const db = await open();
  const outcome: unknown = await behindWall(db, (tx) => tx.rows(statement)).then(
    () => 'done',
    (error: unknown) => error,
  );
  return outcome instanceof Error && 'code' in outcome ? outcome.code : outcome;
};

test('what people may be shown is read', async () => {
  const db = await open();
  for (const table of [
    'companies',
    'contacts',
    'deals',
    'tasks',
    'notes',
    'activities',
    'stages',
    'changes',
    'workspace',
  ]) {
    await behindWall(db, (tx) => tx.rows(sql`select * from ${sql.identifier(table)} limit 1`));
  }
  await behindWall(db, (tx) => tx.rows(sql`select id, name, email from users`));
});

test.each([
  ['an insert', sql`insert into records (id, object) values (gen_random_uuid(), 'company')`],
  ['an update', sql`update companies set name = 'x'`],
  ['a delete', sql`delete from companies`],
  ['a write in a common table expression', sql`with w as (delete from companies returning 1) select * from w`],
  ['a truncate', sql`truncate companies`],
  ['a new table', sql`create table leak (a int)`],
  ['a job', sql`select graphile_worker.add_job('import.run')`],
  ['a lock', sql`select 1 from companies for update`],
  ['a write to a file', sql`copy companies to '/tmp/leak'`],
  ['a program', sql`copy companies to program 'true'`],
  ['a sequence', sql`select nextval('changes_id_seq')`],
])('Postgres refuses %s', async (_, statement) => {
  expect(['25006', '42501']).toContain(await refused(statement));
});

test.each([
  ['passwords', sql`select password_hash from users`],
  ['everything of users', sql`select * from users`],
  ['sessions', sql`select * from sessions`],
  ['invitations', sql`select * from invitations`],
  ['the hashes of keys', sql`select token_hash from api_keys`],
  ['what others asked the assistant', sql`select * from messages`],
  ['a file', sql`select pg_read_file('/etc/passwd')`],
])('%s are not to be read', async (_, statement) => {
  expect(await refused(statement)).toBe('42501');
});

test('neither the role nor the mode can be left for writing', async () => {
  const db = await open();
  const outcome = behindWall(db, async (tx) => {
    await tx.rows(sql`reset role`);
    await tx.rows(sql`insert into records (id, object) values (gen_random_uuid(), 'company')`);
  });
  await expect(outcome).rejects.toMatchObject({ code: '25006' });
  const mode = behindWall(db, (tx) => tx.rows(sql`set transaction read write`));
  await expect(mode).rejects.toMatchObject({ code: '25001' });
});

test('the next transaction of the same connection is as it was before', async () => {
  const db = await open();
  await behindWall(db, (tx) => tx.rows(sql`select 1`));
  await db.rows(sql`insert into records (id, object) values (gen_random_uuid(), 'company')`);
});
