import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { requireScope } from '../permissions/index.ts';
import { readableIds } from '../records/find.ts';
import { readRecords } from '../records/get.ts';
import { requireReach } from '../records/update.ts';
import { objectOf } from '../schema/index.ts';

export const dismissInput = z.strictObject({
  object: z.string().max(64),
  ids: z.tuple([z.uuid().toLowerCase(), z.uuid().toLowerCase()]),
  /** False takes it back: the pair waits again. */
  dismissed: z.boolean().default(true),
});

/**
 * Remembers that two records are not the same, however alike they become; or forgets it. It changes no record, and is the team's:
 * whoever may change both of them may say so.
 * @throws NotFoundError when nobody took them for the same, or one of them may not be seen; ForbiddenError
 */
export async function dismissDuplicate(context: Context, given: z.input<typeof dismissInput>): Promise<void> {
  const { object: key, ids, dismissed } = dismissInput.parse(given);
  const object = objectOf(context.schema, key);
  requireScope(context.actor.role, object, 'update');
  const missing = () => new NotFoundError('These two are not in the queue of duplicates, or you may not see them.');
  if ((await readableIds(context, object, ids)).size < 2) throw missing();
  requireReach(context, object, 'update', await readRecords(context, object, [...object.fields.values()], ids));
  const [low, high] = ids.toSorted();
  const at = dismissed ? sql`now()` : sql`null`;
  const by = dismissed ? context.actor.userId : null;
  const [row] = await context.db.rows(sql`update duplicate_pairs set dismissed_at = ${at}, dismissed_by = ${by}::uuid
    where low_id = ${low}::uuid and high_id = ${high}::uuid and object = ${key} returning 1`);
  if (!row) throw missing();
}
