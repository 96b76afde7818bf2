import {
  type DatabaseAddress,
  databaseAt,
  databaseVariables,
  logLevel,
  readVariables,
  variable,
} from '@cardinal/db/startup';
import { z } from 'zod';

const variables = z.object({ ...databaseVariables, LOG_LEVEL: variable(logLevel.default('info')) });

/** What the worker needs to know, with every default filled in. */
export interface Env {
  readonly database: DatabaseAddress;
  readonly logLevel: string;
}

/**
 * Reads the environment once.
 * @throws StartupError naming the variable and what is wrong with it, never its value
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = readVariables(variables, source);
  return { database: databaseAt(given.DATABASE_URL, given.DATABASE_DIRECT_URL), logLevel: given.LOG_LEVEL };
}
