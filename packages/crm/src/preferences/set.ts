import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireUser } from '../members/require-user.ts';
import { preferenceKey, preferenceValue } from './inputs.ts';

export const setPreferenceInput = z.strictObject({ key: preferenceKey, value: preferenceValue });

const maxKeys = 1000;

/** Keeps a value for the actor under a key; null forgets it. Nobody else sees it, so the ledger does not either. */
export async function setPreference(
  context: Context,
  { key, value }: z.output<typeof setPreferenceInput>,
): Promise<void> {
  const { db } = context;
  const userId = requireUser(context);
  if (value === null) {
    await db.rows(sql`delete from preferences where user_id = ${userId}::uuid and key = ${key}`);
    return;
  }
  const kept = await db.rows(sql`
    insert into preferences (user_id, key, value) select ${userId}::uuid, ${key}, ${JSON.stringify(value)}::jsonb
    where (select count(*) from preferences where user_id = ${userId}::uuid) < ${maxKeys}
      or exists (select 1 from preferences where user_id = ${userId}::uuid and key = ${key})
    on conflict (user_id, key) do update set value = excluded.value returning key`);
  if (kept.length === 0)
    throw new ConflictError('You have too many preferences. Delete saved columns that you no longer use.');
}
