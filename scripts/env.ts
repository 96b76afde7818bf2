import fs from 'node:fs';
import path from 'node:path';
import { StartupError } from '@cardinal/db/embedded';
import { z } from 'zod';
import { inRoot, ROOT } from './root.ts';

/** A variable that is set to nothing counts as not set: that is how a shell or a compose file unsets one. */
const unsetWhenEmpty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema.optional());
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/database',
});
const port = z.coerce.number({ error: 'must be a number from 1 to 65535' }).int().min(1).max(65_535);

const variables = z.object({
  DATABASE_URL: optional(postgresUrl),
  DATABASE_DIRECT_URL: optional(postgresUrl),
  HOST: optional(z.string()).transform((host) => host ?? '127.0.0.1'),
  PORT: optional(port).transform((value) => value ?? 3000),
  APP_URL: optional(z.url({ protocol: /^https?$/, error: 'must look like https://crm.example.com' })),
  APP_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  SEED: optional(z.enum(['demo', 'none'], 'must be demo or none')),
  CARDINAL_DATA_DIR: optional(z.string()),
});

/** What the commands need to know, with every default filled in. */
export interface Env {
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** For migrations, when `DATABASE_URL` is a pooler. */
  readonly directUrl: string | undefined;
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
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartupError(
      `${issue?.path.join('.')} ${issue?.message ?? 'is not valid'}: correct it in the environment or in .env.`,
    );
  }
  const given = parsed.data;
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
    databaseUrl: given.DATABASE_URL,
    directUrl: given.DATABASE_DIRECT_URL ?? given.DATABASE_URL,
    host: given.HOST,
    port: given.PORT,
    appUrl,
    localUrl,
    appSecret: given.APP_SECRET,
    loopback,
    seedDemo: loopback && (given.SEED ?? (given.DATABASE_URL ? 'none' : 'demo')) === 'demo',
    dataDir: path.resolve(ROOT, given.CARDINAL_DATA_DIR ?? '.cardinal'),
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
