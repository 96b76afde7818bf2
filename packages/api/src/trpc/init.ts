import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import type { RequestContext } from './context.ts';
import { describe } from './errors.ts';
import { transformer } from './json-safe.ts';
import type { Permission } from './permission.ts';

/** What the catalogue says of an operation; the other faces and the documentation are made from it. */
export interface OperationMeta {
  readonly permission: Permission;
  /** One line, in the words of the glossary: what it does. */
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<OperationMeta>()
  .create({
    transformer,
    // tRPC adds the stack to what it sends where it takes the environment for a developer's.
    isDev: false,
    // A line now and then keeps proxies from closing a stream, and tells its reader that the server is there.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error, ctx }) => {
      const { message, failure } = describe(error, ctx?.requestId);
      return { ...shape, message, data: { ...shape.data, cardinal: failure } };
    },
  });
