const encoder = new TextEncoder();
/** A line now and then keeps proxies from closing a stream in which nothing happens. */
const pingMs = 15_000;

interface Listening {
  /** Told when the reader goes away before the end. */
  leave(): void;
  /** The words for what was thrown. */
  failure(thrown: unknown): { readonly code: string; readonly detail: string };
}

/**
 * Events as server-sent events, each one JSON in `data`; what is thrown between them is told as the last two. Waits for the
 * first, as what refuses a request altogether is no event.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function eventStream(
  events: AsyncIterable<unknown>,
  { leave, failure }: Listening,
): Promise<ReadableStream<Uint8Array>> {
  const source = events[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<unknown>> | undefined = Promise.resolve(await source.next());
  let ping: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      ping = setInterval(() => controller.enqueue(encoder.encode(': waiting\n\n')), pingMs);
    },
    pull: async (controller) => {
      const tell = (event: unknown) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      const close = () => {
        clearInterval(ping);
        controller.close();
      };
      try {
        const { done, value } = await (next ?? source.next());
        next = undefined;
        if (done) close();
        else tell(value);
      } catch (thrown) {
        const { code, detail } = failure(thrown);
        tell({ type: 'problem', code, message: detail });
        tell({ type: 'end', reason: 'problem' });
        close();
      }
    },
    cancel: async () => {
      clearInterval(ping);
      leave();
      await source.return?.();
    },
  });
}
