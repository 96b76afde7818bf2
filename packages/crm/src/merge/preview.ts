import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { mayReadField, mayWriteField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { readRecords } from '../records/get.ts';
import { type Pointing, pointingTo, pointsAt } from '../records/pointing.ts';
import { allOf } from '../records/query/columns.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { requireReach } from '../records/update.ts';
import type { SchemaObject } from '../schema/index.ts';
import { type Choice, canUnite, decidedFields, proposedChoice } from './choose.ts';
import { type MergePreviewInput, mergePreviewInput } from './inputs.ts';
import { mergingOf, requireMergeable } from './merge.ts';

/** One field of a merge that is to be decided. */
export interface MergeField {
  readonly path: string;
  /** The id of the record whose value is proposed, or `unite`. */
  readonly proposed: Choice;
  /** Whether the values of several records can stand together. */
  readonly canUnite: boolean;
}

/** How many records lead to those that are merged, by the field that does. */
export interface MergeMove {
  readonly object: string;
  readonly field: string;
  readonly count: number;
}

export interface MergePreview {
  /** As they stand, the kept one first. */
  readonly records: readonly StoredRecord[];
  readonly references: References;
  readonly fields: readonly MergeField[];
  /** What moves to the kept record, as far as the actor may see it. */
  readonly moves: readonly MergeMove[];
  /** Why the actor may not merge them; null when they may. */
  readonly refusal: string | null;
}

/**
 * Tells what a merge would do: every record with its values, which are proposed, and what moves along.
 * @throws ForbiddenError, NotFoundError, ValidationError
 */
export async function previewMerge(
  context: Context,
  objectKey: string,
  given: MergePreviewInput,
): Promise<MergePreview> {
  const input = mergePreviewInput.parse(given);
  const object = requireMergeable(context, objectKey, input);
  const ids = [input.keep, ...input.merge];
  const { role } = context.actor;
  const fields = [...object.fields.values()].filter((field) => mayReadField(role, object, field));
  const byId = new Map((await readRecords(context, object, fields, ids)).map((record) => [record.id, record]));
  const records = ids.map((id) => {
    const record = byId.get(id);
    if (record && record.deletedAt === null) return record;
    throw new NotFoundError(`One of these ${object.plural.toLowerCase()} is not there, or you may not see it.`);
  });
  const merging = await mergingOf(context, object, records);
  const counted = await countPointing(context, object, input);
  return {
    records,
    references: await referencesOf(context, fields, records),
    fields: decidedFields(merging).map((field) => ({
      path: field.path,
      proposed: proposedChoice(merging, field),
      canUnite: canUnite(field),
    })),
    moves: counted.flatMap(({ move }) => (move && move.count > 0 ? [move] : [])),
    refusal: reachRefusal(context, object, records) ?? counted.find(({ refusal }) => refusal)?.refusal ?? null,
  };
}

function reachRefusal(context: Context, object: SchemaObject, records: readonly StoredRecord[]): string | null {
  try {
    requireReach(context, object, 'update', records);
    requireReach(context, object, 'delete', records.slice(1));
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === 'ForbiddenError') return error.message;
    throw error;
  }
}

interface Counted {
  /** Left out for a field that the actor may not know of. */
  readonly move: MergeMove | null;
  readonly refusal: string | null;
}

async function countPointing(
  context: Context,
  object: SchemaObject,
  { keep, merge }: MergePreviewInput,
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const pointing of pointingTo(context, object)) {
    const [row] =
      await context.db.rows(sql`select count(*), count(*) filter (where ${reached(context, pointing, 'read')}),
      count(*) filter (where ${reached(context, pointing, 'update')}) ${pointsAt(pointing, merge, [keep, ...merge])}`);
    const [count, readable, changeable] = (row ?? []).map(Number) as [number, number, number];
    if (count === 0) continue;
    const { object: from, field } = pointing;
    const { role } = context.actor;
    const isSeen = readable > 0 && mayReadField(role, from, field);
    const many = from.plural.toLowerCase();
    counted.push({
      move: isSeen ? { object: from.key, field: field.path, count: readable } : null,
      refusal:
        changeable < count || !mayWriteField(role, from, field)
          ? `Merging this would change ${many} that you may not change. Ask someone who may.`
          : null,
    });
  }
  return counted;
}

function reached({ schema, actor }: Context, { object }: Pointing, action: 'read' | 'update') {
  if (scopeOf(actor.role, object, action) === 'none') return sql`false`;
  const read = reachPredicate(schema, actor, object, 'read', sql`r`);
  if (action === 'read') return allOf([read, sql`true`]);
  return allOf([read, reachPredicate(schema, actor, object, 'update', sql`r`), sql`true`]);
}
