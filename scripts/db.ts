import { StartupError } from '@cardinal/db/startup';
import { loadEnvFile, readEnv } from './env.ts';
import { run } from './run.ts';
import { migrateOrExplain } from './stack/migrate.ts';
import { resetDatabase } from './stack/reset.ts';
import { seedWhenEmpty } from './stack/seed.ts';
import { withDatabase } from './stack/with-database.ts';

const USAGE = 'Say what to do: "pnpm db:migrate", "pnpm db:seed" or "pnpm db:reset".';

const NOT_HERE =
  'The demo workspace has users with a public password, so it needs HOST and APP_URL to be on 127.0.0.1: unset those.';

/** `pnpm db:migrate`, `db:seed`, `db:reset`: on the embedded database, or on the one that DATABASE_URL names. */
await run(async () => {
  loadEnvFile();
  const env = readEnv();
  const [verb, ...flags] = process.argv.slice(2);
  if (verb === 'migrate') {
    await withDatabase(env, (database) => migrateOrExplain(database.address.directUrl));
    console.log('The database has every migration of this version.');
  } else if (verb === 'seed') {
    if (!env.loopback) throw new StartupError(NOT_HERE);
    await withDatabase(env, async (database) => {
      await migrateOrExplain(database.address.directUrl);
      for (const { role, email, password } of await seedWhenEmpty(database.address.directUrl))
        console.log(`${role}  ${email}  ${password}`);
    });
  } else if (verb === 'reset') {
    await resetDatabase(env, flags.includes('--yes'));
  } else {
    throw new StartupError(USAGE);
  }
  return 0;
});
