import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { openImport } from './open.ts';
import { type Outcome, outcomes } from './stored.ts';

export const importRowsInput = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(outcomes).optional(),
  /** Rows after this line. */
  cursor: z.int().min(0).default(0),
  /** Pages go forward; clients that page say so. */
  direction: z.literal('forward').optional(),
  limit: z.int().min(1).max(1000).default(50),
});

export const importRowsOutput = z.object({
  rows: z.array(
    z.object({
      /** Counted from 1, the header not counted. */
      line: z.int(),
      cells: z.array(z.string()),
      outcome: z.enum(outcomes).nullable(),
      issues: z.array(z.object({ column: z.int().nullable(), message: z.string() })),
      recordId: z.string().nullable(),
    }),
  ),
  /** Pass it as `cursor` for the next rows; null at the end. */
  next: z.int().nullable(),
  /** The file's rows have been removed: they are kept for 30 days after the import. */
  removed: z.boolean(),
});

type Rows = z.output<typeof importRowsOutput>;

/** So much of a cell is shown. */
const shownCell = 1000;

/** Rows with what becomes, or became, of them and why; long cells are cut. */
export async function importRows(context: Context, input: z.infer<typeof importRowsInput>): Promise<Rows> {
  const { id, outcome, cursor, limit } = input;
  await openImport(context, id);
  const rows = await context.db.objects<Rows['rows'][number]>(sql`
    select line, array(select left(c, ${shownCell}) from unnest(cells) with ordinality u(c, n) order by n) as cells, outcome,
      coalesce(issues, '[]'::jsonb) as issues, record_id as "recordId" from import_rows
    where import_id = ${id}::uuid and line > ${cursor} ${outcomeIs(outcome)} order by line limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const removed = rows.length === 0 && !(await hasRows(context, id));
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.line ?? null) : null, removed };
}

/** Written out, so that the partial index over all but "create" is seen to fit. */
export function outcomeIs(outcome: Outcome | undefined): SQL {
  if (!outcome) return sql``;
  return sql`and outcome = ${sql.raw(`'${outcome}'`)} ${outcome === 'create' ? sql`` : sql`and outcome <> 'create'`}`;
}

/** Whether a file's rows are there still. */
export async function hasRows({ db }: Context, id: string): Promise<boolean> {
  const [row] = await db.rows(sql`select exists (select 1 from import_rows where import_id = ${id}::uuid)`);
  return row?.[0] === true;
}
