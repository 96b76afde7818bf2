import { postgresUrl, variable } from './variables.ts';

/** The variables that name the database of a process. */
export const databaseVariables = {
  DATABASE_URL: variable(postgresUrl),
  DATABASE_DIRECT_URL: variable(postgresUrl.optional()),
};

/** Where the database is. */
export interface DatabaseAddress {
  readonly url: string;
  /** For migrations and the queue, which need a session of their own: past any pooler. */
  readonly directUrl: string;
  /** `url` is a pooler's: it may give each transaction another session. */
  readonly pooled: boolean;
}

/** A database with an address past its pooler has one. */
export function databaseAt(url: string, directUrl: string = url): DatabaseAddress {
  return { url, directUrl, pooled: directUrl !== url };
}
