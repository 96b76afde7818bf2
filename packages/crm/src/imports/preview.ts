import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { openImport } from './open.ts';

export const previewImportInput = z.strictObject({ id: z.uuid(), limit: z.int().min(1).max(50).default(10) });
export const previewOutput = z.object({ rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })) });

/** The first rows of a file as they came; long cells are cut. */
export async function previewImport(
  context: Context,
  { id, limit }: z.infer<typeof previewImportInput>,
): Promise<z.output<typeof previewOutput>> {
  await openImport(context, id);
  const rows = await context.db.objects<{ line: number; cells: string[] }>(sql`
    select line, array(select left(c, 200) from unnest(cells) with ordinality u(c, n) order by n) as cells
    from import_rows where import_id = ${id}::uuid order by line limit ${limit}`);
  return { rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })) };
}
