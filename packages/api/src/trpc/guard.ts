import { isOutdated } from '@cardinal/db/connection';
import { TRPCError } from '@trpc/server';
import type { RequestContext } from './context.ts';
import { readable, withCode } from './errors.ts';
import { type Permission, requirePermission } from './permission.ts';

/** What runs an operation behind its gate, as tRPC gives it. */
type Outcome = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: unknown };

/**
 * The gate of every operation, whatever its kind: asks for its permission before its input is looked at, gives its failures
 * their codes, and tells the log of those that nobody expected.
 */
export async function admit<T extends Outcome>(
  permission: Permission,
  ctx: RequestContext,
  path: string,
  next: (ctx: RequestContext) => Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const attempt = async (current: RequestContext) => {
    requirePermission(permission, current.actor, current.schema);
    const inner = await next(current);
    if (!inner.ok) throw inner.error;
    return inner as Extract<T, { ok: true }>;
  };
  try {
    return await attempt(ctx);
  } catch (thrown) {
    const renewed = await underNewSchema(ctx, thrown);
    if (renewed) return await attempt(renewed).catch((again: unknown) => Promise.reject(failureOf(ctx, path, again)));
    throw failureOf(ctx, path, thrown);
  }
}

/**
 * What an operation runs with when it is run again: Postgres refused it, and took it back, since a table or column is not
 * what this process thought; the schema has changed a moment ago. Undefined for every other failure.
 */
async function underNewSchema(ctx: RequestContext, thrown: unknown): Promise<RequestContext | undefined> {
  if (!isOutdated(thrown instanceof TRPCError ? thrown.cause : thrown)) return undefined;
  const schema = await ctx.schemaNow();
  return schema.version === ctx.schema.version ? undefined : { ...ctx, schema };
}

/** What was thrown, as the failure that a caller is told of. */
export function failureOf(ctx: RequestContext, path: string, thrown: unknown): TRPCError {
  const error = thrown instanceof TRPCError ? thrown : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: thrown });
  if (!readable(error)) ctx.logger.error({ err: error.cause ?? error, operation: path }, 'an operation failed');
  return withCode(error);
}
