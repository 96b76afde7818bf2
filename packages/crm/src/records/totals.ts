import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { canonicalInstant } from '../fields/instants.ts';
import { filterInput } from '../filters/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import type { Figure } from './aggregate.ts';
import { listCondition } from './find.ts';
import { type Measure, measureInput, measureOf } from './measure.ts';

/** Several figures about the records of one list: what stands at the foot of a table. */
export const totalsInput = z.strictObject({
  filter: filterInput.optional(),
  search: z.string().max(200).optional(),
  trash: z.boolean().default(false),
  measures: z.array(measureInput).min(1).max(50, 'Ask for at most 50 figures at once.'),
});

export interface Totals {
  /** How many records there are. */
  readonly count: number;
  /** In the order of the measures; one a currency, none where every value is empty. Money in minor units. */
  readonly figures: readonly (readonly Figure[])[];
}

/**
 * Measures several fields of a list at once, reading its records once.
 * @throws ForbiddenError, NotFoundError (no such object), ValidationError (at the filter or `['measures', index]`)
 */
export async function totalRecords(
  context: Context,
  objectKey: string,
  input: z.input<typeof totalsInput>,
): Promise<Totals> {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'read');
  const { measures: asked, ...list } = totalsInput.parse(input);
  const measures = asked.map((one, at) => measureOf(context, object, one, { alias: `m${at}`, at: ['measures', at] }));
  const name = (letter: 'v' | 'c', at: number) => sql.identifier(`${letter}${at}`);
  const columns = measures.map(
    ({ value, currency }, at) => sql`${value} as ${name('v', at)}, ${currency} as ${name('c', at)}`,
  );
  const joins = sql.join(measures.flatMap(({ join }) => (join ? [sql` `, join] : [])));
  const parts = measures.map(
    (
      { figure },
      at,
    ) => sql`select ${at}::int, ${name('c', at)}::text, to_jsonb(${figure(sql`${name('v', at)}`)}) #>> '{}'
      from listed group by ${name('c', at)}`,
  );
  const rows = (await context.db.rows(sql`
    with listed as materialized (select ${sql.join(columns, sql`, `)}
      from ${sql.identifier(object.table)} r${joins} where ${listCondition(context, object, list)})
    select -1, null::text, count(*)::text from listed
    union all ${sql.join(parts, sql` union all `)} order by 1, 2`)) as [number, string | null, string | null][];
  const figures = measures.map((measure, at) =>
    rows.flatMap(([of, currency, value]) =>
      of === at && value !== null ? [{ currency, value: read(measure, value) }] : [],
    ),
  );
  return { count: Number(rows[0]?.[2]), figures };
}

function read({ kind }: Measure, value: string): Figure['value'] {
  if (kind === 'number') return Number(value);
  return kind === 'datetime' ? (canonicalInstant(value) ?? value) : value;
}
