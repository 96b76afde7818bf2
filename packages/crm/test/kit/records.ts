import type { Context } from '../../src/context/index.ts';
import {
  createRecords,
  getRecord,
  type RecordInput,
  restoreRecords,
  type StoredRecord,
  trashRecords,
  updateRecords,
} from '../../src/records/index.ts';

/** Creates records of an object and gives their ids. */
export async function make(context: Context, object: string, ...inputs: readonly RecordInput[]): Promise<string[]> {
  const { records } = await createRecords(context, object, inputs);
  return records.map(({ id }) => id);
}

/** Creates one record and gives its id. */
export async function makeOne(context: Context, object: string, input: RecordInput): Promise<string> {
  const [id] = await make(context, object, input);
  return id as string;
}

/** The record as it stands. */
export const read = async (context: Context, object: string, id: string): Promise<StoredRecord> =>
  (await getRecord(context, object, { id })).record;

/** Changes one record. */
export const change = (
  context: Context,
  object: string,
  id: string,
  set: RecordInput,
  version?: number,
): ReturnType<typeof updateRecords> =>
  updateRecords(context, object, [{ id, set, ...(version !== undefined && { version }) }]);

export const trash = (context: Context, object: string, ...ids: string[]) => trashRecords(context, object, ids);
export const restore = (context: Context, object: string, ...ids: string[]) => restoreRecords(context, object, ids);
