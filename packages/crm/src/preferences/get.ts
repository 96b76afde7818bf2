import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type PreferenceValue, preferenceKey } from './inputs.ts';

export const getPreferenceInput = z.strictObject({ key: preferenceKey });

/** What the actor set up under a key; null when nothing. */
export async function getPreference(
  { db, actor }: Context,
  { key }: z.output<typeof getPreferenceInput>,
): Promise<PreferenceValue> {
  const [row] = await db.objects<{ value: PreferenceValue }>(sql`
    select value from preferences where user_id = ${actor.userId}::uuid and key = ${key}`);
  return row?.value ?? null;
}

/** What the actor set up under the keys that begin with `prefix`, by key. */
export async function preferencesUnder(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  prefix: string,
): Promise<Record<string, PreferenceValue>> {
  const rows = await db.objects<{ key: string; value: PreferenceValue }>(sql`
    select key, value from preferences where user_id = ${actor.userId}::uuid and starts_with(key, ${prefix}) order by key`);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
