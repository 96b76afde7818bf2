import { runKinds } from '@cardinal/db/tables';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { allOf } from '../records/query/columns.ts';
import { followedRuns } from './open.ts';
import { runColumns, type StoredRun } from './stored.ts';
import { type RunView, viewRun } from './view.ts';

export const listRunsInput = z.strictObject({
  kind: z.enum(runKinds).optional(),
  object: z.string().max(100).optional(),
  /** `true`: only what waits, runs or is paused. */
  open: z.boolean().default(false),
  limit: z.int().min(1).max(100).default(20),
});

/** Runs, the newest first: one's own, or everyone's for who keeps the workspace. */
export async function listRuns(
  context: Context,
  { kind, object, open, limit }: z.infer<typeof listRunsInput>,
): Promise<RunView[]> {
  requireCapability(context.actor.role, 'useAi');
  const where = allOf([
    followedRuns(context),
    kind && sql`r.kind = ${kind}`,
    object === undefined ? undefined : sql`r.object = ${object}`,
    open ? sql`r.finished_at is null` : undefined,
  ]);
  const rows = await context.db.objects<StoredRun>(
    sql`select ${runColumns} from runs r where ${where} order by r.created_at desc, r.id desc limit ${limit}`,
  );
  return rows.map((row) => viewRun(row));
}
