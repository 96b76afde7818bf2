import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import type { idInput } from './inputs.ts';
import { memberById } from './member.ts';
import { isProposed, mayHandOver, ownedBy, partsOf, transferPart } from './transfer-parts.ts';

export const transferPreviewOutput = z.object({
  /** What the member owns and the actor may hand over, by object and state; what there is none of is left out. */
  parts: z.array(
    transferPart.extend({
      count: z.int(),
      /** Whether it goes along unless someone says otherwise. */
      proposed: z.boolean(),
    }),
  ),
  /** Whether they own more, which the actor may not hand over. */
  others: z.boolean(),
});

/**
 * Tells what a member owns: what of it the actor may hand over to another, counted, and whether there is more.
 * @throws ForbiddenError, NotFoundError
 */
export async function previewTransfer(
  context: Context,
  { id }: z.output<typeof idInput>,
): Promise<z.output<typeof transferPreviewOutput>> {
  requireCapability(context.actor.role, 'manageMembers');
  await memberById(context.db, id);
  const parts = partsOf(context);
  const counts = parts.map((part, at) => {
    const { table } = part.of;
    return sql`select ${sql.raw(String(at))} as at, count(*) as owned, count(*) filter (where ${mayHandOver(context, part)}) as free
      from ${sql.identifier(table)} r where ${ownedBy(context, part, id)}`;
  });
  const rows = await context.db.rows(sql`${sql.join(counts, sql` union all `)} order by at`);
  const counted = rows.map(([, owned, free]) => ({ owned: Number(owned), free: Number(free) }));
  return {
    parts: parts.flatMap(({ object, state }, at) => {
      const count = counted[at]?.free ?? 0;
      return count > 0 ? [{ object, state, count, proposed: isProposed({ object, state }) }] : [];
    }),
    others: counted.some(({ owned, free }) => owned > free),
  };
}
