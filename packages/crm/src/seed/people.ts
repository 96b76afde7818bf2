import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword, verifyPassword } from '../sessions/password.ts';

const demoPassword = 'cardinal-demo';

const people = [
  { role: 'admin', firstName: 'Ada', lastName: 'Admin', jobTitle: 'Head of Sales' },
  { role: 'manager', firstName: 'Mina', lastName: 'Manager', jobTitle: 'Team Lead' },
  { role: 'member', firstName: 'Max', lastName: 'Member', jobTitle: 'Account Executive' },
  { role: 'viewer', firstName: 'Vera', lastName: 'Viewer', jobTitle: 'Consultant' },
] as const;

/** Who can sign in to the demo workspace. */
export const demoSignIns = people.map(({ role }) => ({ role, email: `${role}@cardinal.test`, password: demoPassword }));

/** The demo sign-ins that still work: their users are active and have the demo password. */
export async function openSignIns(db: Connection): Promise<typeof demoSignIns> {
  const users = await db.objects<{ email: string; password_hash: string | null }>(
    sql`select email, password_hash from users where is_active and email like '%@cardinal.test'`,
  );
  const hashes = new Map(users.map((user) => [user.email, user.password_hash]));
  const works = await Promise.all(
    demoSignIns.map(async ({ email, password }) => {
      const hash = hashes.get(email);
      return hash ? verifyPassword(hash, password) : false;
    }),
  );
  return demoSignIns.filter((_, index) => works[index]);
}

/** Makes the demo workspace's people; gives their ids by role. */
export async function seedPeople(tx: Connection): Promise<Record<(typeof people)[number]['role'], string>> {
  const hash = await hashPassword(demoPassword);
  const ids = { admin: uuidv7(), manager: uuidv7(), member: uuidv7(), viewer: uuidv7() };
  for (const { role, firstName, lastName, jobTitle } of people) {
    await tx.rows(sql`insert into users (id, email, username, first_name, last_name, password_hash, is_active)
      values (${ids[role]}::uuid, ${`${role}@cardinal.test`}, ${role}, ${firstName}, ${lastName}, ${hash}, true)`);
    await tx.rows(
      sql`insert into profiles (user_id, role, job_title) values (${ids[role]}::uuid, ${role}, ${jobTitle})`,
    );
  }
  return ids;
}
