import fs from 'node:fs';
import { StartupError } from '../startup/error.ts';
import type { Home } from './home.ts';

/** `nobody` on Linux; owns no files and needs no entry in /etc/passwd. */
const NOBODY = 65_534;

/** The account that PostgreSQL runs under; empty: the one that we run under ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | Record<never, never>;

/**
 * PostgreSQL refuses to run as root, so root hands it to the owner of an existing data directory, else to `nobody`.
 * @throws StartupError when the data directory belongs to somebody that we cannot become.
 */
export function accountFor(home: Home): Account {
  const uid = process.getuid?.();
  const owner = fs.statSync(home.data, { throwIfNoEntry: false });
  if (uid === 0) {
    return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
  }
  if (owner && uid !== undefined && owner.uid !== uid) {
    throw new StartupError(
      `The database in ${home.data} belongs to another user (uid ${owner.uid}), probably because Cardinal was once started as root: start it as root again, or give ${home.root} to yourself with chown.`,
    );
  }
  return {};
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account, target: string): void {
  if ('uid' in account) fs.chownSync(target, account.uid, account.gid);
}
