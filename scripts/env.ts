import fs from 'node:fs';
import path from 'node:path';
import {
  appSecret,
  type DatabaseAddress,
  databaseAt,
  postgresUrl,
  readVariables,
  StartupError,
  variable,
  webUrl,
} from '@cardinal/db/startup';
import { z } from 'zod';
import { inRoot, ROOT } from './root.ts';

const port = z.coerce.number({ error: 'must be a number from 1 to 65535' }).int().min(1).max(65_535);

const variables = z.object({
  DATABASE_URL: variable(postgresUrl.optional()),
  DATABASE_DIRECT_URL: variable(postgresUrl.optional()),
  HOST: variable(z.string().default('127.0.0.1')),
  PORT: variable(port.default(3000)),
  APP_URL: variable(webUrl.optional()),
  APP_SECRET: variable(appSecret.optional()),
  SEED: variable(z.enum(['demo', 'none'], 'must be demo or none').optional()),
  CARDINAL_DATA_DIR: variable(z.string().default('.cardinal')),
});

/** What the commands need to know, with every default filled in. */
export interface Env {
  /** Undefined: the embedded PostgreSQL. */
  readonly database: DatabaseAddress | undefined;
  readonly host: string;
  readonly port: number;
  readonly appUrl: string;
  /** Where the server can be reached from this machine, whatever `APP_URL` the world sees. */
  readonly localUrl: string;
  /** Undefined: generated and kept in the data folder. */
  readonly appSecret: string | undefined;
  /** Is this machine the only one that can reach the server? Not so behind a proxy, which a public `APP_URL` tells of. */
  readonly loopback: boolean;
  readonly seedDemo: boolean;
  /** The folder of the embedded database and of what is generated beside it. */
  readonly dataDir: string;
}

/**
 * Reads the environment once.
 * @throws StartupError naming the variable and what is wrong with it; never its value, which may be a secret
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = readVariables(variables, source);
  const localUrl = `http://${urlHost(given.HOST)}:${given.PORT}`;
  const appUrl = given.APP_URL ?? localUrl;
  const hostIsLoopback = isLoopback(given.HOST);
  const loopback = hostIsLoopback && isLoopback(new URL(appUrl).hostname);
  if (given.DATABASE_URL && !hostIsLoopback && !given.APP_SECRET) {
    throw new StartupError(
      'APP_SECRET must be set when others can reach the server: use the output of "openssl rand -hex 32".',
    );
  }
  if (given.SEED === 'demo' && !loopback) {
    throw new StartupError(
      'SEED=demo makes users with a public password, so it needs HOST and APP_URL to be on 127.0.0.1: unset SEED or those.',
    );
  }
  return {
    database: given.DATABASE_URL ? databaseAt(given.DATABASE_URL, given.DATABASE_DIRECT_URL) : undefined,
    host: given.HOST,
    port: given.PORT,
    appUrl,
    localUrl,
    appSecret: given.APP_SECRET,
    loopback,
    seedDemo: loopback && (given.SEED ?? (given.DATABASE_URL ? 'none' : 'demo')) === 'demo',
    dataDir: path.resolve(ROOT, given.CARDINAL_DATA_DIR),
  };
}

/** Adds what `.env` in the checkout sets; the environment itself has precedence. */
export function loadEnvFile(file: string = inRoot('.env')): void {
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The host as it stands in an address that a browser on this machine can open. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
