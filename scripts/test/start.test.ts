import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '@cardinal/db/connection';
import { freePort, homeAt, isAlive, isFree } from '@cardinal/db/embedded';
import { createTestDatabase } from '@cardinal/db/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCheckout, type Running, runScript } from './checkout.ts';

const READY = 'Cardinal is ready';

async function pids({ port, output }: Running): Promise<{ web: number; worker: number }> {
  const web = Number(await (await fetch(`http://127.0.0.1:${port}/pid`)).text());
  return { web, worker: await workerPid({ output }, 1) };
}

/** The process of the `nth` worker that was started. */
async function workerPid({ output }: Pick<Running, 'output'>, nth: number): Promise<number> {
  const started = () => [...output().matchAll(/worker is (\d+)/g)].map(([, pid]) => Number(pid));
  while (started().length < nth) await wait(20);
  return started()[nth - 1] as number;
}

function postmasterPid(dataDir: string): number {
  return Number(fs.readFileSync(path.join(homeAt(dataDir).data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function untilGone(...processes: number[]): Promise<void> {
  while (processes.some((pid) => isAlive(pid))) await wait(50);
}

// Each starts a PostgreSQL of its own, some of them three times.
describe('pnpm start', { timeout: 120_000 }, () => {
  test('brings everything up, and Ctrl-C takes everything down: web and worker first, then the database', async () => {
    const checkout = makeCheckout();
    const start = await runScript(checkout, 'start');
    await start.says(READY);
    const { web, worker } = await pids(start);
    const postgres = postmasterPid(checkout.dataDir);
    start.child.kill('SIGINT');
    expect(await start.exited).toBe(0);
    expect(start.output()).toMatch(/worker says goodbye[\s\S]*web says goodbye[\s\S]*stopped/);
    expect([web, worker, postgres].filter((pid) => isAlive(pid))).toEqual([]);
  });

  test('builds once, and again only when a source changed', async () => {
    const checkout = makeCheckout();
    const builds = async () => {
      const start = await runScript(checkout, 'start');
      await start.says(READY);
      start.child.kill('SIGINT');
      await start.exited;
      return fs.readFileSync(path.join(checkout.folder, 'apps/web/.next/builds'), 'utf8');
    };
    expect([await builds(), await builds()]).toEqual(['1', '1']);
    checkout.write('apps/web/src/page.tsx', 'changed');
    expect(await builds()).toBe('2');
  });

  test('killed with -9, it leaves a database that the next start takes over, and no web server or worker', async () => {
    const checkout = makeCheckout();
    const first = await runScript(checkout, 'start');
    await first.says(READY);
    const { web, worker } = await pids(first);
    const postgres = postmasterPid(checkout.dataDir);
    first.child.kill('SIGKILL');
    await untilGone(web, worker);
    const second = await runScript(checkout, 'start');
    await second.says(READY);
    expect(postmasterPid(checkout.dataDir)).toBe(postgres);
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
    expect(isAlive(postgres)).toBe(false);
  });

  test('a worker that dies is started anew, and the web server never noticed', async () => {
    const checkout = makeCheckout();
    const start = await runScript(checkout, 'start');
    await start.says(READY);
    const { web, worker } = await pids(start);
    process.kill(worker, 'SIGKILL');
    await start.says('worker: ended by itself (signal SIGKILL), starting anew');
    const second = await workerPid(start, 2);
    expect([isAlive(worker), isAlive(second), isAlive(web)]).toEqual([false, true, true]);
    start.child.kill('SIGINT');
    expect(await start.exited).toBe(0);
    expect(isAlive(second)).toBe(false);
  });

  test('one that dies again and again stops everything, with a sentence and exit code 1', async () => {
    const checkout = makeCheckout();
    const start = await runScript(checkout, 'start');
    await start.says(READY);
    const { web } = await pids(start);
    for (const times of [1, 2, 3]) process.kill(await workerPid(start, times), 'SIGKILL');
    expect(await start.exited).toBe(1);
    expect(start.output()).toContain('The worker process ended by itself (signal SIGKILL)');
    expect(isAlive(web)).toBe(false);
  });

  test('a second start on the same checkout says who is running', async () => {
    const checkout = makeCheckout();
    const first = await runScript(checkout, 'start');
    await first.says(READY);
    const second = await runScript(checkout, 'start');
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`already running here (pnpm start, process ${first.child.pid})`);
  });
});

describe('what a person can put right is one sentence and exit code 1', () => {
  async function sentence(env: NodeJS.ProcessEnv): Promise<string> {
    const start = await runScript(makeCheckout(), 'start', env);
    expect(await start.exited).toBe(1);
    return start
      .output()
      .split('\n')
      .filter((line) => line !== '' && !/^ *\d+\.\ds /.test(line))
      .join('\n');
  }

  test('PORT is taken', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((resolve) => {
      server.once('listening', () => resolve((server.address() as net.AddressInfo).port));
    });
    expect(await isFree(port)).toBe(false);
    expect(await sentence({ PORT: String(port) })).toMatch(
      /^Port \d+ on 127\.0\.0\.1 is taken .*PORT=\d+" before the command\.$/,
    );
  });

  test('DATABASE_URL does not answer', async () => {
    const DATABASE_URL = `postgres://me:geheim@127.0.0.1:${await freePort()}/crm`;
    const said = await sentence({ DATABASE_URL });
    expect(said).toMatch(
      /^DATABASE_URL does not work: nothing listens at 127\.0\.0\.1:\d+\. Correct it, or unset it .*\.$/,
    );
    expect(said).not.toContain('geheim');
  });

  test('DATABASE_URL accepts the connection and says nothing', { timeout: 40_000 }, async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(await sentence({ DATABASE_URL: `postgres://me@127.0.0.1:${port}/crm` })).toContain(
      'does not answer within 10 seconds',
    );
  });

  test('a migration fails: the server never starts and the schema stays', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const { client, close } = connect(database.url, { max: 1 });
    onTestFinished(close);
    const tables = () =>
      client`select table_name from information_schema.tables where table_schema = 'public' order by 1`;
    const before = await tables();
    await client`drop schema drizzle cascade`; // The first migration runs again, over tables that are there.
    expect(await sentence({ DATABASE_URL: database.url })).toMatch(
      /^The database could not be migrated and was left as it was: .* already exists\. Nothing was started.*\.$/,
    );
    expect(await tables()).toEqual(before);
  });

  test('a newer version has migrated: the server never starts', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const { client, close } = connect(database.url, { max: 1 });
    onTestFinished(close);
    await client`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${Date.UTC(2100, 0)})`;
    expect(await sentence({ DATABASE_URL: database.url })).toMatch(
      /^The database was migrated by a newer version of Cardinal than this one: start that version, .*\.$/,
    );
  });

  test('others could reach the server, and everybody knows the passwords of its demo accounts', async () => {
    const checkout = makeCheckout();
    const seed = await runScript(checkout, 'db', {}, ['seed']);
    expect(await seed.exited).toBe(0);
    const start = await runScript(checkout, 'start', { HOST: '0.0.0.0' });
    expect(await start.exited).toBe(1);
    expect(start.output()).toMatch(/demo accounts still have their public password: admin@cardinal\.test, .*\.\n/);
    expect(start.output()).not.toContain('web and worker: starting');
  });

  test('a variable is wrong', async () => {
    expect(await sentence({ PORT: 'http' })).toMatch(/^PORT must be a number from 1 to 65535: correct it .*\.$/);
  });
});
