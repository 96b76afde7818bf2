import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ConflictError } from '../../src/errors/index.ts';
import { currentSession } from '../../src/sessions/index.ts';
import { readWorkspace, setupInput, setupNeeded } from '../../src/workspace/index.ts';
import { cookieHeader, inWorld } from './world.ts';

const { db, guest, setUpAs } = inWorld();

test('of two who set up at the same time one becomes the admin, and it is over then', async () => {
  expect(await setupNeeded(guest())).toBe(true);
  const outcomes = await Promise.allSettled([
    setUpAs('ada@example.com'),
    setUpAs('bob@example.com'),
    setUpAs('eve@example.com'),
  ]);
  const done = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(done).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ConflictError);
  expect(await setupNeeded(guest())).toBe(false);
  await expect(setUpAs('late@example.com')).rejects.toThrow(/set up already/);

  const [signedIn] = done.map(({ value }) => value);
  const session = await currentSession(guest({ cookieHeader: cookieHeader(signedIn ?? { cookies: [] }) }));
  expect(session?.user).toMatchObject({ role: { key: 'admin' }, name: 'Ada Admin', username: 'ada.admin' });
  expect(await readWorkspace(db())).toMatchObject({ name: 'Acme', currency: 'USD' });
  expect(await db().rows(sql`select count(*) from pipelines where is_default`)).toEqual([[1]]);
});

test('the ledger holds who set up and what, and no hash', async () => {
  const rows = await db().objects<{ kind: string; object: string; diff: object }>(sql`
    select o.kind, c.object, c.diff from changes c join operations o on o.id = c.operation_id order by c.id`);
  const own = rows.filter(({ object }) => ['user', 'workspace'].includes(object));
  expect(own).toMatchObject([
    { kind: 'workspace.setup', object: 'user', diff: { role: [null, 'admin'], status: [null, 'active'] } },
    { kind: 'workspace.setup', object: 'workspace', diff: { name: ['Cardinal', 'Acme'] } },
  ]);
  expect(JSON.stringify(rows)).not.toContain('argon2');
});

test.each([
  [{ password: 'short' }, 'password', /at least 10/],
  [{ password: 'x'.repeat(1_000_000) }, 'password', /at most 200/],
  [{ password: 'nul\0nul\0nul' }, 'password', /no keyboard types/],
  [{ email: 'nobody' }, 'email', /ada@example.com/],
  [{ email: `${'x'.repeat(1_000_000)}@example.com` }, 'email', /ada@example.com/],
  [{ email: 'a\0@example.com' }, 'email', /ada@example.com/],
  [{ firstName: '   ' }, 'firstName', /Enter a first name/],
  [{ firstName: 'A\0da' }, 'firstName', /cannot be shown/],
  [{ workspace: 'x'.repeat(81) }, 'workspace', /at most 80/],
  [{ currency: 'XXZ' }, 'currency', /EUR/],
  [{ country: 'Narnia' }, 'country', /DE/],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone', /Europe\/Berlin/],
])('%o is refused at its field', (wrong, field, message) => {
  const right = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };
  const issues = setupInput.safeParse({ ...right, ...wrong }).error?.issues;
  expect(issues).toMatchObject([{ path: [field], message: expect.stringMatching(message) }]);
});
