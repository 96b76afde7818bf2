import { buildWhenChanged } from './build.ts';
import { startChild } from './child.ts';
import { startRevivedChild } from './revived-child.ts';
import { runStack } from './run-stack.ts';

/** The whole of Cardinal on this machine, as it runs for a team; returns when it was told to stop. */
export async function runProduction(): Promise<number> {
  await runStack({
    command: 'pnpm start',
    nodeEnv: 'production',
    prepare: buildWhenChanged,
    startWeb: (env) => startChild('web', 'apps/web', 'server.ts', env),
    startWorker: (env) => startRevivedChild(() => startChild('worker', 'apps/worker', 'src/index.ts', env)),
  });
  return 0;
}
