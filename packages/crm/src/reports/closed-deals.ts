import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type DealTotal, requireDealFields, totalDeals } from '../deals/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';

export const closedDealsInput = z.strictObject({
  pipelineId: z.uuid().optional(),
  bucket: z.enum(['month', 'quarter', 'year']).default('month'),
  /** How many buckets at most, the latest ones. */
  limit: z.int().min(1).max(120).default(24),
});

export interface ClosedDeals {
  /** The first day of the month, quarter or year. */
  readonly start: string;
  readonly won: Omit<DealTotal, 'key'>;
  readonly lost: Omit<DealTotal, 'key'>;
}

const nothing = { count: 0, totals: [] } as const;

/** Deals won and lost over time, by close date, oldest first. Deals without a close date are in no bucket. */
export async function closedDeals(context: Context, input: z.input<typeof closedDealsInput>): Promise<ClosedDeals[]> {
  const object = objectOf(context.schema, 'deal');
  requireScope(context.actor.role, object, 'read');
  const { pipelineId, bucket, limit } = closedDealsInput.parse(input);
  const closeDate = object.fields.get('closeDate');
  if (!closeDate || !mayReadField(context.actor.role, object, closeDate)) return [];
  requireDealFields(context, ['status', ...(pipelineId ? ['pipeline'] : [])]);
  const rows = await totalDeals(context, sql`date_trunc(${bucket}, r.close_date)::date || ' ' || r.status`, {
    where: sql`r.status <> 'open' and r.close_date is not null
      ${pipelineId ? sql`and r.pipeline_id = ${pipelineId}::uuid` : sql``}`,
  });
  const byStart = Map.groupBy(rows, ({ key }) => key.slice(0, 10));
  const buckets = [...byStart].map(([start, group]) => {
    const of = (status: string) => {
      const found = group.find(({ key }) => key.endsWith(` ${status}`));
      return found ? { count: found.count, totals: found.totals } : nothing;
    };
    return { start, won: of('won'), lost: of('lost') };
  });
  return buckets.slice(-limit);
}
