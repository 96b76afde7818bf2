import { parseArgs } from 'node:util';
import { createClient } from '@cardinal/api/client';
import { connect } from '@cardinal/db/connection';
import { EventSource } from 'eventsource';
import { startDatabase } from '../crud/database.ts';
import { percentile } from '../crud/measure.ts';
import { listen, serve } from '../crud/server.ts';

/**
 * `pnpm bench:live [--rounds 200] [--writers 8]`: how long after its commit a change reaches listeners at two web servers on
 * one database, when nobody else writes and while others do. Wanted: under 300 ms at the median.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, writers: { type: 'string', default: '8' } },
});
const rounds = Number(values.rounds);

const database = await startDatabase();
const pools = [connect(database.url), connect(database.url)] as const;
const first = await serve(pools[0]);
const second = await listen(pools[1]);
const listeners = [first.url, second.url].map((url) => follow(url, first.cookie));
try {
  await Promise.all(listeners.map(({ ready }) => ready));
  console.log('milliseconds from commit to event');
  console.log('                        same server p50   p95    another server p50   p95');
  await report('nobody else writes');
  const stop = new AbortController();
  const busy = Array.from({ length: Number(values.writers) }, (_, writer) => keepWriting(writer, stop.signal));
  await report(`${busy.length} others write`);
  stop.abort();
  await Promise.all(busy);
} finally {
  for (const listener of listeners) listener.leave();
  await first.close();
  await second.close();
  for (const pool of pools) await pool.close();
  await database.stop();
}

async function report(name: string): Promise<void> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const { records } = await first.client.companies.create.mutate({ records: [{ name: `${name} ${round}` }] });
    // The answer comes right after the commit.
    const committed = performance.now();
    const id = records[0]?.id ?? '';
    const told = await Promise.all(listeners.map((listener) => listener.told(id)));
    for (const [of, at] of told.entries()) times[of]?.push(Math.max(0, at - committed));
  }
  const [same, other] = times.map((each) => each.toSorted((a, b) => a - b));
  const cell = (sorted: readonly number[] | undefined, share: number, width: number) =>
    percentile(sorted ?? [], share)
      .toFixed(0)
      .padStart(width);
  console.log(
    `${name.padEnd(24)}${cell(same, 0.5, 15)}${cell(same, 0.95, 6)}${cell(other, 0.5, 22)}${cell(other, 0.95, 6)}`,
  );
}

async function keepWriting(writer: number, signal: AbortSignal): Promise<void> {
  const client = createClient({ url: second.url, headers: () => ({ cookie: first.cookie }) });
  for (let round = 0; !signal.aborted; round += 1) {
    await client.contacts.create.mutate({ records: [{ firstName: `Writer ${writer}`, lastName: `${round}` }] });
  }
}

/** Listens to one server as a browser does, and remembers when it was told of each record. */
function follow(url: string, cookie: string) {
  class WithCookie extends EventSource {
    constructor(to: string | URL) {
      super(to, { fetch: (at, init) => fetch(at, { ...init, headers: { ...init.headers, cookie } }) });
    }
  }
  const seen = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  let started: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    started = resolve;
  });
  const client = createClient({ url, EventSource: WithCookie as never });
  const subscription = client.live.changes.subscribe(
    {},
    {
      onData: ({ data }) => {
        const at = performance.now();
        started();
        for (const { records } of data.kind === 'changes' ? data.objects : []) {
          for (const { id } of records ?? []) {
            seen.set(id, at);
            waiting.get(id)?.(at);
          }
        }
      },
      onError: (error) => {
        throw error;
      },
    },
  );
  return {
    ready,
    told: (id: string) =>
      new Promise<number>((resolve) => {
        const at = seen.get(id);
        if (at !== undefined) resolve(at);
        else waiting.set(id, resolve);
      }),
    leave: () => subscription.unsubscribe(),
  };
}
