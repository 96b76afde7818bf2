import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import { homeAt } from './home.ts';

const home = homeAt('/srv/crm/.cardinal');

test.each([
  ['could not write to file "pg_wal/xlogtemp.12": No space left on device', /full: free some space/],
  ['FATAL:  database files are incompatible with server\nDETAIL: …', /another major version/],
  ['spawn EPERM', /may not run it/],
  ["version `GLIBC_2.34' not found", /do not run on this system: set DATABASE_URL/],
])('%s', (output, sentence) => {
  expect(explain('started', home, output).message).toMatch(sentence);
});

test('an unknown reason is PostgreSQL’s own last complaint, and where to read on', () => {
  const output =
    '2026-01-01 UTC [1] LOG:  starting\n2026-01-01 UTC [1] FATAL:  bogus setting.\n2026-01-01 UTC [1] LOG:  down';
  const { message } = explain('started', home, output);
  expect(message).toBe(
    'The embedded PostgreSQL could not be started: it said "bogus setting" (more in /srv/crm/.cardinal/postgres.log).',
  );
});
