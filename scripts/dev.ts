import { run } from './run.ts';
import { runStack } from './stack/run-stack.ts';
import { startWatchedChild } from './stack/watched-child.ts';

const SHARED = ['packages/crm/src', 'packages/api/src', 'packages/ai/src', 'packages/db/src'];

/** `pnpm dev`: the same stack, pages reloaded by Next as they change, web server and worker started anew. */
await run(async () => {
  await runStack({
    command: 'pnpm dev',
    nodeEnv: 'development',
    prepare: async () => undefined,
    startWeb: (env) => startWatchedChild('web', 'apps/web', 'server.ts', ['apps/web/src/server', ...SHARED], env),
    startWorker: (env) =>
      startWatchedChild('worker', 'apps/worker', 'src/index.ts', ['apps/worker/src', ...SHARED], env),
  });
  return 0;
});
