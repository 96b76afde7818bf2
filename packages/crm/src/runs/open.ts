import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { hasCapability, requireCapability } from '../permissions/index.ts';
import { readRun, type StoredRun } from './stored.ts';

export const runIdInput = z.strictObject({ id: z.uuid() });

/** The runs that an actor may follow, under alias `r`: their own, and all for who keeps the workspace. */
export function followedRuns({ actor }: Pick<Context, 'actor'>): SQL {
  if (hasCapability(actor.role, 'manageWorkspace')) return sql`true`;
  return actor.userId === null ? sql`false` : sql`r.created_by = ${actor.userId}::uuid`;
}

/**
 * A run that the actor may follow, pause and cancel.
 * @throws ForbiddenError, NotFoundError
 */
export async function openRun(context: Context, id: string, options: { lock?: boolean } = {}): Promise<StoredRun> {
  requireCapability(context.actor.role, 'useAi');
  const stored = await readRun(context.db, id, options);
  if (stored.createdBy !== context.actor.userId && !hasCapability(context.actor.role, 'manageWorkspace'))
    throw new NotFoundError('There is no such run.');
  return stored;
}
