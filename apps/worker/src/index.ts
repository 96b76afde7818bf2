import { readEnv } from './env.ts';
import { createLogger } from './log.ts';
import { startWorker } from './worker.ts';

/** The worker process: runs until it is told to stop, or until whoever launched it is gone. */
const env = envOrExit();
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

function envOrExit() {
  try {
    return readEnv();
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}: correct it in the environment or in .env.`,
    );
    process.exit(1);
  }
}
