import { isIP } from 'node:net';
import {
  appSecret,
  type DatabaseAddress,
  databaseAt,
  databaseVariables,
  logLevel,
  readVariables,
  variable,
  webUrl,
} from '@cardinal/db/startup';
import { z } from 'zod';

const variables = z.object({
  NODE_ENV: variable(z.enum(['production', 'development', 'test']).default('production')),
  ...databaseVariables,
  HOST: variable(z.string().default('127.0.0.1')),
  PORT: variable(z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535).default(3000)),
  APP_URL: variable(webUrl.optional()),
  APP_SECRET: variable(appSecret),
  TRUSTED_PROXIES: variable(
    z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((address) => address.trim() || []))
      .refine((list) => list.every((address) => isIP(address)), 'must be addresses like 10.0.0.2, separated by commas'),
  ),
  API_RATE_LIMIT: variable(
    z.coerce.number('must be a number of requests').int().min(1, 'must be at least 1').default(60_000),
  ),
  LOG_LEVEL: variable(logLevel.default('info')),
});

/** What the server needs to know, with every default filled in. */
export interface Env {
  readonly dev: boolean;
  readonly database: DatabaseAddress;
  readonly host: string;
  readonly port: number;
  readonly appUrl: string;
  readonly appSecret: string;
  /** Whose `X-Forwarded-For` is believed, beside this machine's. */
  readonly trustedProxies: readonly string[];
  /** Requests that one API key, or one browser, may make of the REST API in a minute. */
  readonly apiRateLimit: number;
  readonly logLevel: string;
}

/**
 * Reads the environment once.
 * @throws StartupError naming the variable and what is wrong with it, never its value
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = readVariables(variables, source);
  return {
    dev: given.NODE_ENV === 'development',
    database: databaseAt(given.DATABASE_URL, given.DATABASE_DIRECT_URL),
    host: given.HOST,
    port: given.PORT,
    appUrl: given.APP_URL ?? `http://${given.HOST}:${given.PORT}`,
    appSecret: given.APP_SECRET,
    trustedProxies: given.TRUSTED_PROXIES,
    apiRateLimit: given.API_RATE_LIMIT,
    logLevel: given.LOG_LEVEL,
  };
}
