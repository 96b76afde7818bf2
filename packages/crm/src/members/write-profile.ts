import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { ValidationError } from '../errors/index.ts';
import { toE164 } from '../fields/phone.ts';
import type { ProfileInput } from './inputs.ts';

/** What may be written of a member's two rows. */
export interface MemberValues extends ProfileInput {
  readonly email?: string | null | undefined;
  readonly role?: string | undefined;
}

const userColumns = { firstName: 'first_name', lastName: 'last_name', email: 'email' } as const;
const profileColumns = {
  role: 'role',
  jobTitle: 'job_title',
  phone: 'phone',
  avatarUrl: 'avatar_url',
  bio: 'bio',
} as const;

/** Writes the values that are given to a member's rows, under the lock. */
export async function writeProfile(tx: Connection, id: string, given: MemberValues): Promise<void> {
  const values: MemberValues = { ...given, ...(given.phone && { phone: await normalisePhone(tx, given.phone) }) };
  const user = assignments(userColumns, values);
  const profile = assignments(profileColumns, values);
  await tx.rows(sql`update users set ${sql.join([...user, sql`updated_at = now()`], sql`, `)} where id = ${id}::uuid`);
  if (profile.length) await tx.rows(sql`update profiles set ${sql.join(profile, sql`, `)} where user_id = ${id}::uuid`);
}

function assignments<K extends keyof MemberValues>(columns: Readonly<Record<K, string>>, values: MemberValues): SQL[] {
  const given = (Object.keys(columns) as K[]).filter((key) => values[key] !== undefined);
  return given.map((key) => sql`${sql.identifier(columns[key])} = ${values[key]}`);
}

async function normalisePhone(tx: Connection, phone: string): Promise<string | null> {
  const [row] = await tx.objects<{ country: string }>(sql`select country from workspace`);
  const parsed = toE164(phone, row?.country);
  if (!parsed.ok) throw ValidationError.at(['phone'], parsed.message);
  return parsed.value;
}
