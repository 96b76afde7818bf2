import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireUser } from '../members/require-user.ts';
import { preferenceKey, preferenceValue } from './inputs.ts';

export const setPreferenceInput = z.strictObject({ key: preferenceKey, value: preferenceValue });

const maxKeys = 1000;
const maxBytes = 1024 * 1024;
/** What begins with `ui.` goes along with every page that is opened, so it stays small. */
const maxInterfaceBytes = 16 * 1024;

/**
 * Keeps a value for the actor under a key; null forgets it. Nobody else sees it, so the ledger does not either.
 * @throws ConflictError when the actor would have more than 1,000 preferences, 1 MB of them, or 16 kB under `ui.`
 */
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
  const json = JSON.stringify(value);
  const kept = await db.rows(sql`
    insert into preferences (user_id, key, value) select ${userId}::uuid, ${key}, ${json}::jsonb
    from (select count(*) as keys, coalesce(sum(octet_length(value::text)), 0) as bytes,
        coalesce(sum(octet_length(value::text)) filter (where starts_with(key, 'ui.')), 0) as interface_bytes
      from preferences where user_id = ${userId}::uuid and key <> ${key}) others
    cross join (select octet_length(${json}::jsonb::text) as bytes) own
    where others.keys < ${maxKeys} and others.bytes + own.bytes <= ${maxBytes}
      and (not starts_with(${key}, 'ui.') or others.interface_bytes + own.bytes <= ${maxInterfaceBytes})
    on conflict (user_id, key) do update set value = excluded.value returning key`);
  if (kept.length === 0)
    throw new ConflictError('You have too many preferences. Delete saved columns that you no longer use.');
}
