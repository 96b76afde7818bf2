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
  next: () => Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  try {
    requirePermission(permission, ctx.actor, ctx.schema);
    const inner = await next();
    if (!inner.ok) throw inner.error;
    return inner as Extract<T, { ok: true }>;
  } catch (thrown) {
    throw failureOf(ctx, path, thrown);
  }
}

/** What was thrown, as the failure that a caller is told of. */
export function failureOf(ctx: RequestContext, path: string, thrown: unknown): TRPCError {
  const error = thrown instanceof TRPCError ? thrown : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: thrown });
  if (!readable(error)) ctx.logger.error({ err: error.cause ?? error, operation: path }, 'an operation failed');
  return withCode(error);
}
