import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError, ValidationError } from '../errors/index.ts';
import { requireScope } from '../permissions/index.ts';
import { selectFields } from '../records/find.ts';
import { readRecords } from '../records/get.ts';
import { readInput, refuseIssues } from '../records/input.ts';
import { fieldValue, titleOf } from '../records/record.ts';
import { recordInputOf } from '../records/record-input.ts';
import { objectOf } from '../schema/index.ts';
import { type DraftedChange, mostChanges, type ProposedChange, proposedChange } from './proposal.ts';

export const draftInput = z.strictObject({ changes: z.array(proposedChange).min(1).max(mostChanges) });

/**
 * Reads proposed changes as the person on whose behalf they are made could make them: objects, fields and values are
 * checked, and what stands in the records is kept beside what is proposed. It writes nothing, and is run where nothing
 * can be written.
 * @throws ForbiddenError, NotFoundError, ValidationError (at `['changes', index, 'values', …]`)
 */
export async function draftChanges(context: Context, input: z.input<typeof draftInput>): Promise<DraftedChange[]> {
  const { changes } = draftInput.parse(input);
  const drafted: DraftedChange[] = [];
  for (const [index, change] of changes.entries()) drafted.push(await draftChange(context, change, index));
  return drafted;
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
  const before = Object.fromEntries(
    Object.keys(values).map((path) => {
      const field = object.fields.get(path);
      return [path, field ? (fieldValue(record, field) ?? null) : null];
    }),
  );
  const { id, version } = record;
  return { kind: change.kind, object: object.key, id, title: titleOf(object, record), version, values, before };
}
