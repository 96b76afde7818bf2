import { TRPCError } from '@trpc/server';
import type { RequestContext } from './context.ts';
import { readable, withCode } from './errors.ts';

/** Runs an operation; gives its failures their codes, and tells the log of those that nobody expected. */
export async function guard<T>(ctx: RequestContext, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
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
