import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { describe, expect, onTestFinished, test } from 'vitest';
import { homeAt, isAlive, startEmbedded } from '../../src/embedded/index.ts';
import { postmasterFilePath, readPostmasterFile } from '../../src/embedded/postmaster-file.ts';
import { othersCanReach } from '../../src/embedded/reachable.ts';
import { folderForServer, killHard, launch } from './in-a-folder.ts';

/** An ordinary account that every system has. */
const DAEMON = { uid: 1, gid: 1 };
/** In a clone that is closed to others there is no other user to start it. */
const othersRunNode = othersCanReach(process.execPath);
const asRoot = process.getuid?.() === 0;

function connect(url: string): postgres.Sql {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
}

describe('startEmbedded', () => {
  test('makes a database behind a password, keeps port and rows over a restart', async () => {
    const folder = folderForServer();
    const first = await startEmbedded(folder, { throwaway: true });
    const sql = connect(first.url);
    await sql`create table kept (id int)`;
    await sql`insert into kept values (1), (2)`;
    await expect(connect(first.url.replace(/:[^:@]+@/, ':wrong@'))`select 1`).rejects.toThrow(/password/);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await startEmbedded(folder, { throwaway: true });
    expect(second).toMatchObject({ port: first.port, reused: false });
    expect(await connect(second.url)`select count(*)::int as n from kept`).toEqual([{ n: 2 }]);
    await second.stop();
  });

  test('keeps the password in a file that only its owner reads', async () => {
    const server = await startEmbedded(folderForServer(), { throwaway: true });
    expect(fs.statSync(server.home.password).mode & 0o777).toBe(0o600);
    expect(fs.statSync(server.home.data).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  test('takes over the server of a launcher that was killed', async () => {
    const folder = folderForServer();
    const killed = await launch(folder);
    await connect(killed.url)`create table kept as select 1 as id`;
    await killHard(killed.child);

    const next = await startEmbedded(folder, { throwaway: true });
    expect(next).toMatchObject({ pid: killed.pid, port: killed.port, reused: true });
    expect(await connect(next.url)`select id from kept`).toEqual([{ id: 1 }]);
    await next.stop();
    expect(isAlive(killed.pid)).toBe(false);
  });

  test('starts after the server itself was killed, with every committed row', async () => {
    const folder = folderForServer();
    const killed = await launch(folder, { durable: true });
    await connect(killed.url)`create table kept as select generate_series(1, 1000) as id`;
    await killHard(killed.child);
    process.kill(killed.pid, 'SIGKILL');

    const next = await startEmbedded(folder, { throwaway: true });
    expect(next.reused).toBe(false);
    expect(await connect(next.url)`select count(*)::int as n from kept`).toEqual([{ n: 1000 }]);
    await next.stop();
  });

  test('starts when the pid in the stale note is that of a zombie', {
    skip: process.platform !== 'linux',
  }, async () => {
    const folder = folderForServer();
    const server = await launch(folder);
    server.child.kill('SIGSTOP'); // A parent that never collects its dead children.
    process.kill(server.pid, 'SIGKILL');
    while (isAlive(server.pid)) await wait(20);
    expect(readPostmasterFile(homeAt(folder))?.pid).toBe(server.pid);

    const next = await startEmbedded(folder, { throwaway: true });
    expect(next.reused).toBe(false);
    await next.stop();
  });

  test('starts when the pid in the stale note has been given to another program', async () => {
    const folder = folderForServer();
    const first = await startEmbedded(folder, { throwaway: true });
    const note = fs.readFileSync(postmasterFilePath(first.home), 'utf8');
    await first.stop();
    fs.writeFileSync(postmasterFilePath(first.home), note.replace(/^\d+/, String(process.pid)));

    const next = await startEmbedded(folder, { throwaway: true });
    expect(next.reused).toBe(false);
    await next.stop();
  });

  test('an interrupted first start leaves nothing to trip over', async () => {
    const folder = folderForServer();
    const home = homeAt(folder);
    fs.mkdirSync(`${home.data}.new/base`, { recursive: true });
    fs.writeFileSync(`${home.data}.new/PG_VERSION`, '18\n');
    const server = await startEmbedded(folder, { throwaway: true });
    await server.stop();
  });

  test('says in one sentence what PostgreSQL complains of', async () => {
    const folder = folderForServer();
    const server = await startEmbedded(folder, { throwaway: true });
    await server.stop();
    fs.writeFileSync(`${server.home.data}/PG_VERSION`, '9\n');
    await expect(startEmbedded(folder, { throwaway: true })).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining('another major version'),
    });
  });
});

describe.skipIf(!asRoot)('startEmbedded as root', () => {
  test('runs the server under an account that owns nothing', async () => {
    const server = await startEmbedded(folderForServer(), { throwaway: true });
    expect(fs.statSync(server.home.data).uid).toBe(65_534);
    expect(fs.statSync(`/proc/${server.pid}`).uid).toBe(65_534);
    await server.stop();
  });

  test('keeps the data of a clone in a closed folder under /var/lib/cardinal', async () => {
    const server = await startEmbedded(folderForServer(0o700), { throwaway: true });
    expect(server.home.root).toMatch(/^\/var\/lib\/cardinal\//);
    expect(await connect(server.url)`select 1 as one`).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test('works for an ordinary user as well, and root goes on with what that user made', {
    skip: !othersRunNode,
  }, async () => {
    const folder = folderForServer(0o777);
    const killed = await launch(folder, DAEMON);
    await killHard(killed.child);
    process.kill(killed.pid, 'SIGINT');
    const server = await startEmbedded(folder, { throwaway: true });
    expect(fs.statSync(`/proc/${server.pid}`).uid).toBe(DAEMON.uid);
    await server.stop();
  });
});
