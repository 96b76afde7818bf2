import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { hasCapability, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { importIdInput } from './get.ts';
import { openImport } from './open.ts';
import { isMember, targetOf } from './target.ts';

export const undoRefusalOutput = z.object({
  /** A sentence for the person; null when they may undo it. */
  refusal: z.string().nullable(),
});

/** Why the actor may not take an import back, before anything is touched. */
export async function undoRefusal(
  context: Context,
  { id }: z.infer<typeof importIdInput>,
): Promise<z.output<typeof undoRefusalOutput>> {
  const { object, operationId } = await openImport(context, id);
  return { refusal: operationId === null ? null : await refusalOf(context, { object, operationId }) };
}

interface Done {
  /** An object's key, or `member`. */
  readonly object: string;
  readonly operationId: string;
}

/**
 * What keeps the actor from undoing all that an import did: half of it would help nobody. They must be able to delete
 * what it made and to change what it changed, each record of it.
 */
export async function refusalOf(context: Context, { object: key, operationId }: Done): Promise<string | null> {
  const { role } = context.actor;
  if (isMember(targetOf(context.schema, key))) {
    return hasCapability(role, 'manageMembers') ? null : refused('withdraws invitations', role.name);
  }
  const touched = await context.db.rows(
    sql`select distinct object from changes where operation_id = ${operationId}::uuid`,
  );
  for (const object of touched.flatMap(([one]) => context.schema.objects.get(one as string) ?? [])) {
    const plural = object.plural.toLowerCase();
    for (const [way, verb] of ways) {
      if (!(await isBeyond(context, object, operationId, way))) continue;
      const what = scopeOf(role, object, way) === 'own' ? `${plural} that are not your own` : plural;
      return refused(`${verb} ${what}`, role.name);
    }
  }
  return null;
}

const ways = [
  ['delete', 'deletes'],
  ['update', 'changes'],
] as const;

const refused = (what: string, role: string) => `Undoing this ${what}, which the role ${role} may not. Ask an admin.`;

/** Whether the operation made, or else changed, live records that the actor may not delete, or change. */
async function isBeyond(
  { db, schema, actor }: Context,
  object: SchemaObject,
  operationId: string,
  way: 'delete' | 'update',
): Promise<boolean> {
  const reach = reachPredicate(schema, actor, object, way, sql`r`);
  if (!reach) return false;
  const made = sql`exists (select 1 from changes m where m.operation_id = ${operationId}::uuid
    and m.record_id = r.id and m.action = 'create')`;
  const [found] = await db.rows(sql`select 1 from changes c join ${sql.identifier(object.table)} r on r.id = c.record_id
    where c.operation_id = ${operationId}::uuid and c.object = ${object.key} and r.deleted_at is null
      and ${way === 'delete' ? made : sql`not ${made}`} and (${reach}) is not true limit 1`);
  return found !== undefined;
}
