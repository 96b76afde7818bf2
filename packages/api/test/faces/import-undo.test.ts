import { importHandlers } from '@cardinal/crm/imports';
import type { JobDeps } from '@cardinal/crm/jobs';
import type { Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { handleImports } from '../../src/faces/index.ts';
import type { Deps } from '../../src/trpc/index.ts';
import { inServer } from './server.ts';

const { running, browser } = inServer();
const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };
let { client, cookie }: Pick<ReturnType<typeof browser>, 'client' | 'cookie'> = browser();

beforeAll(async () => {
  // Only now does the server have an address.
  ({ client, cookie } = browser());
  await client.session.setup.mutate(admin);
});

/** Does what is queued, as a worker would. */
async function work(): Promise<void> {
  const { schema } = running.deps as Deps;
  const db = running.db as Database;
  for (;;) {
    const [job] = await db.objects<{ task: string; payload: unknown }>(sql`
      delete from graphile_worker._private_jobs j where j.id = (select min(id) from graphile_worker._private_jobs)
      returning payload, (select identifier from graphile_worker._private_tasks t where t.id = j.task_id) as task`);
    if (!job) return;
    const deps: JobDeps = { db, schema, signal: new AbortController().signal, attempt: 1 };
    await importHandlers.find((one) => one.job.name === job.task)?.handle(deps, job.payload);
  }
}

/** Imports companies and gives the import's id and theirs, by name. */
async function imported(...names: readonly string[]) {
  const request = new Request('http://crm.test/api/imports?object=company&file=firms.csv', {
    method: 'POST',
    headers: { cookie: cookie(), host: 'crm.test' },
    body: `name\n${names.join('\n')}\n`,
  });
  const response = await handleImports(request, running.deps as Deps, { address: '192.0.2.1' });
  const { id } = (await response.json()) as { id: string };
  await client.imports.check.mutate({ id });
  await work();
  await client.imports.start.mutate({ id });
  await work();
  const { items } = await client.records.find.query({ object: 'company', limit: 200 });
  const idOf = (name: string) => items.find((one) => one['name'] === name)?.id ?? '';
  return { id, idOf };
}

const rename = (id: string, name: string) =>
  client.records.update.mutate({ object: 'company', records: [{ id, set: { name } }] });

test('what an undo meets is told by name, decided record by record, and what stays is told by name', async () => {
  const { id, idOf } = await imported('Kept', 'Gone', 'Untouched');
  await rename(idOf('Kept'), 'Kept, edited');
  await rename(idOf('Gone'), 'Gone, edited');
  const preview = await client.imports.undoPreview.query({ id });
  expect(preview).toMatchObject({ trashed: 1, restored: 0, more: 0 });
  expect(new Set(preview.conflicts.map(({ id: met }) => preview.references[met]?.title))).toEqual(
    new Set(['Gone, edited', 'Kept, edited']),
  );
  const overwrite = [{ id: idOf('Gone'), field: null }];
  expect(await client.imports.undo.mutate({ id, conflicts: 'keep', overwrite })).toMatchObject({ status: 'undoing' });
  await work();
  const view = await client.imports.get.query({ id });
  expect(view).toMatchObject({ status: 'undone', counts: { undone: 2, left: 1 } });
  expect(view.undoConflicts).toEqual([{ object: 'company', id: idOf('Kept'), field: null, reason: null }]);
  expect(view.references[idOf('Kept')]).toEqual({ object: 'company', title: 'Kept, edited' });
});

test('what cannot be a decision is refused at its field, and nothing is begun', async () => {
  const { id, idOf } = await imported('Firm');
  await rename(idOf('Firm'), 'Firm, edited');
  const wrong = client.imports.undo.mutate({ id, overwrite: [{ id: 'no-id', field: null }] });
  await expect(wrong).rejects.toMatchObject({ data: { code: 'BAD_REQUEST' } });
  const refused = client.imports.undo.mutate({ id, conflicts: 'refuse' });
  await expect(refused).rejects.toMatchObject({ data: { code: 'CONFLICT' } });
  expect((await client.imports.get.query({ id })).status).toBe('done');
});
