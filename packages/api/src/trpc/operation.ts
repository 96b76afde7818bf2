import type { Actor } from '@cardinal/crm/context';
import { z } from 'zod';
import { admit } from './guard.ts';
import { t } from './init.ts';
import { jsonSafe } from './json-safe.ts';
import type { Permission } from './permission.ts';

/** How an operation is described, once for all faces. */
export interface OperationSpec<P extends Permission, I extends z.ZodType, O extends z.ZodType> {
  readonly permission: P;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /**
   * The output is JSON by construction and its size counts (a page of records): it is sent without superjson's walk,
   * and held against its schema by tests only.
   */
  readonly hot?: boolean;
}

/** What `ctx` is where a permission has been asked. */
export interface ContextOf<P extends Permission> {
  readonly actor: P extends 'public' ? Actor | null : Actor;
}

/** For operations that need no input. */
export const noInput = z.strictObject({}).optional();

const inTests = process.env['NODE_ENV'] === 'test';

/**
 * The one builder of procedures: who may, what goes in, what comes out, and what it is for. Follow it with `.query()`
 * or `.mutation()`; there, `ctx` is what the commands of `@cardinal/crm` take.
 */
export function operation<const P extends Permission, I extends z.ZodType, O extends z.ZodType>(
  spec: OperationSpec<P, I, O>,
) {
  const { permission, summary, input, output, hot = false } = spec;
  const check = (value: unknown) => (hot && !inTests ? value : output.parse(value)) as z.output<O>;
  return t.procedure
    .meta({ permission, summary, input, output })
    .use(async ({ ctx, next, path }) => {
      const result = await admit(permission, ctx, path, (current) => next({ ctx: current as unknown as ContextOf<P> }));
      if (hot && isObject(result.data)) jsonSafe(result.data);
      return result;
    })
    .input(input)
    .output(check);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
