import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { mayReadField, mayWriteField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { allOf } from '../records/query/columns.ts';
import { ownerField, type SchemaField, type SchemaObject } from '../schema/index.ts';

/** Records that are still at work, those that are over, or all where an object does not tell these apart. */
const transferStates = ['all', 'open', 'over'] as const;

export const transferPart = z.object({ object: z.string().max(64), state: z.enum(transferStates) });
export type TransferPart = z.output<typeof transferPart>;

/** One object's records in one state, and how a member owns them. */
export interface Owned extends TransferPart {
  readonly of: SchemaObject;
  readonly owner: SchemaField;
}

/** What tells that a record is over: a won or lost deal, a task that is done. */
interface Ending {
  readonly field: SchemaField;
  readonly over: readonly string[];
}

const endings: Readonly<Record<string, { readonly field: string; readonly over: readonly string[] }>> = {
  task: { field: 'status', over: ['done'] },
};

/** The owner of these says who wrote or did it, not who looks after it. */
const authored = new Set(['note', 'activity']);

/** Everything that somebody may own, in parts that are handed over one by one. */
export const partsOf = ({ schema, actor }: Pick<Context, 'schema' | 'actor'>): Owned[] =>
  [...schema.objects.values()].flatMap((of) => {
    const owner = ownerField(of);
    if (!owner) return [];
    const states = endingOf(of, actor) ? (['open', 'over'] as const) : (['all'] as const);
    return states.map((state) => ({ object: of.key, state, of, owner }));
  });

/**
 * Whether a part goes along unless someone says otherwise. What is over stays, since reports tell it of who did it; so does
 * what someone wrote.
 */
export const isProposed = ({ object, state }: TransferPart): boolean => state !== 'over' && !authored.has(object);

/** Who may not see what tells records apart is not told how many are over. */
function endingOf(of: SchemaObject, { role }: Context['actor']): Ending | null {
  const { field: path, over } = of.outcome
    ? { field: of.outcome.field, over: [of.outcome.won, of.outcome.lost] }
    : (endings[of.key] ?? { field: '', over: [] });
  const field = of.fields.get(path);
  return field && mayReadField(role, of, field) ? { field, over } : null;
}

/** The condition under which a row `r` is of a part and a member's, and not in the trash. */
export function ownedBy({ actor }: Pick<Context, 'actor'>, { of, owner, state }: Owned, userId: string): SQL {
  const ending = endingOf(of, actor);
  const over =
    ending && sql`r.${sql.identifier(ending.field.column)}::text = any(${sql.param([...ending.over])}::text[])`;
  return allOf([
    sql`r.${sql.identifier(owner.column)} = ${userId}::uuid`,
    sql`r.deleted_at is null`,
    over && state === 'over' ? over : undefined,
    over && state === 'open' ? sql`(${over}) is not true` : undefined,
  ]);
}

/** The condition under which the actor may hand a row `r` over. */
export function mayHandOver({ schema, actor }: Pick<Context, 'schema' | 'actor'>, { of, owner }: Owned): SQL {
  if (scopeOf(actor.role, of, 'update') === 'none' || !mayWriteField(actor.role, of, owner)) return sql`false`;
  return allOf([
    reachPredicate(schema, actor, of, 'read', sql`r`),
    reachPredicate(schema, actor, of, 'update', sql`r`),
  ]);
}
