import { connect } from '@cardinal/db/connection';
import { holderOf, homeAt } from '@cardinal/db/embedded';
import { StartupError } from '@cardinal/db/startup';
import type { Env } from '../env.ts';
import type { StackDatabase } from './database.ts';
import { migrateOrExplain } from './migrate.ts';
import { seedWhenEmpty } from './seed.ts';
import { withDatabase } from './with-database.ts';

/**
 * Deletes everything in the database and builds it anew, with the demo workspace where `start` would make it.
 * @param confirmed `--yes` was given; a database of one's own asks for it, the embedded one does not
 * @throws StartupError without confirmation, and while Cardinal runs on the embedded database
 */
export async function resetDatabase(env: Env, confirmed: boolean): Promise<void> {
  const name = env.database ? placeOf(env.database.url) : `the embedded database in ${homeAt(env.dataDir).root}`;
  if (env.database && !confirmed) {
    throw new StartupError(`This deletes everything in ${name}: add --yes if you mean it ("pnpm db:reset --yes").`);
  }
  const runner = env.database ? undefined : holderOf(homeAt(env.dataDir));
  if (runner)
    throw new StartupError(
      `Cardinal is running on it (${runner.what}, process ${runner.pid}): stop it before the reset.`,
    );
  console.log(`Deleting everything in ${name}, then building it anew.`);
  await withDatabase(env, async (database) => {
    await dropEverything(database);
    await migrateOrExplain(database.address.directUrl);
    if (env.seedDemo) await seedWhenEmpty(database.address.directUrl);
  });
  console.log('Done: the database is as on a first start.');
}

/** Drops every schema but the system's, in one transaction: all or nothing. */
async function dropEverything({ address: { directUrl } }: StackDatabase): Promise<void> {
  const { client, close } = connect(directUrl, { max: 1, applicationName: 'cardinal-reset' });
  try {
    await client.begin(async (tx) => {
      const schemas = await tx<{ name: string }[]>`
        select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;
      for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`;
      await tx`create schema public`;
    });
  } finally {
    await close();
  }
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
