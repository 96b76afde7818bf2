import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { seesAllImports } from './open.ts';
import { importColumns, type StoredImport } from './stored.ts';
import { type ImportView, viewImport } from './view.ts';

export const listImportsInput = z.strictObject({ limit: z.int().min(1).max(100).default(50) });

/** Imports, the newest first: one's own, or everyone's for who keeps the workspace. */
export async function listImports(
  context: Context,
  { limit }: z.infer<typeof listImportsInput>,
): Promise<ImportView[]> {
  requireCapability(context.actor.role, 'import');
  const own = seesAllImports(context) ? sql`true` : sql`i.created_by = ${context.actor.userId}::uuid`;
  const rows = await context.db.objects<StoredImport>(sql`select ${importColumns} from imports i
    where i.status <> 'uploading' and ${own} order by i.created_at desc, i.id desc limit ${limit}`);
  return rows.map((row) => viewImport(row));
}
