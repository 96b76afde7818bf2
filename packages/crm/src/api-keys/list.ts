import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { type ApiKey, selectKeys } from './key.ts';

/** Every key of the workspace, newest first, those that do not work any more too. */
export async function listApiKeys(context: Context): Promise<ApiKey[]> {
  requireCapability(context.actor.role, 'manageKeys');
  return selectKeys(context.db, sql`true`);
}
