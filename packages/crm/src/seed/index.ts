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
import { demoSignIns, openSignIns, seedPeople } from './people.ts';
import { Dice } from './random.ts';
import { scheduleScores } from './scores.ts';
import { seedWork } from './work.ts';

/** An account of the demo workspace, with the password that everybody knows. */
export interface DemoSignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface SeededDemo {
  /** False when the database has users already; nothing was touched then. */
  readonly seeded: boolean;
  /** Who can still sign in with the demo password; empty when this is not the demo workspace. */
  readonly signIns: readonly DemoSignIn[];
}

/** Fills an empty database with the demo workspace, all of it or nothing, through the same commands that people use. */
export async function seedDemo(url: string): Promise<SeededDemo> {
  const db = connect(url, { max: 1, applicationName: 'cardinal-seed' });
  try {
    return await db.transaction(async (tx) => {
      await lockMembers(tx);
      const users = await tx.rows(sql`select 1 from users limit 1`);
      if (users.length) return { seeded: false, signIns: await openSignIns(tx) };
      const people = await seedPeople(tx);
      const actor: Actor = { kind: 'system', userId: people.admin, role: shippedRoles.admin };
      const context: Context = { db: tx, schema: buildSchema(shippedObjects), actor, timeZone: 'UTC' };
      // What is there, and what becomes of it.
      const [dice, fate] = [new Dice(20), new Dice(21)];
      const owners = [people.member, people.manager, people.member, people.admin];
      await tx.rows(sql`update workspace set name = 'Demo workspace'`);
      await ensureDefaultPipeline(context);
      const accounts = await seedAccounts(context, dice, owners);
      const deals = await seedDeals(context, dice, fate, accounts, owners);
      await seedWork(context, dice, fate, deals);
      await scheduleScores(context);
      return { seeded: true, signIns: demoSignIns };
    });
  } finally {
    await db.close();
  }
}

/** The demo accounts of a database through which everybody could enter: active, and still with the demo password. */
export async function openDemoSignIns(url: string): Promise<readonly DemoSignIn[]> {
  const db = connect(url, { max: 1, applicationName: 'cardinal-seed' });
  try {
    return await openSignIns(db);
  } finally {
    await db.close();
  }
}
