import { sql } from 'drizzle-orm';
import type { Context } from '../../src/context/index.ts';
import {
  checkImport,
  getImport,
  type ImportView,
  importHandlers,
  importRows,
  type Mapping,
  receiveImport,
  setImportMapping,
  startImport,
  undoImport,
} from '../../src/imports/index.ts';
import type { JobDeps } from '../../src/jobs/index.ts';
import type { World } from '../kit/world.ts';

/** A file's bytes, in pieces as they would arrive. */
export async function* bytes(text: string | Uint8Array, piece = 7_000): AsyncGenerator<Uint8Array> {
  const all = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
}

/** Lines of a CSV file. */
export const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

/** Uploads a file; changes its guessed mapping when told how. */
export async function upload(
  context: Context,
  object: string,
  text: string | Uint8Array,
  change: (guess: Mapping) => Partial<Mapping> = () => ({}),
): Promise<string> {
  const id = await receiveImport(context, { object, fileName: 'rows.csv' }, bytes(text));
  const { mapping } = await getImport(context, id ? { id } : { id: '' });
  await setImportMapping(context, { id, mapping: { ...mapping, ...change(mapping) } });
  return id;
}

/** A signal that asks a worker to stop once it has done a number of chunks. */
export function stopAfter(chunks: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = 0;
  return Object.defineProperty(signal, 'aborted', {
    get: () => {
      asked += 1;
      return asked > chunks;
    },
  });
}

/** Does queued jobs of imports until none is left, as a worker would. */
export async function work(world: World, signal = new AbortController().signal): Promise<void> {
  for (;;) {
    const [job] = await world.db.objects<{ id: string; task: string; payload: unknown }>(sql`
      delete from graphile_worker._private_jobs j where j.id = (select min(id) from graphile_worker._private_jobs)
      returning id::text, payload, (select identifier from graphile_worker._private_tasks t where t.id = j.task_id) as task`);
    if (!job) return;
    const handler = importHandlers.find((one) => one.job.name === job.task);
    const deps: JobDeps = { db: world.db, schema: () => world.schema, signal, attempt: 1 };
    await handler?.handle(deps, job.payload);
    if (signal.aborted) return;
  }
}

/** Checks a file and gives what would become of it. */
export async function check(world: World, context: Context, id: string): Promise<ImportView> {
  await checkImport(context, { id });
  await work(world);
  return await getImport(context, { id });
}

/** Checks and imports a file. */
export async function run(world: World, context: Context, id: string): Promise<ImportView> {
  await check(world, context, id);
  await startImport(context, { id });
  await work(world);
  return await getImport(context, { id });
}

/** Takes an import back. */
export async function undo(world: World, context: Context, id: string): Promise<ImportView> {
  await undoImport(context, { id });
  await work(world);
  return await getImport(context, { id });
}

/** What is said of rows, by line. */
export async function saidOf(context: Context, id: string): Promise<Record<number, string>> {
  const { rows } = await importRows(context, { id, cursor: 0, limit: 1000 });
  return Object.fromEntries(
    rows.map(({ line, outcome, issues }) => [line, [outcome, ...issues.map((issue) => issue.message)].join(': ')]),
  );
}
