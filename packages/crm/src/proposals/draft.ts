import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, NotFoundError, ValidationError } from '../errors/index.ts';
import { requireScope } from '../permissions/index.ts';
import { selectFields } from '../records/find.ts';
import { readRecords } from '../records/get.ts';
import { readInput, refuseIssues } from '../records/input.ts';
import { titleOf } from '../records/record.ts';
import { recordInputOf } from '../records/record-input.ts';
import { valuesOf } from '../records/update.ts';
import type { Values } from '../records/write/values.ts';
import { objectOf } from '../schema/index.ts';
import { type DraftedChange, mostChanges, type ProposedChange, proposedChange } from './proposal.ts';

export const draftInput = z.strictObject({ changes: z.array(proposedChange).min(1).max(mostChanges) });

/**
 * Reads proposed changes as the person on whose behalf they are made could make them: objects, fields and values are
 * checked, and what stands in the records is kept beside what is proposed; what stands there already is left out. It writes
 * nothing, and is run where nothing can be written.
 * @throws ForbiddenError, NotFoundError, ValidationError (at `['changes', index, 'values', …]`), ConflictError when all of it
 *   stands there already
 */
export async function draftChanges(context: Context, input: z.input<typeof draftInput>): Promise<DraftedChange[]> {
  const { changes } = draftInput.parse(input);
  const drafted: DraftedChange[] = [];
  for (const [index, change] of changes.entries()) drafted.push(await draftChange(context, change, index));
  const changing = drafted.filter(({ values }) => Object.keys(values).length > 0);
  if (changing.length > 0) return changing;
  const about = drafted.length === 1 && drafted[0]?.title ? `"${drafted[0].title}" is` : 'All of it is';
  throw new ConflictError(`${about} so already: there is nothing to change.`);
}

async function draftChange(context: Context, change: ProposedChange, index: number): Promise<DraftedChange> {
  const object = objectOf(context.schema, change.object);
  const at = ['changes', index, 'values'];
  requireScope(context.actor.role, object, change.kind === 'create' ? 'create' : 'update');
  const { values, issues } = readInput(context.actor.role, object, recordInputOf(object, change.values, at), at);
  refuseIssues(issues);
  if (Object.keys(values).length === 0) throw ValidationError.at(at, 'Say what shall be written.', 'required');
  if (change.kind === 'create') {
    return { kind: 'create', object: object.key, id: null, title: null, version: null, values, before: {} };
  }
  const [record] = await readRecords(context, object, selectFields(context, object), [change.id]);
  if (!record || record.deletedAt !== null) {
    throw new NotFoundError(`There is no such ${object.singular.toLowerCase()}, or you may not see it.`);
  }
  const standing = valuesOf(object, record);
  const changed = Object.keys(values).filter(
    (path) => !isDeepStrictEqual(standing[path] ?? null, values[path] ?? null),
  );
  const pick = (from: Values) => Object.fromEntries(changed.map((path) => [path, from[path] ?? null]));
  const { id, version } = record;
  const title = titleOf(object, record);
  return { kind: change.kind, object: object.key, id, title, version, values: pick(values), before: pick(standing) };
}
