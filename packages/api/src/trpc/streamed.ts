import type { z } from 'zod';
import type { RequestContext } from './context.ts';
import { admit, failureOf } from './guard.ts';
import { t } from './init.ts';
import type { ContextOf, OperationSpec } from './operation.ts';
import type { Permission } from './permission.ts';

type StreamedSpec<P extends Permission, I extends z.ZodType, E extends z.ZodType> = Omit<OperationSpec<P, I, E>, 'hot'>;

/**
 * The builder of changes whose answer comes piece by piece, once: a POST that is not sent again when the line breaks, other
 * than a subscription. `output` says what each piece holds.
 */
export function streamed<const P extends Permission, I extends z.ZodType, E extends z.ZodType>(
  spec: StreamedSpec<P, I, E>,
  source: (options: {
    ctx: RequestContext & ContextOf<P>;
    input: z.output<I>;
    signal: AbortSignal;
  }) => AsyncIterable<z.input<E>>,
) {
  const { permission, summary, input, output } = spec;
  return t.procedure
    .meta({ permission, summary, input, output })
    .use(({ ctx, next, path }) => admit(permission, ctx, path, () => next()))
    .input(input)
    .mutation(async function* ({ ctx, input: given, signal, path }) {
      // The caller that leaves ends the iteration, and with it what the source waits for.
      const left = new AbortController();
      const ended = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
      try {
        const from = source({ ctx: ctx as RequestContext & ContextOf<P>, input: given as z.output<I>, signal: ended });
        for await (const piece of from) yield output.parse(piece) as z.output<E>;
      } catch (thrown) {
        throw failureOf(ctx, path, thrown);
      } finally {
        left.abort();
      }
    });
}
