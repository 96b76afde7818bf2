import type { Context } from '@cardinal/crm/context';
import {
  checkImport,
  getImport,
  type ImportView,
  importHandlers,
  type Mapping,
  receiveImport,
  setImportMapping,
  startImport,
} from '@cardinal/crm/imports';
import type { Database } from '@cardinal/db/connection';

/** Seconds that each part of an import took. */
export interface Timing {
  readonly upload: number;
  readonly check: number;
  readonly run: number;
  readonly view: ImportView;
}

/** A file and how it is imported. */
export interface Source {
  readonly object: string;
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  change?(guess: Mapping, id: string): Mapping | Promise<Mapping>;
}

/** Imports a file as the product does: kept, checked and written by the worker's own handlers, chunk by chunk. */
export async function importAsProduct(db: Database, context: Context, source: Source): Promise<Timing> {
  const { object, fileName, bytes, change } = source;
  const [upload, id] = await timed(() => receiveImport(context, { object, fileName }, bytes));
  const { mapping } = await getImport(context, { id });
  if (change) await setImportMapping(context, { id, mapping: await change(mapping, id) });
  await checkImport(context, { id });
  const [check] = await timed(() => work(db, context, 'import.check', id));
  await startImport(context, { id });
  const [run] = await timed(() => work(db, context, 'import.run', id));
  const view = await getImport(context, { id });
  if (view.status !== 'done') throw new Error(`the import of ${fileName} is ${view.status}: ${view.error}`);
  return { upload, check, run, view };
}

async function work(db: Database, { schema }: Context, job: string, importId: string): Promise<void> {
  const handler = importHandlers.find((one) => one.job.name === job);
  await handler?.handle({ db, schema: () => schema, signal: new AbortController().signal, attempt: 1 }, { importId });
}

/** What some work takes, in seconds. */
export async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const began = performance.now();
  const result = await work();
  return [(performance.now() - began) / 1000, result];
}
