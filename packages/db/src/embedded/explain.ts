import { StartupError } from '../startup/error.ts';
import type { Home } from './home.ts';

const REASONS: readonly (readonly [RegExp, (home: Home) => string])[] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded/,
    (home) => `the disk that holds ${home.root} is full: free some space and start again`,
  ],
  [
    /Read-only file system|EROFS/,
    (home) => `${home.root} is on a read-only file system: set CARDINAL_DATA_DIR to a folder that can be written`,
  ],
  [
    /database files are incompatible with server/,
    (home) =>
      `${home.data} was made by another major version of PostgreSQL: start the version of Cardinal that made it and export from there`,
  ],
  [
    /data directory .* has (wrong ownership|invalid permissions)/,
    (home) => `${home.data} has changed owner or mode: give it back to the user that runs Cardinal, mode 0700`,
  ],
  [
    /lock file .* already exists/,
    (home) => `another process holds ${home.data}/postmaster.pid: stop that PostgreSQL first`,
  ],
  [
    /effective user ID \d+: user does not exist/,
    () =>
      'the user that runs Cardinal has no entry in /etc/passwd: add one, or set DATABASE_URL to a PostgreSQL 17 or newer of your own',
  ],
  [
    /EPERM|EACCES|Operation not permitted|Permission denied/,
    (home) => `this account may not run it or may not write to ${home.root}`,
  ],
  [
    /could not load|shared librar|GLIBC|ENOENT/,
    () => 'its programs do not run on this system: set DATABASE_URL to a PostgreSQL 17 or newer of your own',
  ],
];

/**
 * One sentence for what PostgreSQL said when it could not be `set up` or `started`: a known reason with its way out,
 * else PostgreSQL's own last complaint.
 */
export function explain(what: 'set up' | 'started', home: Home, output: string): StartupError {
  const known = REASONS.find(([pattern]) => pattern.test(output));
  const reason = known ? known[1](home) : `it said "${lastComplaint(output)}" (more in ${home.log})`;
  return new StartupError(`The embedded PostgreSQL could not be ${what}: ${reason}.`);
}

function lastComplaint(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const complaint =
    lines.findLast((line) => /FATAL|PANIC|[Ee]rror/.test(line)) ?? lines.findLast((line) => line !== '');
  return (complaint ?? 'nothing').replace(/^.*?(FATAL|PANIC):\s*/, '').replace(/\.$/, '');
}
