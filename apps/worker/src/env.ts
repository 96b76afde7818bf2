import { z } from 'zod';

const unsetWhenEmpty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host/db' });

const variables = z.object({
  DATABASE_URL: setting(postgresUrl),
  DATABASE_DIRECT_URL: setting(postgresUrl.optional()),
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});

/** What the worker needs to know, with every default filled in. */
export interface Env {
  readonly databaseUrl: string;
  /** For the queue, which listens for jobs: a pooler would not do. */
  readonly directUrl: string;
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
  const { DATABASE_URL, DATABASE_DIRECT_URL, LOG_LEVEL } = parsed.data;
  return { databaseUrl: DATABASE_URL, directUrl: DATABASE_DIRECT_URL ?? DATABASE_URL, logLevel: LOG_LEVEL };
}
