import { isIP } from 'node:net';
import { z } from 'zod';

/** A variable that is set to nothing counts as not set. */
const unsetWhenEmpty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema);

const variables = z.object({
  NODE_ENV: setting(z.enum(['production', 'development', 'test']).default('production')),
  DATABASE_URL: setting(
    z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host/db' }),
  ),
  HOST: setting(z.string().default('127.0.0.1')),
  PORT: setting(z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535).default(3000)),
  APP_URL: setting(z.url({ protocol: /^https?$/, error: 'must look like https://crm.example.com' }).optional()),
  APP_SECRET: setting(z.string('must be set').min(32, 'must have at least 32 characters')),
  TRUSTED_PROXIES: setting(
    z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((address) => address.trim() || []))
      .refine((list) => list.every((address) => isIP(address)), 'must be addresses like 10.0.0.2, separated by commas'),
  ),
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});

/** What the server needs to know, with every default filled in. */
export interface Env {
  readonly dev: boolean;
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly appUrl: string;
  readonly appSecret: string;
  /** Whose `X-Forwarded-For` is believed, beside this machine's. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
}

/**
 * Reads the environment once.
 * @throws Error naming the variable and what is wrong with it, never its value
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')} ${issue?.message ?? 'is not valid'}`);
  }
  const given = parsed.data;
  return {
    dev: given.NODE_ENV === 'development',
    databaseUrl: given.DATABASE_URL,
    host: given.HOST,
    port: given.PORT,
    appUrl: given.APP_URL ?? `http://${given.HOST}:${given.PORT}`,
    appSecret: given.APP_SECRET,
    trustedProxies: given.TRUSTED_PROXIES,
    logLevel: given.LOG_LEVEL,
  };
}
