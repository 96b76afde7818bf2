import { isDeepStrictEqual } from 'node:util';
import type { StoredRecord } from '../records/record.ts';
import { rulesOf } from '../records/rules.ts';
import { valuesOf } from '../records/update.ts';
import type { Values } from '../records/write/values.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { Overwrites } from './overwrite.ts';
import { currentWriters, fromBefore, type LedgerChange, lifeField } from './writers.ts';

/** What taking an operation back would do to one record. */
export interface RecordPlan {
  readonly record: StoredRecord;
  /** Whether the record goes to the trash, comes back from it, or stays where it is. */
  readonly life: 'trash' | 'restore' | null;
  /** Values to bring back, by field path. */
  readonly values: Values;
  readonly conflicts: readonly UndoConflict[];
}

/** Plans for the records of one object, and what stands in their way. */
export interface Plans {
  readonly active: readonly RecordPlan[];
  readonly conflicts: readonly UndoConflict[];
}

/** Something that the operation did and someone has written over since, or that today's rules do not take back. */
export interface UndoConflict {
  readonly object: string;
  readonly id: string;
  /** The field's path; null where the record itself is at stake: it was created by the operation and edited since. */
  readonly field: string | null;
  /** What stands now, and what stood before the operation. */
  readonly current: unknown;
  readonly previous: unknown;
  /** What today's rules have against it; missing where someone has written over it. */
  readonly reason?: string;
}

export interface PlanOptions {
  readonly operationId: string;
  /** What is brought back even where others have written since. */
  readonly overwrites: Overwrites;
}

/**
 * Plans the undo of an operation on one record. A field is brought back only if the operation wrote the value that
 * stands; else it is a conflict that a person decides. `changes` are all of the record's, oldest first.
 */
export function planUndo(
  object: SchemaObject,
  record: StoredRecord,
  changes: readonly LedgerChange[],
  { operationId, overwrites }: PlanOptions,
): RecordPlan {
  const mine = changes.filter((change) => change.operationId === operationId);
  const writers = currentWriters(changes);
  const paths = new Map([...object.fields.values()].map(({ id, path }) => [id, path]));
  const isOverwritten = (field: string) =>
    overwrites(record.id, field === lifeField ? null : (paths.get(field) ?? field));
  const isOwn = (field: string) => writers.get(field)?.has(operationId) ?? false;
  const isMine = (field: string) => isOverwritten(field) || isOwn(field);
  const life = lifeBefore(mine);
  const going = life !== null && (record.deletedAt === null ? life !== 'live' : life === 'live');
  const isForeign = (by: ReadonlySet<string>) => !by.has(operationId) && !by.has(fromBefore);
  const editedSince = [...writers].some(([field, by]) => field !== lifeField && isForeign(by));
  const conflicting = !isMine(lifeField) || (life === 'absent' && editedSince && !isOverwritten(lifeField));
  if (going && conflicting) return { record, life: null, values: {}, conflicts: [whole(object, record)] };
  const fields = planFields(object, record, mine, { isOwn, isOverwritten }, life === 'absent');
  return { record, life: going ? (life === 'live' ? 'restore' : 'trash') : null, ...fields };
}

function planFields(
  object: SchemaObject,
  record: StoredRecord,
  mine: readonly LedgerChange[],
  { isOwn, isOverwritten }: Readonly<Record<'isOwn' | 'isOverwritten', (field: string) => boolean>>,
  wasAbsent: boolean,
): Pick<RecordPlan, 'values' | 'conflicts'> {
  const values: Values = {};
  const conflicts: UndoConflict[] = [];
  // What a record held when it came into being goes with it.
  if (wasAbsent) return { values, conflicts };
  const current = valuesOf(object, record);
  const { together = [] } = rulesOf(object.key);
  const byId = new Map([...object.fields.values()].map((field) => [field.id, field]));
  const previous = previousValues(mine);
  const group = together.map((path) => idOf(object, path)).filter((id) => previous.has(id));
  const stands = (id: string) => isDeepStrictEqual(current[byId.get(id)?.path ?? ''], previous.get(id));
  // What stands as it did before nobody is asked about, so that it decides nothing for the others.
  const groupIsFree = group.every(isOwn) || group.some((id) => !stands(id) && isOverwritten(id));
  for (const [fieldId, before] of previous) {
    const field = byId.get(fieldId);
    if (!field || stands(fieldId)) continue;
    const free = together.includes(field.path) ? groupIsFree : isOwn(fieldId) || isOverwritten(fieldId);
    if (free) values[field.path] = before;
    else if (!field.hidden) {
      conflicts.push({
        object: object.key,
        id: record.id,
        field: field.path,
        current: current[field.path],
        previous: before,
      });
    }
  }
  return { values, conflicts };
}

const idOf = (object: SchemaObject, path: string): string => object.fields.get(path)?.id ?? path;

/** By field id, what stood before the operation first touched it; what was erased is not brought back. */
function previousValues(mine: readonly LedgerChange[]): ReadonlyMap<string, unknown> {
  const previous = new Map<string, unknown>();
  for (const { diff } of mine) {
    for (const [field, values] of Object.entries(diff)) {
      if (!previous.has(field) && !isBlank(values)) previous.set(field, values[0]);
    }
  }
  return previous;
}

/** Whether an erasure blanked it: nothing else leaves a value that changed from nothing to nothing. */
const isBlank = ([before, after]: readonly [unknown, unknown]): boolean => before === null && after === null;

/** Where the record was before the operation; null when the operation did not touch that. */
function lifeBefore(mine: readonly LedgerChange[]): 'absent' | 'live' | 'trash' | null {
  const first = mine.find((change) => change.action !== 'update');
  if (!first) return null;
  return first.action === 'create' ? 'absent' : first.action === 'restore' ? 'trash' : 'live';
}

/** The conflict of a record that stays where it is. */
export const whole = (object: SchemaObject, record: StoredRecord): UndoConflict => ({
  object: object.key,
  id: record.id,
  field: null,
  current: record.deletedAt === null ? 'live' : 'trash',
  previous: record.deletedAt === null ? 'trash' : 'live',
});
