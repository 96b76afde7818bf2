import { StartupError } from '@cardinal/db/embedded';
import { loadEnvFile, readEnv } from './env.ts';
import { run } from './run.ts';
import { migrateOrExplain } from './stack/migrate.ts';
import { resetDatabase } from './stack/reset.ts';
import { seedWhenEmpty } from './stack/seed.ts';
import { withDatabase } from './stack/with-database.ts';

const USAGE = 'Say what to do: "pnpm db:migrate", "pnpm db:seed" or "pnpm db:reset".';

/** `pnpm db:migrate`, `db:seed`, `db:reset`: on the embedded database, or on the one that DATABASE_URL names. */
await run(async () => {
  loadEnvFile();
  const env = readEnv();
  const [verb, ...flags] = process.argv.slice(2);
  if (verb === 'migrate') {
    await withDatabase(env, (database) => migrateOrExplain(database.directUrl));
    console.log('The database has every migration of this version.');
  } else if (verb === 'seed') {
    await withDatabase(env, async (database) => {
      await migrateOrExplain(database.directUrl);
      for (const { role, email, password } of await seedWhenEmpty(database.url))
        console.log(`${role}  ${email}  ${password}`);
    });
  } else if (verb === 'reset') {
    await resetDatabase(env, flags.includes('--yes'));
  } else {
    throw new StartupError(USAGE);
  }
  return 0;
});
