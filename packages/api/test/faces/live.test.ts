import { EventSource } from 'eventsource';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { inServer } from './server.ts';

const { running, browser } = inServer({ ownServer: true });
const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };

/** Follows what changes, as the browser that a cookie belongs to. */
function listen(cookie: string, lastEventId?: string) {
  class WithCookie extends EventSource {
    constructor(url: string | URL) {
      super(url, { fetch: (to, init) => fetch(to, { ...init, headers: { ...init.headers, cookie } }) });
    }
  }
  const client = createClient({ url: `${running.url}/api/trpc`, EventSource: WithCookie as never });
  const told: { id: string; data: unknown }[] = [];
  const failures: unknown[] = [];
  const states: string[] = [];
  const subscription = client.live.changes.subscribe(
    { lastEventId },
    {
      onData: (event) => told.push(event),
      onError: (error) => failures.push(error),
      onConnectionStateChange: ({ state }) => states.push(state),
    },
  );
  onTestFinished(() => subscription.unsubscribe());
  return { told, failures, states, leave: () => subscription.unsubscribe() };
}

test('changes reach a client that listens, and one that comes back later', async () => {
  const { client, cookie } = browser();
  await client.session.setup.mutate(admin);
  const listener = listen(cookie());
  await vi.waitFor(() => expect(listener.told).toHaveLength(1));
  const { records } = await client.companies.create.mutate({ records: [{ name: 'Kestrel' }] });
  const id = records[0]?.id;
  await vi.waitFor(() =>
    expect(listener.told.at(-1)?.data).toMatchObject({
      objects: [{ object: 'company', records: [{ id, version: 1, by: { name: 'Ada' } }] }],
    }),
  );
  listener.leave();
  expect((await client.live.position.query()) > (listener.told.at(-1)?.id ?? '')).toBe(true);
  await client.companies.update.mutate({ records: [{ id: id as string, set: { industry: 'Falconry' } }] });
  const back = listen(cookie(), listener.told.at(-1)?.id);
  await vi.waitFor(() =>
    expect(back.told.map(({ data }) => data)).toMatchObject([
      { objects: [] },
      { objects: [{ object: 'company', records: [{ id, version: 2 }] }] },
    ]),
  );
});

test('a visitor is told nothing, and one whose session ends no more', async () => {
  const visitor = listen('');
  await vi.waitFor(() => expect(visitor.failures).toHaveLength(1));
  expect(visitor.told).toEqual([]);

  const { client, cookie } = browser();
  await client.session.signIn.mutate({ email: admin.email, password: admin.password });
  const listener = listen(cookie());
  await vi.waitFor(() => expect(listener.told).toHaveLength(1));
  const { records } = await client.companies.create.mutate({ records: [{ name: 'Merlin' }] });
  await vi.waitFor(() => expect(listener.told).toHaveLength(2));
  expect(records).toHaveLength(1);
  await client.session.signOut.mutate();
  await vi.waitFor(() => expect(listener.failures).toMatchObject([{ data: { code: 'UNAUTHORIZED' } }]), {
    timeout: 20_000,
  });
});

test('a process that stops tells its clients to come back', async () => {
  const { client, cookie } = browser();
  await client.session.signIn.mutate({ email: admin.email, password: admin.password });
  const listener = listen(cookie());
  await vi.waitFor(() => expect(listener.told).toHaveLength(1));
  running.deps?.feed.stop();
  await vi.waitFor(() => expect(listener.states.at(-1)).toBe('connecting'));
  expect(listener.failures).toEqual([]);
});
