import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import type { Filter } from '../filters/index.ts';
import { mayReadField } from '../permissions/index.ts';
import { listCondition } from '../records/find.ts';
import { objectOf } from '../schema/index.ts';

/** What deals are worth in one currency: as they stand, and times their probability. Minor units. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly minor: number;
  readonly weighted: number;
}

/** How many deals there are under a key, and what they are worth; currencies are never mixed. */
export interface DealTotal {
  readonly key: string;
  readonly count: number;
  readonly totals: readonly CurrencyTotal[];
}

/**
 * Deals are neither grouped nor told apart by a field that the actor may not know of.
 * @throws ForbiddenError
 */
export function requireDealFields({ schema, actor: { role } }: Context, paths: readonly string[]): void {
  const object = objectOf(schema, 'deal');
  for (const path of paths) {
    const field = object.fields.get(path);
    if (!field || !mayReadField(role, object, field)) {
      throw new ForbiddenError(`The role ${role.name} may not see what this shows deals by.`);
    }
  }
}

/** Counts and sums the deals of a list by an expression over `r` (a deal) and `s` (its stage). */
export async function totalDeals(
  context: Context,
  by: SQL,
  list: { readonly filter?: Filter; readonly search?: string; readonly where?: SQL },
): Promise<DealTotal[]> {
  const object = objectOf(context.schema, 'deal');
  const where = sql`${listCondition(context, object, list)} and ${list.where ?? sql`true`}`;
  const may = (path: string) => {
    const field = object.fields.get(path);
    return field !== undefined && mayReadField(context.actor.role, object, field);
  };
  const probability = may('probability') ? sql`coalesce(r.probability, s.probability)` : sql`s.probability`;
  const rows = await context.db.rows(sql`
    select (${by})::text as key, r.amount_currency, count(*), coalesce(sum(r.amount), 0),
      coalesce(round(sum(r.amount * ${probability}) / 100), 0)
    from deals r join stages s on s.id = r.stage_id where ${where} group by 1, 2 order by 1, 2`);
  return [...Map.groupBy(rows, ([key]) => key as string)].map(([key, group]) => ({
    key,
    count: group.reduce((sum, row) => sum + Number(row[2]), 0),
    totals: group
      .filter(([, currency]) => may('amount') && currency !== null)
      .map(([, currency, , minor, weighted]) => ({
        currency: currency as string,
        minor: Number(minor),
        weighted: Number(weighted),
      })),
  }));
}
