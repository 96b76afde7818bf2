import { removeEmbedded } from '@cardinal/db/embedded';
import { readEnv } from './env.ts';
import { run } from './run.ts';
import { runProduction } from './stack/production.ts';

/** What the end-to-end tests run against: `pnpm start` on a database that is made anew for each run. */
await run(async () => {
  await removeEmbedded(readEnv().dataDir);
  return runProduction();
});
