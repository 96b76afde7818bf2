import { buildWhenChanged } from './stack/build.ts';
import { startChild } from './stack/child.ts';
import { run } from './run.ts';
import { runStack } from './stack/run-stack.ts';

/** `pnpm start`: the whole of Cardinal on this machine, as it runs for a team. */
await run(async () => {
  await runStack({
    command: 'pnpm start',
    nodeEnv: 'production',
    prepare: buildWhenChanged,
    startWeb: (env) => startChild('web', 'apps/web', 'server.ts', env),
    startWorker: (env) => startChild('worker', 'apps/worker', 'src/index.ts', env),
  });
  return 0;
});
