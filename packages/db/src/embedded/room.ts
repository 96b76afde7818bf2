import fs from 'node:fs';
import { StartupError } from '../startup/error.ts';

/** What a fresh cluster, its first WAL segments and some room need. */
const NEEDED_MEGABYTES = 200;

/**
 * Refuses a folder whose disk is too full for a new database.
 * @throws StartupError naming what is free and what is needed, in MB
 */
export function requireRoom(folder: string, needed: number = NEEDED_MEGABYTES): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = Math.floor((bavail * bsize) / (1024 * 1024));
  if (free < needed) {
    throw new StartupError(
      `The disk is full: ${folder} has ${free} MB free and the database needs ${needed} MB. Free some space and start again.`,
    );
  }
}
