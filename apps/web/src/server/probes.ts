import type { Database } from '@cardinal/db/connection';

/** Whether the server can do its work: each part that it stands on, by name. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations' | 'queue', boolean>>;
}

const patienceMs = 3000;

/** Asks the database for itself, for the tables of the last migration, and for the queue's. */
export async function readiness({ client }: Database): Promise<Readiness> {
  try {
    const asked = client<{ migrations: boolean; queue: boolean }[]>`
      select to_regclass('public.workspace') is not null as migrations,
        to_regclass('graphile_worker.jobs') is not null as queue`;
    const [row] = await within(asked);
    const checks = { database: true, migrations: row?.migrations === true, queue: row?.queue === true };
    return { ready: checks.migrations && checks.queue, checks };
  } catch {
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
