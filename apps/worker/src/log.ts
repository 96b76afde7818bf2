import { Logger as QueueLogger } from 'graphile-worker';
import { type Logger, pino } from 'pino';

/** One line of JSON per event. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: { app: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime });

/** The queue's own messages, without the payloads of jobs. */
export const queueLogger = (logger: Logger): QueueLogger =>
  new QueueLogger(({ jobId, taskIdentifier }) => (level, message) => {
    const written = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
    logger[written[level]]({ jobId, task: taskIdentifier }, message);
  });
