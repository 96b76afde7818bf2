import { tracked } from '@trpc/server';
import type { z } from 'zod';
import type { RequestContext } from './context.ts';
import { admit, failureOf } from './guard.ts';
import { t } from './init.ts';
import type { ContextOf, OperationSpec } from './operation.ts';
import type { Permission } from './permission.ts';

type StreamSpec<P extends Permission, I extends z.ZodType, E extends z.ZodType> = Omit<OperationSpec<P, I, E>, 'hot'>;

/** An event, after the text from which a caller that lost the connection goes on: it comes back as `lastEventId`. */
type Told<E extends z.ZodType> = readonly [position: string, event: z.input<E>];

/**
 * The builder of subscriptions: as `operation`, with `output` saying what each event holds. It ends when the caller leaves,
 * or with the failure that its source throws.
 */
export function stream<const P extends Permission, I extends z.ZodType, E extends z.ZodType>(
  spec: StreamSpec<P, I, E>,
  source: (options: {
    ctx: RequestContext & ContextOf<P>;
    input: z.output<I>;
    signal: AbortSignal;
  }) => AsyncIterable<Told<E>>,
) {
  const { permission, summary, input, output } = spec;
  return t.procedure
    .meta({ permission, summary, input, output })
    .use(({ ctx, next, path }) => admit(permission, ctx, path, (current) => next({ ctx: current })))
    .input(input)
    .subscription(async function* ({ ctx, input: given, signal, path }) {
      try {
        const from = source({
          ctx: ctx as RequestContext & ContextOf<P>,
          input: given as z.output<I>,
          signal: signal ?? new AbortController().signal,
        });
        for await (const [position, event] of from) yield tracked(position, output.parse(event) as z.output<E>);
      } catch (thrown) {
        throw failureOf(ctx, path, thrown);
      }
    });
}
