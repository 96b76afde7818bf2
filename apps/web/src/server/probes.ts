import type { Database } from '@cardinal/db/connection';
import { schemaState } from '@cardinal/db/migrate';
import type { Logger } from 'pino';

/** Whether the server can do its work: each part that it stands on, by name. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations' | 'queue', boolean>>;
}

const patienceMs = 3000;

/** Asks the database for itself, for exactly the migrations of this build, and for a queue that takes jobs. */
export async function readiness({ client }: Database, logger: Logger): Promise<Readiness> {
  try {
    const [state, [queue]] = await within(
      Promise.all([schemaState(client), client`select to_regproc('graphile_worker.add_job') is not null as there`]),
    );
    const checks = { database: true, migrations: state === 'current', queue: queue?.there === true };
    return { ready: checks.migrations && checks.queue, checks };
  } catch (error) {
    logger.warn({ err: error }, 'not ready');
    return { ready: false, checks: { database: false, migrations: false, queue: false } };
  }
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer in time')), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
