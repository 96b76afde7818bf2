import { createHome, holdHome, homeAt, keptSecret } from '@cardinal/db/embedded';
import { StartupError } from '@cardinal/db/startup';
import { type Env, loadEnvFile, readEnv } from '../env.ts';
import { announce, type Entrance } from './announce.ts';
import type { Child } from './child.ts';
import { openDatabase, type StackDatabase } from './database.ts';
import { migrateOrExplain } from './migrate.ts';
import { requirePortFree } from './port-free.ts';
import { progress, step } from './progress.ts';
import { answers } from './ready.ts';
import { hasNobody, requireNoDemoSignIns, seedWhenEmpty } from './seed.ts';
import { onSignals, type Shutdown } from './shutdown.ts';

/** What `start` and `dev` do differently. */
export interface StackPlan {
  /** How the command is called, for messages. */
  readonly command: string;
  readonly nodeEnv: 'production' | 'development';
  /** Makes what the web server serves. */
  prepare(signal: AbortSignal): Promise<void>;
  startWeb(env: NodeJS.ProcessEnv): Child;
  startWorker(env: NodeJS.ProcessEnv): Child;
}

/**
 * Brings up database, web server and worker, and runs until it is told to stop (returns) or one of them ends by itself
 * (throws). Whatever happens, what was started is stopped: web and worker first, the database last.
 */
export async function runStack(plan: StackPlan): Promise<void> {
  loadEnvFile();
  const env = readEnv();
  const shutdown = onSignals(progress);
  try {
    await requirePortFree(env.host, env.port);
    hold(env, plan.command, shutdown);
    const database = await openDatabase(env);
    shutdown.add(database.stop, database.kill);
    shutdown.signal.throwIfAborted();
    await step('database: migrating', () => migrateOrExplain(database.address.directUrl));
    shutdown.signal.throwIfAborted();
    if (!env.loopback)
      await step('accounts: looking for public passwords', () => requireNoDemoSignIns(database.address.directUrl));
    const entrance = await entranceOf(env, database.address.directUrl);
    shutdown.signal.throwIfAborted();
    await plan.prepare(shutdown.signal);
    const { web, worker } = startChildren(plan, childEnv(plan, env, database), shutdown);
    const end = firstToEnd([web, worker], shutdown.signal);
    const ready = () => answers(web, `${env.localUrl}/readyz`, shutdown.signal);
    await Promise.race([step('web and worker: starting', ready), end]);
    announce(env, entrance);
    await end;
  } finally {
    await shutdown.run();
    if (shutdown.signal.aborted) progress('stopped');
  }
}

/** Fills an empty database with the demo workspace, unless that is not wanted. */
async function entranceOf({ seedDemo }: Env, url: string): Promise<Entrance> {
  if (seedDemo) return { signIns: await seedWhenEmpty(url), awaitsAdmin: false };
  return { signIns: [], awaitsAdmin: await hasNobody(url) };
}

/** Only one stack at a time on one embedded database. */
function hold(env: Env, command: string, shutdown: Shutdown): void {
  if (env.database) return;
  const home = homeAt(env.dataDir);
  createHome(home);
  const held = holdHome(home, command);
  shutdown.add(async () => held.release());
}

function startChildren(plan: StackPlan, variables: NodeJS.ProcessEnv, shutdown: Shutdown) {
  const web = plan.startWeb(variables);
  shutdown.add(web.stop, web.kill);
  const worker = plan.startWorker(variables);
  shutdown.add(worker.stop, worker.kill);
  return { web, worker };
}

function childEnv(plan: StackPlan, env: Env, database: StackDatabase): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: plan.nodeEnv,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.address.url,
    DATABASE_DIRECT_URL: database.address.directUrl,
    HOST: env.host,
    PORT: String(env.port),
    APP_URL: env.appUrl,
    APP_SECRET: env.appSecret ?? secretAt(env),
    SEED: env.seedDemo ? 'demo' : 'none',
  };
}

function secretAt(env: Env): string {
  const home = homeAt(env.dataDir);
  createHome(home);
  return keptSecret(home.appSecret);
}

/** @throws StartupError when a child ends that nobody asked to; Interrupted when somebody asked */
async function firstToEnd(children: Child[], signal: AbortSignal): Promise<never> {
  const interrupted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const ended = children.map(async (child) => {
    const how = await child.ended;
    signal.throwIfAborted();
    throw new StartupError(
      `The ${child.name} process ended by itself (${how}), so everything was stopped: see its lines above.`,
    );
  });
  return Promise.race([interrupted, ...ended]);
}
