import { z } from 'zod';
import { StartupError } from './error.ts';

/** A variable. One that is set to nothing counts as not set: that is how a shell or a compose file unsets one. */
export function variable<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);
}

/** The address of a database. */
export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/database',
});

/** The address under which browsers reach the server. */
export const webUrl = z.url({ protocol: /^https?$/, error: 'must look like https://crm.example.com' });

/** What signs what is handed out. */
export const appSecret = z.string('must be set').min(32, 'must have at least 32 characters');

/** How much is logged. */
export const logLevel = z.enum(
  ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
  'must be fatal, error, warn, info, debug, trace or silent',
);

/**
 * Reads variables.
 * @throws StartupError naming the variable and what is wrong with it; never its value, which may be a secret
 */
export function readVariables<T extends z.ZodType>(variables: T, source: NodeJS.ProcessEnv): z.output<T> {
  const parsed = variables.safeParse(source);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartupError(
    `${issue?.path.join('.')} ${issue?.message ?? 'is not valid'}: correct it in the environment or in .env.`,
  );
}
