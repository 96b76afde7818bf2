import { orExit, requireDatabase } from '@cardinal/db/startup';
import { readEnv } from './env.ts';
import { createLogger } from './log.ts';
import { startWorker } from './worker.ts';

/** The worker process: runs until it is told to stop, or until whoever launched it is gone. */
const env = await orExit(() => readEnv());
await orExit(() => requireDatabase(env.database));
const logger = createLogger(env.logLevel);
const worker = await startWorker(env, logger);
logger.info('waiting for jobs');

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await worker.stop();
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, () => void stop());

try {
  await worker.ended;
} catch (error) {
  logger.fatal({ err: error }, 'the queue broke down');
}
if (!stopping) process.exit(1);
