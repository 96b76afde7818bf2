import { connect } from '@cardinal/db/connection';
import { holderOf, homeAt } from '@cardinal/db/embedded';
import { StartupError } from '@cardinal/db/startup';
import type { Env } from '../env.ts';
import { confirm } from './confirm.ts';
import { migrateOrExplain } from './migrate.ts';
import { seedWhenEmpty } from './seed.ts';
import { withDatabase } from './with-database.ts';

/**
 * Deletes everything in the database and builds it anew, with the demo workspace where `start` would make it.
 * @param confirmed `--yes` was given; without it, the person at the terminal is asked
 * @throws StartupError without confirmation, and while Cardinal runs on the embedded database
 */
export async function resetDatabase(env: Env, confirmed: boolean): Promise<void> {
  const name = env.database ? placeOf(env.database.url) : `the embedded database in ${homeAt(env.dataDir).root}`;
  if (!env.database) requireNotRunning(env);
  if (!confirmed) await confirm(`This deletes everything in ${name}`, 'pnpm db:reset');
  if (!env.database) requireNotRunning(env);
  console.log(`Deleting everything in ${name}, then building it anew.`);
  await withDatabase(env, async ({ address: { directUrl } }) => {
    await dropEverything(directUrl);
    await migrateOrExplain(directUrl);
    if (env.seedDemo) await seedWhenEmpty(directUrl);
  });
  console.log('Done: the database is as on a first start.');
}

/** @throws StartupError naming who runs on the embedded database */
function requireNotRunning(env: Env): void {
  const runner = holderOf(homeAt(env.dataDir));
  if (!runner) return;
  throw new StartupError(
    `Cardinal is running on it (${runner.what}, process ${runner.pid}): stop it before the reset.`,
  );
}

/** Drops every schema but the system's, in one transaction: all or nothing. */
async function dropEverything(directUrl: string): Promise<void> {
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
