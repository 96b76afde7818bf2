import type { Server } from 'node:http';

/** How long requests under way may take once the server was told to stop. */
const graceMs = 5000;

/**
 * Stops the server when it is asked to (SIGTERM, SIGINT) or its launcher is gone: no new connections, requests under way
 * finish, what is still open after five seconds is cut.
 * @param work.begin ends what would go on without end: streams
 * @param work.close lets go of what requests stood on
 */
export function stopWhenAsked(
  server: Server,
  { begin, close }: { readonly begin: () => void; readonly close: () => Promise<void> },
): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    begin();
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection whose request is done would be kept for the next one.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(deadline);
    await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
}
