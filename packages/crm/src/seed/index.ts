import { connect } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Actor, Context } from '../context/index.ts';
import { lockMembers } from '../members/lock.ts';
import { shippedObjects } from '../objects/index.ts';
import { shippedRoles } from '../permissions/index.ts';
import { ensureDefaultPipeline } from '../pipelines/index.ts';
import { buildSchema } from '../schema/index.ts';
import { seedAccounts } from './accounts.ts';
import { seedDeals } from './deals.ts';
import { demoSignIns, seedPeople } from './people.ts';
import { Dice } from './random.ts';
import { seedWork } from './work.ts';

export interface SeededDemo {
  /** False when the database has users already; nothing was touched then. */
  readonly seeded: boolean;
  /** Who can sign in to the demo workspace; empty when this is not one. */
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[];
}

/** Fills an empty database with the demo workspace, all of it or nothing, through the same commands that people use. */
export async function seedDemo(url: string): Promise<SeededDemo> {
  const db = connect(url, { max: 1, applicationName: 'cardinal-seed' });
  try {
    return await db.transaction(async (tx) => {
      await lockMembers(tx);
      const users = await tx.rows(sql`select email from users`);
      if (users.length) {
        const there = new Set(users.map(([email]) => email));
        return { seeded: false, signIns: demoSignIns.filter(({ email }) => there.has(email)) };
      }
      const people = await seedPeople(tx);
      const actor: Actor = { kind: 'system', userId: people.admin, role: shippedRoles.admin };
      const context: Context = { db: tx, schema: buildSchema(shippedObjects), actor, timeZone: 'UTC' };
      const dice = new Dice(20);
      const owners = [people.member, people.manager, people.member, people.admin];
      await tx.rows(sql`update workspace set name = 'Demo workspace'`);
      await ensureDefaultPipeline(context);
      const accounts = await seedAccounts(context, dice, owners);
      const deals = await seedDeals(context, dice, accounts, owners);
      await seedWork(context, dice, deals);
      return { seeded: true, signIns: demoSignIns };
    });
  } finally {
    await db.close();
  }
}
