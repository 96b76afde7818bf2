import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { type AppRouter, appRouter, createCaller } from '../../catalogue/index.ts';
import type { OperationMeta, RequestContext } from '../../trpc/index.ts';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** An operation of the catalogue by its path: `records.find`. */
export type ProcedurePath = { [R in keyof Outputs]: `${R}.${keyof Outputs[R] & string}` }[keyof Outputs];

type At<T, P extends string> = P extends `${infer R}.${infer V}`
  ? R extends keyof T
    ? V extends keyof T[R]
      ? T[R][V]
      : never
    : never
  : never;
export type InputOf<P extends ProcedurePath> = At<Inputs, P>;
export type OutputOf<P extends ProcedurePath> = At<Outputs, P>;

/** Calls operations as one caller may. */
export type Call = <P extends ProcedurePath>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>;

/**
 * The one way from a route to the catalogue: with everything that guards an operation.
 * @param signal ends what the operation waits for, when the caller leaves
 */
export function callerOf(context: RequestContext, signal?: AbortSignal): Call {
  const caller = createCaller(context, { signal });
  return async (path, input) => {
    const [domain, verb] = path.split('.') as [string, string];
    // The path's type says that the procedure is there, and takes and gives these.
    const run = Reflect.get(Reflect.get(caller, domain), verb) as (input: unknown) => Promise<never>;
    return await run(input);
  };
}

/** What the catalogue says of an operation. */
export function metaOf(path: ProcedurePath): OperationMeta {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: OperationMeta } }>;
  const meta = procedures[path]?._def.meta;
  if (!meta) throw new Error(`the catalogue has no operation ${path}`);
  return meta;
}
