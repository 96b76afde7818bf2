import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError } from '../errors/index.ts';
import { mayReadField } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { objectOf } from '../schema/index.ts';
import { type Pointing, pointingTo, pointsAt } from './pointing.ts';
import { allOf } from './query/columns.ts';
import { idsInput, readAlong, requireFree } from './trash.ts';
import { type Going, type Held, lookInbound } from './trash-inbound.ts';
import { readReachable } from './update.ts';

export const trashPreviewInput = z.strictObject({ ids: idsInput });

/** Records of one object that lead to those that are deleted, by the fields with these paths; each is counted once. */
export interface Leading {
  readonly object: string;
  readonly fields: readonly string[];
  readonly count: number;
}

/** Records of one object that must not lose what they point to by a field. */
export interface Needing {
  readonly object: string;
  readonly field: string;
  readonly count: number;
  /** What they point to. */
  readonly ids: readonly string[];
}

/** What deleting records would do to others, as far as the actor may see those. */
export interface TrashPreview {
  /** Why the records cannot be deleted, as the command would say it; null when they can. */
  readonly refusal: string | null;
  /** What stands in the way, if it is records. */
  readonly needing: readonly Needing[];
  /** What goes to the trash along with them. */
  readonly going: readonly { readonly object: string; readonly count: number }[];
  /** What refers to them and stays, and refers to them again when they are restored. */
  readonly staying: readonly Leading[];
  /** Notes, tasks and the like that are about them, which stay as well. */
  readonly about: readonly Leading[];
}

/**
 * Tells what `trashRecords` would do to other records, and what stands in its way. It locks nothing and writes nothing.
 * @throws NotFoundError for a record that is not there or may not be seen
 */
export async function previewTrash(
  context: Context,
  objectKey: string,
  input: z.input<typeof trashPreviewInput>,
): Promise<TrashPreview> {
  const { ids } = trashPreviewInput.parse(input);
  try {
    const { going, held } = await look(context, objectKey, ids);
    const [first] = held;
    if (first) return { ...nothing, refusal: first.issue.message, needing: needingOf(context, held) };
    const along = [...going].map(([object, all]) => ({
      object,
      count: all.size - (object === objectKey ? new Set(ids).size : 0),
    }));
    const { staying, about } = await countLeading(context, going);
    return { ...nothing, going: along.filter(({ count }) => count > 0), staying, about };
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof ForbiddenError)) throw error;
    return { ...nothing, refusal: error.message };
  }
}

const nothing: TrashPreview = { refusal: null, needing: [], going: [], staying: [], about: [] };

/** Asks all that the command asks, in its order. */
async function look(context: Context, objectKey: string, ids: readonly string[]) {
  const object = objectOf(context.schema, objectKey);
  const records = await readReachable(context, object, 'delete', ids);
  await requireFree(context, object, records);
  const found = await lookInbound(context, object, [...records.values()]);
  if (found.held.length > 0) return found;
  for (const [key, all] of found.going) {
    const others = [...all].filter((id) => !records.has(id));
    if (others.length === 0) continue;
    const other = objectOf(context.schema, key);
    await requireFree(context, other, await readAlong(context, other, others, { lock: false }));
  }
  return found;
}

/** By relation, as far as the actor may know of it. */
function needingOf({ actor: { role } }: Context, held: readonly Held[]): Needing[] {
  const told = held.filter(
    ({ relation, readable }) => readable > 0 && mayReadField(role, relation.object, relation.field),
  );
  return [...Map.groupBy(told, ({ relation }) => relation)].map(([{ object, field }, group]) => ({
    object: object.key,
    field: field.path,
    count: group.reduce((sum, { readable }) => sum + readable, 0),
    ids: group.map(({ target }) => target),
  }));
}

async function countLeading(context: Context, going: Going): Promise<Pick<TrashPreview, 'staying' | 'about'>> {
  const { role } = context.actor;
  const pointings = [...going].flatMap(([key, ids]) =>
    pointingTo(context, objectOf(context.schema, key))
      .filter(({ object, field }) => mayReadField(role, object, field))
      .map((pointing): Leads => ({ ...pointing, ids: [...ids], not: [...(going.get(pointing.object.key) ?? [])] })),
  );
  const isAbout = ({ field }: Pointing) => field.type === 'recordLinks';
  return {
    staying: await countEach(
      context,
      pointings.filter((each) => !isAbout(each)),
    ),
    about: await countEach(context, pointings.filter(isAbout)),
  };
}

interface Leads extends Pointing {
  readonly ids: readonly string[];
  readonly not: readonly string[];
}

async function countEach(context: Context, leads: readonly Leads[]): Promise<Leading[]> {
  const counted: Leading[] = [];
  for (const [object, group] of Map.groupBy(leads, (each) => each.object)) {
    const live = allOf([
      sql`r.deleted_at is null`,
      reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    ]);
    const each = group.map((one): SQL => sql`select r.id ${pointsAt(one, one.ids, one.not)} and ${live}`);
    const [row] = await context.db.rows(sql`select count(*) from (${sql.join(each, sql` union `)}) leading_here`);
    const count = Number(row?.[0]);
    const fields = [...new Set(group.map(({ field }) => field.path))];
    if (count > 0) counted.push({ object: object.key, fields, count });
  }
  return counted;
}
