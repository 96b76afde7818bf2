import { EventEmitter } from 'node:events';
import { indexReferences, settleColumn, watchSchema } from '@cardinal/crm/definitions';
import { keepDuplicates } from '@cardinal/crm/duplicates';
import { importHandlers } from '@cardinal/crm/imports';
import { retention } from '@cardinal/crm/retention';
import { dueRunsJob, runHandlers } from '@cardinal/crm/runs';
import { keepSearch } from '@cardinal/crm/search';
import { connect } from '@cardinal/db/connection';
import { makeWorkerUtils, run, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { beat, beatMs, leave, silentPools } from './heartbeat.ts';
import { queueLogger } from './log.ts';
import { scoringEngine } from './scoring-engine.ts';
import { taskListOf } from './tasks.ts';
import { textEngine } from './text-engine.ts';

/** When what is made by the clock alone is done, in UTC; what a worker was not there for is made up once, within two days. */
const schedule = [
  `17 3 * * * ${retention.job.name} ?fill=2d&jobKey=${retention.job.name}`,
  // Often, since hours begin at other minutes where a zone is half an hour off.
  `*/15 * * * * ${dueRunsJob.name} ?jobKey=${dueRunsJob.name}`,
].join('\n');
/** How many jobs run at once in a process. */
const concurrency = 3;

export interface Worker {
  /** Resolves when it has ended; rejects when it ended by itself. */
  readonly ended: Promise<void>;
  /** Ends it: the chunks at hand are finished, and what is left of their jobs is queued for others. */
  stop(): Promise<void>;
}

/** Starts doing jobs, says every two seconds that it is alive, and frees the jobs of workers that are not. */
export async function startWorker(env: Env, logger: Logger): Promise<Worker> {
  const { url, directUrl, pooled } = env.database;
  const db = connect(url, { applicationName: 'cardinal-worker', pooled });
  const schema = await watchSchema(db, directUrl, (error) =>
    logger.error({ err: error }, 'the schema could not be read'),
  );
  const stopping = new AbortController();
  const events = new EventEmitter() as unknown as WorkerEvents;
  let poolId = '';
  events.on('pool:create', ({ workerPool }) => {
    poolId = workerPool.id;
  });
  const runner = await run({
    connectionString: directUrl,
    taskList: taskListOf(
      [...importHandlers, ...runHandlers(scoringEngine, textEngine), indexReferences, settleColumn, retention],
      {
        db,
        schema: schema.current,
        signal: stopping.signal,
      },
    ),
    crontab: schedule,
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: queueLogger(logger),
    events,
  });
  const utils = await makeWorkerUtils({ connectionString: directUrl, logger: queueLogger(logger) });
  const tick = async () => {
    await beat(db, poolId);
    const silent = await silentPools(db);
    if (silent.length) {
      logger.warn({ pools: silent }, 'taking over the jobs of workers that fell silent');
      await utils.forceUnlockWorkers(silent);
    }
  };
  await tick();
  const timer = setInterval(() => {
    tick().catch((error: unknown) => logger.error({ err: error }, 'a heartbeat failed'));
  }, beatMs);
  const searchKept = keepSearch({
    db,
    schema: schema.current,
    refresh: schema.refresh,
    signal: stopping.signal,
    onError: (error) => logger.error({ err: error }, 'search could not be kept up to date'),
  });
  const duplicatesKept = keepDuplicates({
    db,
    schema: schema.current,
    refresh: schema.refresh,
    signal: stopping.signal,
    onError: (error) => logger.error({ err: error }, 'the queue of duplicates could not be kept up to date'),
  });
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    clearInterval(timer);
    await runner.stop();
    await searchKept;
    await duplicatesKept;
    await leave(db, poolId);
    await utils.release();
    await schema.stop();
    await db.close();
  };
  return { ended: runner.promise, stop: () => (stopped ??= stop()) };
}
